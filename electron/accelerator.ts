const NAMED: Readonly<Record<string, string>> = {
  mod: 'CmdOrCtrl',
  shift: 'Shift',
  alt: 'Alt',
  BracketLeft: '[',
  BracketRight: ']',
  Equal: '=',
  Slash: '/',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/**
 * A shortcut of an action (`mod+shift+KeyZ`) in the native menu's spelling (`CmdOrCtrl+Shift+Z`), or null for none.
 * Only for display: the page's key gate answers keys. macOS cannot show a key without also taking it, so there it has none.
 */
export function acceleratorOf(keys: string | null, platform: NodeJS.Platform): string | null {
  if (keys === null || platform === 'darwin') return null;
  return keys
    .split('+')
    .map((part) => NAMED[part] ?? part.replace(/^(Key|Digit)/, ''))
    .join('+');
}
