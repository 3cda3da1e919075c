import type { Script } from './script.ts';
import { diffText } from './textDiff.ts';

/** A block as it is read out: its variables filled, the blanks around it gone. */
export interface SpokenBlock {
  readonly id: string;
  readonly text: string;
}

/**
 * Where in a segment's script the host is, in words and not in pixels: it means the same on every screen and at every
 * size. `offset` counts UTF-16 units of the block's spoken text that are behind; −1 to 0 is the blank before the block.
 */
export interface ScriptPlace {
  readonly blockId: string;
  readonly offset: number;
}

/** What there is to read of a script, in order; a block of blanks is nothing to read. */
export const spokenBlocks = (spoken: Script): readonly SpokenBlock[] =>
  spoken.blocks.flatMap(({ id, text }) => (text.trim() === '' ? [] : [{ id, text: text.trim() }]));

/**
 * The same words after an edit: what stands before or behind them has no say. Within words that were replaced it is
 * where the new ones begin, for those nobody has read. null when nothing is left to read.
 */
export function movedPlace(place: ScriptPlace, before: readonly SpokenBlock[], after: readonly SpokenBlock[]): ScriptPlace | null {
  const at = before.findIndex(({ id }) => id === place.blockId);
  const now = after.find(({ id }) => id === place.blockId);
  const was = before[at];
  if (was !== undefined && now !== undefined) return { blockId: now.id, offset: movedOffset(place.offset, was.text, now.text) };
  // Its block is gone: on with the next one that was already behind it, else with the last.
  const rest = new Set(before.slice(at + 1).map(({ id }) => id));
  const next = after.find(({ id }) => rest.has(id));
  if (next !== undefined) return { blockId: next.id, offset: 0 };
  const last = after.at(-1);
  return last === undefined ? null : { blockId: last.id, offset: last.text.length };
}

/** So many UTF-16 units from a place on are its words: fewer stand in a script more than once. */
const WORDS = 8;

function movedOffset(offset: number, before: string, after: string): number {
  if (before === after || offset <= 0) return offset;
  // A diff keeps what is longest, and takes the words being read for new ones when more than they are went past them.
  const words = before.slice(offset, offset + WORDS);
  if (words.length === WORDS && isOnce(words, before) && isOnce(words, after)) return after.indexOf(words);
  let [old, next] = [0, 0];
  for (const { type, text } of diffText(before, after)) {
    if (type === 'added') next += text.length;
    else {
      if (offset < old + text.length) return type === 'same' ? next + (offset - old) : next;
      old += text.length;
      if (type === 'same') next += text.length;
    }
  }
  return after.length;
}

const isOnce = (words: string, text: string): boolean => text.includes(words) && text.indexOf(words) === text.lastIndexOf(words);

/** Words of a block that are not as they were: `from` to `to` in its spoken text; where they only went, both are the same. */
export interface ChangedSpan {
  readonly from: number;
  readonly to: number;
}

/** What became other words, by block, of what was promised when the take opened. A block that is new is changed whole. */
export function changedSpans(before: readonly SpokenBlock[], after: readonly SpokenBlock[]): ReadonlyMap<string, readonly ChangedSpan[]> {
  const was = new Map(before.map(({ id, text }) => [id, text]));
  const changed = new Map<string, readonly ChangedSpan[]>();
  for (const { id, text } of after) {
    const old = was.get(id);
    if (old !== text) changed.set(id, old === undefined ? [{ from: 0, to: text.length }] : spansBetween(old, text));
  }
  return changed;
}

function spansBetween(before: string, after: string): readonly ChangedSpan[] {
  const spans: ChangedSpan[] = [];
  let at = 0;
  for (const { type, text } of diffText(before, after)) {
    const to = type === 'removed' ? at : at + text.length;
    const last = spans.at(-1);
    if (type !== 'same') {
      // Replaced words are one change: what went and what came stand side by side.
      if (last?.to === at) spans[spans.length - 1] = { from: last.from, to };
      else spans.push({ from: at, to });
    }
    at = to;
  }
  return spans;
}
