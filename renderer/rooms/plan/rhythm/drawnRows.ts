import { useRef } from 'react';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import { hookOffsets } from '../../../../shared/plan/rhythm/hooks.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';

type Alike = (before: readonly PlanRow[], now: readonly PlanRow[]) => boolean;

/** The rows as they were drawn last, while what is drawn from them would be no different: words that are typed move nothing on the strip. */
export function useDrawnRows(rows: readonly PlanRow[], areAlike: Alike): readonly PlanRow[] {
  const drawn = useRef(rows);
  if (!areAlike(drawn.current, rows)) drawn.current = rows;
  return drawn.current;
}

/** Blocks, hooks, gaps and waves: whose titles differ stand where they stood. */
export const arePlacedAlike: Alike = (before, now) => areAlike(before, now, () => true);

/** The marks, which name their rows. */
export const areDrawnAlike: Alike = (before, now) => areAlike(before, now, (row, then) => row.segment.title === then.segment.title);

/** Rows that an edit left alone are the same objects (planClock.ts). */
function areAlike(before: readonly PlanRow[], now: readonly PlanRow[], haveSameTitle: (row: PlanRow, then: PlanRow) => boolean): boolean {
  if (before === now) return true;
  return (
    before.length === now.length &&
    now.every((row, at) => {
      const then = before[at];
      return then !== undefined && (row === then || (isPlacedAlike(row, then) && haveSameTitle(row, then)));
    })
  );
}

const isPlacedAlike = (row: PlanRow, before: PlanRow): boolean =>
  row.start === before.start &&
  row.end === before.end &&
  row.gap === before.gap &&
  haveSameFacts(row.segment, before.segment) &&
  haveSameHooks(row.segment, before.segment);

/** Words that are said or noted are on no lane; a new field counts until it is named here. */
function haveSameFacts(
  { script: _script, notes: _notes, sharedNotes: _shared, title: _title, ...segment }: Segment,
  before: Segment,
): boolean {
  return Object.entries(segment).every(([key, value]) => before[key as keyof Segment] === value);
}

function haveSameHooks(segment: Segment, before: Segment): boolean {
  const [now, then] = [hookOffsets(segment), hookOffsets(before)];
  return now.length === then.length && now.every(({ from, to }, at) => from === then[at]?.from && to === then[at]?.to);
}
