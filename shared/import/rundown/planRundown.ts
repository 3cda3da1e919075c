import { type SegmentId, segmentId } from '../../ids.ts';
import { plain } from '../../plan/cardText.ts';
import { flexAfter } from '../../plan/flex.ts';
import { MOST_SEGMENTS, newSegment } from '../../plan/rundownEdit.ts';
import type { Phase, Segment } from '../../plan/segment.ts';
import { millis } from '../../time.ts';
import type { Columns } from '../headers.ts';
import { RUNDOWN_FIELDS, type RundownField } from './fields.ts';
import { mergeRundown } from './mergeRundown.ts';
import type { PlannedSegment, RundownPlan, RundownTable, SegmentRowProblem } from './outcome.ts';
import { isBlank, type ReadContext, readSegmentCell, type SegmentCellProblem } from './readSegmentCell.ts';
import { spanColumn, spanLength } from './span.ts';
import { readPhase } from './words.ts';

/** A heading of sums, and no title that begins like one. */
const SUM = /^((合计|总计|小计|共计|合計|總計).{0,8}|全部|汇总|(grand )?total|sum)[:：]?$/i;
/** What a merged cell says of every row it spans. */
const SHARED: ReadonlySet<RundownField> = new Set([
  'phase',
  'kind',
  'tier',
  'owner',
  'products',
  'scene',
  'skipped',
  'notes',
  'sharedNotes',
]);

/** What a table would do to a rundown, row by row; nothing is changed. A row is taken whole or refused whole. */
export function planRundown(segments: readonly Segment[], table: RundownTable, context: ReadContext): RundownPlan {
  const find = table.mode === 'append' ? () => null : finder(segments, table);
  const merged = new Set(table.merged.map(({ row, column }) => `${row}:${column}`));
  const met = new Map<SegmentId, number>();
  let section: Phase | null = null;
  let above: Phase | null = null;
  let [place, room] = [0, MOST_SEGMENTS - (table.mode === 'replace' ? 0 : segments.length)];
  const rows = table.rows.map((row): PlannedSegment => {
    const { number } = row;
    const cells = row.cells.map((cell) => cell.trim());
    const said = cells.flatMap((cell, column) => (cell === '' || merged.has(`${number}:${column}`) ? [] : [cell]));
    const passed = passedLine(said, table.columns);
    if (passed !== null) {
      if (passed.phase !== null) section = passed.phase;
      return { number, outcome: { type: 'passed', what: passed.phase === null ? 'sum' : 'phase', text: said[0] ?? '' } };
    }
    place += 1;
    const before = find(cells, place);
    const refused = (problem: SegmentRowProblem, column: number | null): PlannedSegment => {
      const title = cells[table.columns.indexOf('title')] ?? '';
      const text = column === null ? '' : (cells[column] ?? '');
      return { number, outcome: { type: 'refused', problem, column, text, name: title, keeps: before } };
    };
    const earlier = before === null ? undefined : met.get(before.id);
    if (earlier !== undefined) return { ...refused({ type: 'twice', row: earlier }, null), number };
    if (before !== null) met.set(before.id, number);
    const phase = section ?? above ?? 'product';
    const start = before === null ? freshSegment(cells, table, phase, context) : section === null ? before : { ...before, phase: section };
    const read = readRow(start, cells, (column) => merged.has(`${number}:${column}`), table, context);
    if ('problem' in read) return refused({ type: 'cell', problem: read.problem }, read.column);
    const { segment, fields } = read;
    if (segment.title === '') return refused({ type: 'noTitle' }, columnOf(table, 'title'));
    above = segment.phase;
    if (before !== null) {
      const all = start === before || before.phase === start.phase || fields.includes('phase') ? fields : (['phase', ...fields] as const);
      return { number, outcome: all.length === 0 ? { type: 'same', segment: before } : { type: 'change', before, segment, fields: all } };
    }
    if (room === 0) return refused({ type: 'tooMany', limit: MOST_SEGMENTS }, null);
    room -= 1;
    return { number, outcome: { type: 'add', segment } };
  });
  const bound = table.mode === 'replace' ? withinBound(rows) : rows;
  return { rows: bound, ...mergeRundown(segments, bound, table.mode) };
}

/** What a replaced rundown keeps counts too: the last of the new rows find no room. */
function withinBound(rows: readonly PlannedSegment[]): readonly PlannedSegment[] {
  const stay = rows.filter(({ outcome: { type } }) => type === 'add' || type === 'change' || type === 'same').length;
  let over = stay - MOST_SEGMENTS;
  if (over <= 0) return rows;
  return rows
    .toReversed()
    .map((row): PlannedSegment => {
      if (over <= 0 || row.outcome.type !== 'add') return row;
      over -= 1;
      const { title } = row.outcome.segment;
      return {
        ...row,
        outcome: { type: 'refused', problem: { type: 'tooMany', limit: MOST_SEGMENTS }, column: null, text: '', name: title, keeps: null },
      };
    })
    .toReversed();
}

