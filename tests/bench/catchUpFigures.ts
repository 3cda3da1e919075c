import type { Segment } from '../../shared/plan/segment.ts';
import { catchUpPlans } from '../../shared/take/catchup/plans.ts';
import type { CatchUpProblem } from '../../shared/take/catchup/problem.ts';
import { instant, later, millis, minutes, seconds } from '../../shared/time.ts';
import { makeSegment } from '../support/plan.ts';
import { type Figures, figureOf } from './figure.ts';

const START = instant(Date.UTC(2026, 2, 2, 11, 0, 0));
const ROWS = 60;
const ROUNDS = 30;
const WARM_UP = 5;

/** Six hours: product rows of three tiers, a transition between, a buffer every tenth, a pin every twentieth, a closing of five. */
function sixHours(lateSeconds: number): CatchUpProblem {
  const rows = Array.from({ length: ROWS }, (_, index): Segment => {
    const kind = index % 10 === 9 ? 'buffer' : index % 3 === 2 ? 'transition' : 'product';
    const length = seconds(kind === 'transition' ? 60 : 300 + ((index * 37) % 11) * 40);
    const tier = kind === 'product' ? ((['profit', 'traffic', 'activity', 'image'] as const)[index % 4] ?? null) : null;
    return makeSegment(`${index}`, {
      kind,
      tier,
      length,
      phase: index >= ROWS - 5 ? 'closing' : 'product',
      flex: { min: millis(kind === 'buffer' ? 0 : length * 0.6), max: millis(length * 1.3) },
      mustKeep: index % 13 === 5,
      hardStart: index % 20 === 15 ? later(START, minutes(index * 6)) : null,
    });
  });
  const end = rows.reduce((at, row) => Math.max(at, row.hardStart ?? at) + row.length, START as number);
  return { start: later(START, lateSeconds * 1000), target: instant(end), rows, closingFloor: minutes(10), setNext: null };
}

/** All three plans for a rundown of 60 rows: a little late, half an hour, two hours (no plan reaches the end), and early. */
export async function catchUpFigures(): Promise<Figures> {
  const samples: number[] = [];
  for (const late of [140, 1830, 7200, -600]) {
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const problem = sixHours(late + round);
      const from = performance.now();
      catchUpPlans(problem);
      if (round >= WARM_UP) samples.push(performance.now() - from);
    }
  }
  return { 'catchup.60': figureOf(samples, 'ms') };
}
