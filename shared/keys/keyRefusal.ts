import { type Chord, isPad, parseChord, spellChord } from './chord.ts';
import type { KeyOwner } from './keyOwners.ts';

/**
 * Why a key cannot be an action's. modifier: held beside others; focus: it moves the focus, presses buttons or leaves a
 * dialog; spaceIsGo: in a stage room Space is GO and nothing else; moves: arrows choose rows; editor: a text field
 * needs it; typed: it writes into the rundown; system: the system or the window has it; already: it is; full: enough.
 */
export type KeyRefusal = 'modifier' | 'focus' | 'spaceIsGo' | 'moves' | 'editor' | 'typed' | 'system' | 'already' | 'full';

const MODIFIER = /^(Control|Shift|Alt|Meta|OS|Fn)(Left|Right|Lock)?$|^AltGraph$|^(Caps|Num|Scroll)Lock$/;
const PRINTED =
  /^(Key[A-Z]|Digit\d|Numpad(\d|Add|Subtract|Multiply|Divide|Decimal)|Minus|Equal|Bracket(Left|Right)|Semicolon|Quote|Back(quote|slash)|Comma|Period|Slash|Intl.*|Space|Backspace|Delete)$/;
const EDITOR = new Set([
  'KeyA',
  'KeyC',
  'KeyV',
  'KeyX',
  'KeyZ',
  'KeyY',
  'Backspace',
  'Delete',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
]);
const SYSTEM = new Set(['', 'Unidentified', 'F11', 'F12', 'PrintScreen', 'Pause', 'ContextMenu', 'Power', 'Sleep', 'WakeUp']);

/** null: it may be. A key that an action came with may always be its own again. */
export function keyRefusal({ name, places, keys }: KeyOwner, key: string): KeyRefusal | null {
  const chord = parseChord(key);
  const spelled = spellChord(chord);
  if (keys.includes(spelled) || isPad(chord.code)) return null;
  if (MODIFIER.test(chord.code)) return 'modifier';
  if (isSystem(chord)) return 'system';
  const inPrompter = places.includes('prompter');
  if (chord.code === 'Tab' || chord.code === 'Escape') return 'focus';
  const isPlain = !chord.mod && !chord.alt;
  if (isPlain && !inPrompter && /^(Numpad)?Enter$/.test(chord.code)) return 'focus';
  if (isPlain && !inPrompter && chord.code === 'Space' && name !== 'go') return 'spaceIsGo';
  if (isPlain && !inPrompter && /^(Arrow.*|Home|End)$/.test(chord.code)) return 'moves';
  if (isPlain && places.includes('plan') && /^(PageUp|PageDown|F2)$/.test(chord.code)) return 'moves';
  if (chord.mod && !chord.alt && EDITOR.has(chord.code)) return 'editor';
  // Standing on a cell of the rundown, a letter or figure begins to write into it.
  if (isPlain && places.includes('plan') && PRINTED.test(chord.code)) return 'typed';
  return null;
}

/** What the window's own frame takes (electron/showMode/accidentKeys.ts), but for F5: clickers and pedals send it. */
function isSystem({ code, mod, shift, alt }: Chord): boolean {
  if (SYSTEM.has(code) || (code === 'F4' && (alt || mod)) || (mod && alt && code === 'Delete')) return true;
  if (mod && !alt && (code === 'KeyQ' || code === 'KeyW' || code === 'KeyR')) return true;
  return mod && (shift || alt) && (code === 'KeyI' || code === 'KeyJ' || code === 'KeyC');
}
