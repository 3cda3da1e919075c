import { runId, type SegmentId, segmentId } from '../../../../shared/ids.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import { currentRun, hasRun, type TakeState } from '../../../../shared/take/state.ts';

/** The member of a list that a number stands for; null of an empty one. */
export const nth = <T>(list: readonly T[], n: number): T | null => list[Math.abs(n) % Math.max(1, list.length)] ?? null;

export const currentId = (take: TakeState): SegmentId | null => currentRun(take)?.segmentId ?? null;

/** Now and then another run than the one on air. */
export const onAir = ({ take, n }: { readonly take: TakeState; readonly n: number }) => ({
  expectedRunId: n % 23 === 7 ? runId('another') : take.onAir.currentRunId,
});

/** Not on air and not run: what commands may change. */
export const open = (take: TakeState): readonly Segment[] => take.rundown.filter((segment) => !hasRun(take, segment.id));

export const NOWHERE = segmentId('nowhere');

/** A segment to aim at: three times in four one that the command wants, else one of another kind. */
export function aim(take: TakeState, wanted: readonly Segment[], n: number): SegmentId {
  const good = (nth(wanted, n >> 4) ?? nth(take.rundown, n >> 4))?.id ?? NOWHERE;
  if ((n & 15) < 12) return good;
  const all: readonly (SegmentId | null)[] = [
    ...(n % 3 === 1 ? [] : [NOWHERE]),
    ...(n % 3 === 1 ? [currentId(take)] : []),
    nth(
      take.onAir.runs.slice(0, -1).map((run) => run.segmentId),
      n >> 4,
    ),
    nth([...take.skipped], n >> 4),
  ];
  return nth(all, n >> 5) ?? good;
}
