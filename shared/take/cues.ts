import type { RunId } from '../ids.ts';
import type { SubCue } from '../plan/segment.ts';
import { type Instant, later } from '../time.ts';
import { heldOf, spokenOf } from './run.ts';
import { currentRun, currentSegment, type Run, type TakeState } from './state.ts';

export interface DueCue {
  readonly runId: RunId;
  readonly cue: SubCue;
  /** Show time. */
  readonly due: Instant;
}

/**
 * Sub-cues of the run on air that are due by `now` and not yet spent, in the order they fell due. Their offsets count
 * elapsed time without hold (semantics.md §3).
 */
export function dueCues(state: TakeState, now: Instant): readonly DueCue[] {
  const run = currentRun(state);
  const cues = currentSegment(state)?.subCues ?? [];
  if (run === null || cues.length === 0 || state.onAir.end !== null) return [];
  const spoken = spokenOf(run, now);
  return cues
    .filter((cue) => cue.offset <= spoken && !isSpent(state, run, cue))
    .toSorted((a, b) => a.offset - b.offset)
    .map((cue) => ({ runId: run.id, cue, due: dueAt(run, cue, now) }));
}

const isSpent = (state: TakeState, run: Run, cue: SubCue): boolean =>
  state.spentCues.some((spent) => spent.runId === run.id && spent.cueId === cue.id);

/** With a hold open it fell due before that hold. */
const dueAt = (run: Run, cue: SubCue, now: Instant): Instant => later(run.startedAt, cue.offset + heldOf(run, run.heldSince ?? now));
