import type { SegmentId } from '../../ids.ts';
import { type Instant, type Millis, millis } from '../../time.ts';
import { type PlanRow, planRows } from '../planClock.ts';
import { HOOK_LIMIT, type HookGap, hookGaps } from '../rhythm/hooks.ts';
import type { Segment } from '../segment.ts';

export interface HookedRows {
  readonly segments: readonly Segment[];
  /** Rows that were given a cue. */
  readonly cued: readonly SegmentId[];
}

/**
 * Puts a cue that holds the audience into every gap, in rows that `may` be changed: where a row begins, 过品 first, as
 * late as the limit allows. A gap that lies wholly in other rows stays.
 */
export function withHookCues(
  start: Instant,
  segments: readonly Segment[],
  title: string,
  newId: () => string,
  may: (segment: Segment) => boolean,
): HookedRows {
  const given = new Map<SegmentId, Segment>(segments.map((segment) => [segment.id, segment]));
  const cued: SegmentId[] = [];
  const now = () => segments.map((segment) => given.get(segment.id) ?? segment);
  let after = Number.NEGATIVE_INFINITY;
  let tried = Number.NaN;
  for (;;) {
    const rows = planRows(start, now());
    const gap = hookGaps(rows).find((each) => each.start > after);
    if (gap === undefined) return { segments: now(), cued };
    // A gap that begins where the last one did was not closed by its cue: no more is tried there.
    const spot = gap.start === tried ? null : bestSpot(rows, gap, may);
    tried = gap.start;
    after = spot === null ? gap.start : gap.start - 1;
    if (spot === null) continue;
    const { segment } = spot.row;
    const cue = { id: newId(), offset: spot.offset, title };
    given.set(segment.id, { ...segment, subCues: [...segment.subCues, cue].toSorted((a, b) => a.offset - b.offset) });
    cued.push(segment.id);
  }
}

interface Spot {
  readonly row: PlanRow;
  readonly offset: Millis;
}

function bestSpot(rows: readonly PlanRow[], gap: HookGap, may: (segment: Segment) => boolean): Spot | null {
  const latest = gap.start + HOOK_LIMIT;
  const free = rows.filter((row) => may(row.segment) && row.segment.length > 0 && row.end > gap.start && row.start <= latest);
  const begins = free.filter((row) => row.start > gap.start);
  const bridge = begins.findLast((row) => row.segment.kind === 'transition');
  const chosen = bridge ?? begins.at(-1);
  if (chosen !== undefined) return { row: chosen, offset: millis(0) };
  const within = free.findLast((row) => Math.min(latest, row.end - 1) > gap.start);
  if (within === undefined) return null;
  return { row: within, offset: millis(Math.floor((Math.min(latest, within.end - 1) - within.start) / 1000) * 1000) };
}
