import { useRef } from 'react';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import { hookOffsets } from '../../../../shared/plan/rhythm/hooks.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';

/** The rows as they were drawn last, while the strip would draw them no differently: words that are typed move nothing on it. */
export function useDrawnRows(rows: readonly PlanRow[]): readonly PlanRow[] {
  const drawn = useRef(rows);
  if (!areDrawnAlike(drawn.current, rows)) drawn.current = rows;
  return drawn.current;
}

/** Rows that an edit left alone are the same objects (planClock.ts). */
export const areDrawnAlike = (before: readonly PlanRow[], now: readonly PlanRow[]): boolean =>
  before === now || (before.length === now.length && now.every((row, at) => row === before[at] || isDrawnAlike(row, before[at])));

function isDrawnAlike(row: PlanRow, before: PlanRow | undefined): boolean {
  if (before === undefined || row.start !== before.start || row.end !== before.end || row.gap !== before.gap) return false;
  return haveSameFacts(row.segment, before.segment) && haveSameHooks(row.segment, before.segment);
}

/** Words that are said or noted are on no lane; a new field counts until it is named here. */
function haveSameFacts({ script: _script, notes: _notes, sharedNotes: _shared, ...segment }: Segment, before: Segment): boolean {
  return Object.entries(segment).every(([key, value]) => before[key as keyof Segment] === value);
}

function haveSameHooks(segment: Segment, before: Segment): boolean {
  const [now, then] = [hookOffsets(segment), hookOffsets(before)];
  return now.length === then.length && now.every(({ from, to }, at) => from === then[at]?.from && to === then[at]?.to);
}