const columnOf = ({ columns }: RundownTable, field: RundownField): number | null => {
  const at = columns.indexOf(field);
  return at === -1 ? null : at;
};

/** A phase that stands alone above its rows, or a line of sums; null: a row. */
function passedLine(said: readonly string[], columns: Columns<RundownField>): { readonly phase: Phase | null } | null {
  const [first = ''] = said;
  if (SUM.test(plain(first))) return { phase: null };
  const isAlone = said.length === 1 && columns.filter((field) => field !== null).length > 1;
  const phase = isAlone ? readPhase(first) : null;
  return phase === null ? null : { phase };
}

/** New rows are of their phase's usual kind, so the phase is read before there is one. */
function freshSegment(cells: readonly string[], table: RundownTable, phase: Phase, { newId }: ReadContext): Segment {
  const cell = cells[table.columns.indexOf('phase')] ?? '';
  return newSegment(segmentId(newId()), readPhase(cell) ?? phase, '');
}

type RowRead =
  | { readonly segment: Segment; readonly fields: readonly RundownField[] }
  | { readonly problem: SegmentCellProblem; readonly column: number };

function readRow(
  start: Segment,
  cells: readonly string[],
  isMerged: (column: number) => boolean,
  table: RundownTable,
  context: ReadContext,
): RowRead {
  let segment = start;
  let hasLength = false;
  const fields: RundownField[] = [];
  for (const field of RUNDOWN_FIELDS) {
    const column = table.columns.indexOf(field);
    const cell = cells[column] ?? '';
    if (column === -1 || isBlank(cell)) continue;
    if (isMerged(column) && !SHARED.has(field)) return { problem: { type: 'merged' }, column };
    const read = readSegmentCell(segment, field, cell, context);
    if (!read.ok) return { problem: read.problem, column };
    hasLength ||= /^length/.test(field);
    if (read.segment !== segment) fields.push(field);
    segment = read.segment;
  }
  const length = hasLength ? null : spanLength(cells, table.columns, context);
  const untold = hasLength || length !== null ? null : spanColumn(cells, table.columns);
  if (untold !== null) return { problem: { type: 'clock' }, column: untold };
  if (length !== null && length !== segment.length) {
    segment = { ...segment, length };
    fields.push('length');
  }
  if (segment.title === '' && segment.productIds[0] !== undefined) segment = { ...segment, title: productName(segment, context) };
  return fitted(start, segment, fields, table);
}

/** Both ends of the flex, once the length is known: an entered one holds, and is never narrower than the length. */
function fitted(start: Segment, segment: Segment, fields: readonly RundownField[], table: RundownTable): RowRead {
  const { min, max } = segment.flex;
  const column = columnOf(table, fields.includes('max') ? 'max' : 'min');
  if (min > max && column !== null && segment.flex !== start.flex && fields.includes('min') && fields.includes('max'))
    return { problem: { type: 'flex' }, column };
  const entered = fields.includes('min') || fields.includes('max');
  const flex = entered
    ? { min: millis(Math.min(min, segment.length)), max: millis(Math.max(max, segment.length)) }
    : flexAfter(start, segment);
  return { segment: fields.length === 0 ? start : { ...segment, flex }, fields };
}

const productName = ({ productIds }: Segment, { products }: ReadContext): string =>
  products.find(({ id }) => id === productIds[0])?.name ?? '';

/**
 * The segment that a row is about, or null: by its number, by its place when the table numbers no row, or by its title,
 * the first of several that is still free.
 */
function finder(
  segments: readonly Segment[],
  { columns, matchBy }: RundownTable,
): (cells: readonly string[], place: number) => Segment | null {
  if (matchBy === 'number') {
    const at = columns.indexOf('number');
    return (cells, place) => {
      const cell = plain(cells[at] ?? '').replace(/^#|\.0+$/g, '');
      // A row that somebody wrote in between has no number: it is about none of those that are there.
      if (at !== -1) return /^\d{1,6}$/.test(cell) ? (segments[Number(cell) - 1] ?? null) : null;
      return segments[place - 1] ?? null;
    };
  }
  const titles = new Map<string, Segment[]>();
  for (const segment of segments) {
    const title = plain(segment.title).toLowerCase();
    const same = titles.get(title);
    if (same === undefined) titles.set(title, [segment]);
    else same.push(segment);
  }
  const at = columns.indexOf('title');
  return (cells) => titles.get(plain(cells[at] ?? '').toLowerCase())?.shift() ?? null;
}
