import { isPad, parseChord, sameChord } from './chord.ts';
import type { KeyRefusal } from './keyRefusal.ts';

/** Actions that may be heard while another program has the keyboard, each with the key it would have. All are off at first. */
export const GLOBAL_KEYS = {
  go: 'mod+alt+Space',
  hold: 'mod+alt+KeyH',
  seeSignal: 'mod+alt+KeyA',
  mark: 'mod+alt+KeyK',
  incident: 'mod+alt+F9',
} as const satisfies Readonly<Record<string, string>>;

export type GlobalName = keyof typeof GLOBAL_KEYS;

export const GLOBAL_NAMES = Object.keys(GLOBAL_KEYS) as readonly GlobalName[];

export interface GlobalChoice {
  readonly on: boolean;
  readonly key: string;
}

/** What somebody chose; one that is not in it is off, with the key above. */
export type GlobalChoices = Readonly<Partial<Record<GlobalName, GlobalChoice>>>;

export const globalChoice = (choices: GlobalChoices, name: GlobalName): GlobalChoice =>
  choices[name] ?? { on: false, key: GLOBAL_KEYS[name] };

const STANDS_ALONE = /^(F([1-9]|1[0-9]|2[0-4])|Media.*|AudioVolume.*|PageUp|PageDown)$/;

/** A key that every program loses while a take is open: never one that writes text or that others live by. */
export function globalRefusal(choices: GlobalChoices, name: GlobalName, key: string): KeyRefusal | null {
  const chord = parseChord(key);
  const { code, mod, shift, alt } = chord;
  if (/^(Control|Shift|Alt|Meta|OS)(Left|Right)?$/.test(code)) return 'modifier';
  if (isPad(code) || code === '' || code === 'Unidentified' || code === 'F12' || (code === 'F4' && (alt || mod))) return 'system';
  if (code === 'Tab' || code === 'Escape' || code === 'Delete') return 'system';
  if (!STANDS_ALONE.test(code) && !(mod && (alt || shift))) return 'typed';
  const taken = GLOBAL_NAMES.some((each) => each !== name && sameChord(parseChord(globalChoice(choices, each).key), chord));
  return taken ? 'already' : null;
}

/** A system that repeats a held key gives no key up: only a press after this much silence is one, in ms of real time. */
const QUIET = 1_100;

/** Is this call a press of its own? `last` is the last call of the same key, a repeat or not; null: none yet. */
export const isPress = (last: number | null, at: number): boolean => last === null || at - last >= QUIET;
