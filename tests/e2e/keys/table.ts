import { PLACES, type Place } from './places.ts';
import type { PressName } from './presses.ts';

/** What a key does at the places of PLACES, in their order: commands first, then what the page itself did. `·` is nothing. */
const ROWS: Readonly<Record<PressName, readonly string[]>> = {
  Space: ['go', 'go', 'go', 'go', 'go', '·', 'click', '·', 'click, close', '·', 'text', 'text', 'text'],
  Enter: ['·', 'go, click', 'hold, click', '·', '·', '·', 'click', '·', 'click, close', '·', 'text', 'sendMessage, text', 'jump, close'],
  Escape: ['·', '·', '·', '·', '·', '·', '·', 'close', 'close', '·', '·', '·', 'close'],
  H: ['hold', 'hold', 'hold', 'hold', 'hold', '·', '·', '·', '·', '·', 'text', 'text', 'text'],
  Z: ['·', '·', '·', '·', '·', '·', '·', '·', '·', '·', 'text', 'text', 'text'],
  'Ctrl Z': ['undo', 'undo', 'undo', 'undo', 'undo', '·', '·', '·', '·', 'text', 'text', 'text', 'text'],
  'Ctrl ⇧ Z': ['·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·'],
  J: ['open dialog', 'open dialog', 'open dialog', 'open dialog', 'open dialog', '·', '·', '·', '·', '·', 'text', 'text', 'text'],
  M: ['to message', 'to message', 'to message', 'to message', 'to message', '·', '·', '·', '·', '·', 'text', 'text', 'text'],
  '=': ['adjust', 'adjust', 'adjust', 'adjust', 'adjust', '·', '·', '·', '·', '·', 'text', 'text', 'text'],
  '+': ['adjust', 'adjust', 'adjust', 'adjust', 'adjust', '·', '·', '·', '·', 'text', 'text', 'text', 'text'],
  '−': ['·', '·', '·', '·', '·', '·', '·', '·', '·', 'text', 'text', 'text', 'text'],
  ']': ['adjust', 'adjust', 'adjust', 'adjust', 'adjust', '·', '·', '·', '·', '·', 'text', 'text', 'text'],
  '↓': ['·', '·', '·', '·', '·', 'text', '·', '·', '·', 'text', '·', '·', '·'],
  '↑': ['·', '·', '·', '·', '·', 'text', '·', '·', '·', 'text', '·', '·', '·'],
  F9: ['·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·'],
  '1': ['·', '·', '·', '·', '·', '·', '·', '·', '·', 'text', 'text', 'text', 'text'],
  '\u3000': ['·', '·', '·', '·', '·', '·', '·', '·', '·', '·', 'text', 'text', 'text'],
  'Space repeating': ['·', '·', '·', '·', '·', '·', '·', '·', '·', '·', 'text', 'text', 'text'],
  'Enter repeating': ['·', '·', '·', '·', '·', '·', '·', '·', '·', '·', 'text', '·', '·'],
  'H repeating': ['·', '·', '·', '·', '·', '·', '·', '·', '·', '·', 'text', 'text', 'text'],
  'Space 229': ['·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·'],
  'Enter 229': ['·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·'],
  'H 229': ['·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·', '·'],
};

/** By place, as the test finds it. */
export const TABLE: Readonly<Record<Place, Readonly<Record<string, string>>>> = Object.fromEntries(
  PLACES.map((place, column) => [place, Object.fromEntries(Object.entries(ROWS).map(([name, row]) => [name, row[column] ?? '']))]),
) as Record<Place, Record<string, string>>;
