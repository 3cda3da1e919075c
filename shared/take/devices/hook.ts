import type { SegmentId } from '../../ids.ts';
import { holdsThroughout, isHookCue } from '../../plan/rhythm/hooks.ts';
import type { Segment } from '../../plan/segment.ts';
import { type Instant, latest } from '../../time.ts';
import { currentRun, type Device, type Run, type TakeState } from '../state.ts';
import { isTalk } from './details.ts';

/** By rundown: asked every second, and a long show's rows stay as they are for most of its records. */
const known = new WeakMap<readonly Segment[], ReadonlyMap<SegmentId, Segment>>();

function byId(rundown: readonly Segment[]): ReadonlyMap<SegmentId, Segment> {
  const before = known.get(rundown);
  if (before !== undefined) return before;
  const segments = new Map(rundown.map((segment) => [segment.id, segment]));
  known.set(rundown, segments);
  return segments;
}

/**
 * Until when the audience was last held (show time), by what really ran: an interaction device, a segment that holds by
 * what it is, or a cue that names a device or a benefit (plan/rhythm/hooks.ts). `now` while one still does; the start of
 * the show when there has been none; null off air. What a script has planned to say counts for nothing here.
 */
export function lastHook(state: TakeState, now: Instant): Instant | null {
  const start = state.onAir.runs[0]?.startedAt;
  if (start === undefined || currentRun(state) === null) return null;
  const segments = byId(state.rundown);
  const runs = new Map(state.onAir.runs.map((run) => [run.id, run]));
  const ends = [
    ...state.devices.flatMap((device) => deviceEnd(device, now)),
    ...state.onAir.runs.flatMap((run) => runEnd(segments.get(run.segmentId), run, now)),
    ...state.spentCues.flatMap(({ runId, cueId, at, missed }) => {
      const run = runs.get(runId);
      const cue = run === undefined ? undefined : segments.get(run.segmentId)?.subCues.find(({ id }) => id === cueId);
      return cue !== undefined && !missed && isHookCue(cue) ? [at] : [];
    }),
  ];
  return latest(start, ...ends.filter((end) => end <= now));
}

/** A giveaway holds to its end, a call or 憋单 until it is closed; a cancelled one has held nobody. */
function deviceEnd({ kind, endsAt, closed }: Device, now: Instant): readonly Instant[] {
  if (closed?.how === 'cancelled') return [];
  const until = closed?.at ?? now;
  return [isTalk(kind) || until < endsAt ? until : endsAt];
}

function runEnd(segment: Segment | undefined, run: Run, now: Instant): readonly Instant[] {
  return segment !== undefined && holdsThroughout(segment) ? [run.endedAt ?? now] : [];
}
