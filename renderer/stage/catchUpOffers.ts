import { catchUpProblem } from '../../shared/take/catchup/ofTake.ts';
import { catchUpPlans } from '../../shared/take/catchup/plans.ts';
import type { CatchUpPlan } from '../../shared/take/catchup/problem.ts';
import { segmentOf, type TakeState } from '../../shared/take/state.ts';
import { lengthText } from '../../shared/text/format.ts';
import type { Texts } from '../../shared/text/texts.ts';
import { type Instant, later } from '../../shared/time.ts';

/** Late enough for a plan to be worth reading. */
export const LATE_FROM = 60_000;

/** While the segment on air runs over, its end moves with the clock: plans are made for the next whole ten seconds. */
const STEP = 10_000;

export const offersAt = (take: TakeState, takeNow: Instant): readonly CatchUpPlan[] => {
  const problem = catchUpProblem(take, takeNow);
  return problem === null ? [] : catchUpPlans(problem);
};

/** The instant the offers are made for, so that they change every ten seconds at most. */
export const offerInstant = (takeNow: Instant): Instant => later(takeNow, (STEP - (takeNow % STEP)) % STEP);

/** Row by row: `机动缓冲 10:00→5:40`, `去掉 手工蚕丝被`. */
export function changeWords(plan: CatchUpPlan, take: TakeState, t: Texts['stage']['catchUp']): string {
  return plan.changes
    .flatMap(({ segmentId, length }) => {
      const segment = segmentOf(take, segmentId);
      if (segment === null) return [];
      return [length === null ? t.leaveOut(segment.title) : t.change(segment.title, lengthText(segment.length), lengthText(length))];
    })
    .join(t.listMark);
}

/** What a plan costs in figures: taken off, rows left out and their value, rows touched. */
export function costWords(plan: CatchUpPlan, t: Texts['stage']['catchUp']): string {
  const out = plan.changes.filter((change) => change.length === null).length;
  return [
    ...(out > 0 ? [t.out(out, plan.valueDropped)] : []),
    ...(plan.shortened > 0 ? [t.shortened(lengthText(plan.shortened))] : []),
    t.touched(plan.touched),
  ].join(' · ');
}
