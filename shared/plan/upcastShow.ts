import { NO_BUDGETS } from './phaseBudget.ts';
import type { Segment } from './segment.ts';
import type { Show } from './show.ts';

type Raw = { readonly [key: string]: unknown };

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a row has by default that version 1 knew nothing of. */
const NEW_ROW: Pick<Segment, 'skipped' | 'sharedNotes'> = { skipped: false, sharedNotes: '' };

/**
 * A show file of version 1 as one of version 2: no phase has a budget, no row is skipped, no note is shared. Keys of
 * those names that stood in it meant something else. What does not look as expected is left for the schema to refuse.
 */
function fileFrom1(file: Raw): Raw {
  const { show } = file;
  if (!isRaw(show)) return { ...file, version: 2 };
  const { segments } = show;
  const rows = Array.isArray(segments) ? segments.map((row: unknown) => (isRaw(row) ? { ...row, ...NEW_ROW } : row)) : segments;
  return { ...file, version: 2, show: { ...show, phaseBudgets: NO_BUDGETS, segments: rows } };
}

/** The file in the newest version; of one that was never released, as it is. */
export const upcastShowFile = (file: Raw): Raw => (file['version'] === 1 ? fileFrom1(file) : file);

/**
 * A row as a library may have kept it: from before version 2, or before there were floating segments; a whole one is the
 * same object. What is missing is put behind what was kept: the other way round a copy of 2,000 rows takes twenty times as long.
 */
export function wholeSegment(stored: Segment): Segment {
  const { skipped = NEW_ROW.skipped, sharedNotes = NEW_ROW.sharedNotes, floating = null } = stored;
  const isWhole = skipped === stored.skipped && sharedNotes === stored.sharedNotes && floating === stored.floating;
  return isWhole ? stored : { ...stored, skipped, sharedNotes, floating };
}

/** The same of a show's budgets. */
export const wholeBudgets = (stored: Partial<Pick<Show, 'phaseBudgets'>>): Show['phaseBudgets'] => stored.phaseBudgets ?? NO_BUDGETS;
