/**
 * One input, taken apart: a key with what is held beside it, or a gamepad's button or stick (`PadButton0`, `PadAxis1Plus`).
 * `code` is a KeyboardEvent.code: letters are bound by place, not by what they type.
 */
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

/** And back, always in the same order: two spellings of one key would not be found to collide. */
export const spellChord = ({ code, mod, shift, alt }: Chord): string =>
  [mod ? 'mod' : '', shift ? 'shift' : '', alt ? 'alt' : '', code].filter((part) => part !== '').join('+');

/** The number pad's keys do the same as their twins. */
const TWINS: Readonly<Record<string, string>> = { NumpadEnter: 'Enter' };

export const sameChord = (a: Chord, b: Chord): boolean =>
  (TWINS[a.code] ?? a.code) === (TWINS[b.code] ?? b.code) && a.mod === b.mod && a.shift === b.shift && a.alt === b.alt;

export const isPad = (code: string): boolean => code.startsWith('Pad');
