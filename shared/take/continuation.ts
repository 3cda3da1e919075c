import type { FrozenPlan } from '../plan/frozen.ts';
import type { PhaseBudgets } from '../plan/phaseBudget.ts';
import type { Phase, Segment } from '../plan/segment.ts';
import { type Instant, millis, minutes } from '../time.ts';
import { REOPEN_WINDOW } from './decideEnd.ts';
import { phaseTimings } from './phases.ts';
import { cardOfTake } from './products/product.ts';
import { plannedClocks } from './rows.ts';
import { hasRun, type TakeState } from './state.ts';

const unplayed = (take: TakeState): readonly Segment[] =>
  take.rundown.filter((segment) => !hasRun(take, segment.id) && !take.skipped.has(segment.id));

/** What an ended take leaves to run, in its order; everything when nothing is left. */
export function segmentsLeft(take: TakeState): readonly Segment[] {
  const left = unplayed(take);
  // One that the plan skipped and the director brought back is to run there too.
  return left.length === 0 ? take.rundown : left.map((segment) => (segment.skipped ? { ...segment, skipped: false } : segment));
}

/** Nobody goes on with a show the next day. Milliseconds of real time since its END. */
export const CONTINUE_WINDOW = minutes(12 * 60);

/**
 * Whether an ended take still stands on the outputs after a restart, `takeNow` in take time: as long as its end can be
 * taken back, or a show that was broken off go on in a second take.
 */
export function isToBeContinued(take: TakeState, takeNow: Instant): boolean {
  if (take.endedTakeAt === null) return false;
  const since = takeNow - take.endedTakeAt;
  if (since <= REOPEN_WINDOW) return true;
  return take.mode === 'live' && take.onAir.runs.length > 0 && since <= CONTINUE_WINDOW && unplayed(take).length > 0;
}

/** Beyond it a plan is refused, and added time may lead there. */
const LONGEST = minutes(24 * 60);

/** What the runs of the ended take did not use of what each phase was given: a second take gives no time twice. */
function budgetsLeft(take: TakeState): PhaseBudgets {
  const timings = phaseTimings(take, take.onAir.end?.at ?? take.plan.plannedStart);
  const left = (phase: Phase) => {
    const timing = timings.find((each) => each.phase === phase);
    return timing === undefined || timing.budget === null ? null : millis(Math.min(LONGEST, Math.max(0, timing.remaining)));
  };
  return { opening: left('opening'), product: left('product'), closing: left('closing') };
}

/**
 * The plan of the take in which an ended one goes on (semantics.md §4 REOPEN): what is left to run, from the planned
 * clock of its first planned segment on. The planned end stays, so that late and early mean the same in both takes; so
 * does what stands of the products at the end: prices and what comes with them, stock, links.
 */
export function continuedPlan(take: TakeState): FrozenPlan {
  const { plan } = take;
  const segments = segmentsLeft(take);
  const clocks = plannedClocks(plan.plannedStart, plan.segments);
  const [start] = segments.flatMap(({ id }) => clocks.get(id)?.start ?? []);
  return {
    ...plan,
    plannedStart: start ?? plan.plannedStart,
    phaseBudgets: unplayed(take).length === 0 ? plan.phaseBudgets : budgetsLeft(take),
    segments,
    products: take.products.map(cardOfTake),
  };
}
