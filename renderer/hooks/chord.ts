/** A shortcut, taken apart. `code` is a KeyboardEvent.code: letters are bound by place, not by what they type. */
export interface Chord {
  readonly code: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

/** `mod+shift+KeyZ` → its parts. `mod` is Ctrl, on a Mac ⌘. */
export function parseChord(keys: string): Chord {
  const parts = keys.split('+');
  return { code: parts.at(-1) ?? '', mod: parts.includes('mod'), shift: parts.includes('shift'), alt: parts.includes('alt') };
}

/** The number pad's keys do the same as their twins. */
const TWINS: Readonly<Record<string, string>> = { NumpadEnter: 'Enter' };

export const sameChord = (a: Chord, b: Chord): boolean =>
  (TWINS[a.code] ?? a.code) === b.code && a.mod === b.mod && a.shift === b.shift && a.alt === b.alt;

const LABELS: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Equal: '=',
  Slash: '/',
  Comma: ',',
  Period: '.',
  Backspace: '⌫',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: 'Enter',
};

/** As printed on the keys: `Ctrl Z`, `⌘ ⇧ Z`, `?`. `space` is the word for the space bar. */
export function chordText(keys: string, mac: boolean, space: string): string {
  const chord = parseChord(keys);
  if (keys === 'shift+Slash') return '?';
  if (keys === 'shift+Equal') return '+';
  const key = chord.code === 'Space' ? space : (LABELS[chord.code] ?? chord.code.replace(/^(Key|Digit)/, ''));
  return [chord.mod ? (mac ? '⌘' : 'Ctrl') : '', chord.alt ? (mac ? '⌥' : 'Alt') : '', chord.shift ? (mac ? '⇧' : 'Shift') : '', key]
    .filter((part) => part !== '')
    .join(' ');
}
