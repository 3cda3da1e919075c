import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catchUpPlans } from '../../../../shared/take/catchup/plans.ts';
import { CATCH_UP_KINDS, type CatchUpPlan, type CatchUpProblem } from '../../../../shared/take/catchup/problem.ts';
import { applied, bruteForce, less, type Objective, options, weigh } from './oracle.ts';
import { smallProblem } from './problems.ts';

const RUNS = 1_200;
/** Every assignment of every problem is tried. */
const PATIENCE = 60_000;

/** What every assignment tried one by one leads to: an offer where it is strictly better than what stood before it. */
function expectedOffers(problem: CatchUpProblem) {
  const asPlanned = weigh(
    problem,
    problem.rows.map((row) => row.length),
  );
  if (asPlanned === null) throw new Error('The plan as it is breaks its own floor');
  let best: Objective = asPlanned;
  return CATCH_UP_KINDS.flatMap((kind) => {
    const found = bruteForce(problem, kind);
    if (!less(found, best)) return [];
    best = found;
    return [{ kind, objective: found }];
  });
}

const objectiveOf = (plan: CatchUpPlan): Objective => [Math.abs(plan.endOffset), plan.valueDropped, plan.valueTimesShortened, plan.touched];

test(
  'the plans are the best there are, by all four measures, and none is offered twice',
  () => {
    const seen = { offered: 0, pinned: 0, floor: 0, early: 0, none: 0 };
    fc.assert(
      fc.property(smallProblem, (problem) => {
        const plans = catchUpPlans(problem);
        expect(plans.map((plan) => ({ kind: plan.kind, objective: objectiveOf(plan) }))).toEqual(expectedOffers(problem));
        if (plans.length === 0) seen.none += 1;
        else seen.offered += 1;
        if (plans.length > 0 && problem.rows.some((row) => row.hardStart !== null)) seen.pinned += 1;
        if (plans.length > 0 && problem.closingFloor > 0) seen.floor += 1;
        if (plans.some((plan) => plan.endOffset < 0)) seen.early += 1;
      }),
      { numRuns: RUNS },
    );
    // A generator that never reaches a case proves nothing about it.
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(RUNS / 100);
  },
  PATIENCE,
);

test(
  'a plan does what it says, and touches nothing it may not',
  () => {
    fc.assert(
      fc.property(smallProblem, (problem) => {
        for (const plan of catchUpPlans(problem)) {
          const lengths = applied(problem, plan.changes);
          expect(weigh(problem, lengths)).toEqual(objectiveOf(plan));
          expect(plan.expectedShowEnd - problem.target).toBe(plan.endOffset);
          for (const [index, row] of problem.rows.entries()) expect(options(row, plan.kind, problem.setNext)).toContain(lengths[index]);
        }
      }),
      { numRuns: RUNS },
    );
  },
  PATIENCE,
);
