import { type PlacedLine, placedLines } from './promptLines.ts';
import type { ScriptPlace, SpokenBlock } from './scriptPlace.ts';

/** A line of the prompter and the words of its block that it shows. */
export interface PageLine extends PlacedLine {
  readonly blockId: string;
}

/** A script in the lines in which it is read; a blank one, at −1 of what follows, parts two blocks. */
export const promptPage = (blocks: readonly SpokenBlock[], width: number): readonly PageLine[] =>
  blocks.flatMap(({ id, text }, index) => {
    const lines = placedLines(text, width).map((line) => ({ ...line, blockId: id }));
    return index === 0 ? lines : [{ text: '', from: -1, until: 0, blockId: id }, ...lines];
  });

/** The place on the reading line when `row` is: 2.5 is between the third and the fourth line. */
export function placeAt(page: readonly PageLine[], row: number): ScriptPlace | null {
  const within = Math.min(Math.max(row, 0), Math.max(0, page.length - 1));
  const line = page[Math.floor(within)];
  if (line === undefined) return null;
  return { blockId: line.blockId, offset: line.from + (within - Math.floor(within)) * (line.until - line.from) };
}

/** The other way; null where that block is not on the page. */
export function rowOf(page: readonly PageLine[], { blockId, offset }: ScriptPlace): number | null {
  const first = page.findIndex((line) => line.blockId === blockId);
  if (first === -1) return null;
  const found = page.findLastIndex((line) => line.blockId === blockId && line.from <= offset);
  const line = page[found];
  if (line === undefined) return first;
  const length = line.until - line.from;
  // What follows on the same words is the next line, not the very end of this one.
  return Math.min(found + (length <= 0 ? 0 : Math.min(1, (offset - line.from) / length)), page.length - 1);
}

/** The rows on which a paragraph begins: a block, or a part of one. */
const paragraphRows = (page: readonly PageLine[]): readonly number[] =>
  page.flatMap((line, row) => (line.text !== '' && (row === 0 || page[row - 1]?.text === '') ? [row] : []));

/** So near to a beginning, in lines, counts as being there. */
const NEAR = 0.6;

/** From a row to the next paragraph (1) or back (−1); well into one, back is its own beginning. null: there is none. */
export function rowBeside(page: readonly PageLine[], row: number, step: 1 | -1): number | null {
  const rows = paragraphRows(page);
  return (step === 1 ? rows.find((each) => each > row + NEAR) : rows.findLast((each) => each < row - NEAR)) ?? null;
}
