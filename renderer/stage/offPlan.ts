import type { Show } from '../../shared/plan/show.ts';
import { type Instant, later, type Millis, minutes } from '../../shared/time.ts';

/** Further than this from the planned start, going to air asks whether to keep the plan or to shift it. */
const OFF_PLAN: Millis = minutes(15);

export const isOffPlan = (plannedStart: Instant, now: Instant): boolean => Math.abs(now - plannedStart) > OFF_PLAN;

/**
 * The same show planned to start at `start`. Pinned segments stay where they are: their instants were promised to
 * somebody outside. Whole seconds, so that clocks on the screen agree with each other.
 */
export const startingAt = (show: Show, start: Instant): Show => ({ ...show, plannedStart: later(start, -(start % 1000)) });
