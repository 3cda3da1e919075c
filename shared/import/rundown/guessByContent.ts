import { segmentId } from '../../ids.ts';
import { newSegment } from '../../plan/rundownEdit.ts';
import type { Columns } from '../headers.ts';
import type { TableRow } from '../table.ts';
import type { RundownField } from './fields.ts';
import { isBlank, type ReadContext, readSegmentCell } from './readSegmentCell.ts';

/** Read as themselves and as nothing else, so they go before text, which reads anything. */
const CLEAR: readonly RundownField[] = ['length', 'kind', 'tier', 'owner', 'products', 'autoAdvance'];
const CLOCK = /^\d{1,2}[:：]\d{2}([:：]\d{2})?$/;

/**
 * What the columns of a table without headers are, by what stands in them: row numbers, clocks that only grow, then what
 * every cell of a column can be read as; of the rest the first is the title and the next the notes.
 */
export function guessByContent(rows: readonly TableRow[], context: ReadContext): Columns<RundownField> {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) =>
    rows.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => !isBlank(cell)),
  );
  const fields: (RundownField | null)[] = columns.map((cells) => (isNumbering(cells) ? 'number' : null));
  const isTaken = (at: number) => fields[at] !== null || (columns[at] ?? []).length === 0;
  const clocks = columns.findIndex((cells, at) => !isTaken(at) && isGrowing(cells));
  if (clocks !== -1) fields[clocks] = 'start';
  const blank = newSegment(segmentId('guess'), 'product', '');
  for (const field of CLEAR) {
    const found = columns.findIndex((cells, at) => !isTaken(at) && cells.every((cell) => readSegmentCell(blank, field, cell, context).ok));
    if (found !== -1) fields[found] = field;
  }
  for (const field of ['title', 'notes'] as const) {
    const found = columns.findIndex((_, at) => !isTaken(at));
    if (found !== -1) fields[found] = field;
  }
  return fields;
}

const isNumbering = (cells: readonly string[]): boolean =>
  cells.length > 1 && cells.every((cell, at) => Number(cell) === Number(cells[0]) + at && /^\d+$/.test(cell));

/** Clocks of rows that follow one another; lengths would not all grow. */
function isGrowing(cells: readonly string[]): boolean {
  if (cells.length < 3 || !cells.every((cell) => CLOCK.test(cell))) return false;
  const seconds = cells.map((cell) => {
    const [h = 0, m = 0, s = 0] = cell.split(/[:：]/).map(Number);
    return h * 3600 + m * 60 + s;
  });
  return seconds.every((at, place) => place === 0 || at > (seconds[place - 1] ?? 0));
}
