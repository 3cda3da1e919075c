import { isPad, parseChord } from '../../shared/keys/chord.ts';

const LABELS: Readonly<Record<string, string>> = {
  BracketLeft: '[',
  BracketRight: ']',
  Equal: '=',
  Minus: '−',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: '’',
  Comma: ',',
  Period: '.',
  Backquote: '`',
  Backspace: '⌫',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
};

/** What no key has printed on it. */
export interface KeyWords {
  readonly space: string;
  /** Counted from 0, as the system numbers them. */
  readonly padButton: (button: number) => string;
  readonly padAxis: (axis: number, sign: '+' | '−') => string;
}

/** As printed on the keys: `Ctrl Z`, `⌘ ⇧ Z`, `?`. */
export function chordText(keys: string, mac: boolean, words: KeyWords): string {
  const chord = parseChord(keys);
  if (isPad(chord.code)) return padText(chord.code, words);
  if (keys === 'shift+Slash') return '?';
  if (keys === 'shift+Equal') return '+';
  const key = chord.code === 'Space' ? words.space : (LABELS[chord.code] ?? plainCode(chord.code));
  return [chord.mod ? (mac ? '⌘' : 'Ctrl') : '', chord.alt ? (mac ? '⌥' : 'Alt') : '', chord.shift ? (mac ? '⇧' : 'Shift') : '', key]
    .filter((part) => part !== '')
    .join(' ');
}

const plainCode = (code: string): string => code.replace(/^(Key|Digit)/, '').replace(/^Numpad(?=.)/, 'Num ');

function padText(code: string, words: KeyWords): string {
  const [, button, axis, sign] = /^Pad(?:Button(\d+)|Axis(\d+)(Plus|Minus))$/.exec(code) ?? [];
  if (button !== undefined) return words.padButton(Number(button));
  return axis === undefined ? code : words.padAxis(Number(axis), sign === 'Plus' ? '+' : '−');
}
