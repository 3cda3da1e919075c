import type { MarkerId } from '../ids.ts';
import type { MarkerKind } from '../take/markers/command.ts';
import { segmentOf, type TakeState } from '../take/state.ts';
import { wallOf } from '../take/wall.ts';
import type { Instant } from '../time.ts';

/** A place that somebody marked, as it was worded last. Wall instants (show time in a rehearsal). */
export interface MarkerNote {
  readonly id: MarkerId;
  readonly at: Instant;
  readonly kind: MarkerKind;
  readonly text: string;
  /** What was on air; null before the first GO. */
  readonly title: string | null;
  readonly by: string;
}

/** Those that stand; what was struck is in the log alone. */
export const markerNotes = (state: TakeState): readonly MarkerNote[] =>
  state.markers
    .filter(({ struck }) => !struck)
    .map(({ id, at, kind, text, runId, by }) => ({ id, at: wallOf(state, at), kind, text, title: titleOf(state, runId), by }));

function titleOf(state: TakeState, runId: MarkerRun): string | null {
  const run = [...state.onAir.runs, ...state.undoneRuns].find(({ id }) => id === runId);
  return run === undefined ? null : (segmentOf(state, run.segmentId)?.title ?? null);
}

type MarkerRun = TakeState['markers'][number]['runId'];
