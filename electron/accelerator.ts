import { parseChord } from '../shared/keys/chord.ts';

/** Key codes that the system's menus and shortcuts spell otherwise. What is neither here nor plain they do not know. */
const NAMED: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Equal: '=',
  Minus: '-',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Backquote: '`',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  NumpadAdd: 'numadd',
  NumpadSubtract: 'numsub',
  NumpadMultiply: 'nummult',
  NumpadDivide: 'numdiv',
  NumpadDecimal: 'numdec',
  MediaTrackNext: 'MediaNextTrack',
  MediaTrackPrevious: 'MediaPreviousTrack',
  MediaStop: 'MediaStop',
  MediaPlayPause: 'MediaPlayPause',
  AudioVolumeUp: 'VolumeUp',
  AudioVolumeDown: 'VolumeDown',
  AudioVolumeMute: 'VolumeMute',
};

const PLAIN = /^(?:Key([A-Z])|Digit(\d)|(Space|Enter|Backspace|Delete|Insert|Home|End|PageUp|PageDown|F(?:[1-9]|1\d|2[0-4])))$/;

/** A key (`mod+shift+KeyZ`) in the system's spelling (`CmdOrCtrl+Shift+Z`); null for one that it cannot name: a pad's, a rare key's. */
export function systemKey(keys: string): string | null {
  const { code, mod, shift, alt } = parseChord(keys);
  const [, letter, digit, plain] = PLAIN.exec(code) ?? [];
  const numpad = /^Numpad(\d)$/.exec(code)?.[1];
  const key = NAMED[code] ?? letter ?? digit ?? plain ?? (numpad === undefined ? null : `num${numpad}`);
  return key === null ? null : [...(mod ? ['CmdOrCtrl'] : []), ...(shift ? ['Shift'] : []), ...(alt ? ['Alt'] : []), key].join('+');
}

/**
 * What the native menu shows of an action's key, or null for none. Only for display: the page's key gate answers keys.
 * macOS cannot show a key without also taking it, so there it has none.
 */
export const acceleratorOf = (keys: string | null, platform: NodeJS.Platform): string | null =>
  keys === null || platform === 'darwin' ? null : systemKey(keys);
