import { between, type Instant, type Millis, millis } from '../../time.ts';
import type { Columns } from '../headers.ts';
import type { RundownField } from './fields.ts';
import { isBlank, type ReadContext } from './readSegmentCell.ts';
import { readWall } from './wallText.ts';

const DAY = 86_400_000;

/** A length told by clocks: `19:00-19:05` in one column, or two columns for start and end. null: they do not tell. */
export function spanLength(cells: readonly string[], columns: Columns<RundownField>, context: ReadContext): Millis | null {
  const cell = (field: RundownField) => cells[columns.indexOf(field)] ?? '';
  const clock = (text: string) => readWall(text, context.plannedStart, context.zone);
  const [from = '', to = ''] = cell('span').split(/\s*[-–—~～至到]+\s*(?=\d{1,2}[:：])/);
  return lengthBetween(clock(cell('start')), clock(cell('end'))) ?? lengthBetween(clock(from), clock(to));
}

/** The column that should have told a length and did not: a slot, or the end of a start; null: none has anything in it. */
export function spanColumn(cells: readonly string[], columns: Columns<RundownField>): number | null {
  const filled = (field: RundownField) => !isBlank(cells[columns.indexOf(field)] ?? '');
  const told = filled('span') ? 'span' : filled('start') && filled('end') ? 'end' : null;
  return told === null ? null : columns.indexOf(told);
}

/** The end may be past midnight. */
function lengthBetween(from: Instant | null, to: Instant | null): Millis | null {
  if (from === null || to === null) return null;
  const length = between(from, to);
  const ahead = length < 0 ? length + DAY : length;
  return ahead > 0 && ahead < DAY ? millis(ahead) : null;
}
