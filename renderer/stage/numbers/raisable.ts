import type { Segment } from '../../../shared/plan/segment.ts';
import { isInWindow } from '../../../shared/take/floating.ts';
import { nextSegment } from '../../../shared/take/next.ts';
import { hasRun, type TakeState } from '../../../shared/take/state.ts';
import type { Instant } from '../../../shared/time.ts';

/** The first floating segment that may be raised now and is not next already; null: none waits. `now` is show time. */
export const raisable = (take: TakeState, now: Instant): Segment | null =>
  take.rundown.find(
    (segment) =>
      segment.floating !== null &&
      !take.skipped.has(segment.id) &&
      !hasRun(take, segment.id) &&
      isInWindow(take, segment.floating, now) &&
      nextSegment(take)?.id !== segment.id,
  ) ?? null;
