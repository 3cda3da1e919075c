import { startAfter } from '../../plan/frozen.ts';
import { segmentValue } from '../../plan/value.ts';
import { later, millis } from '../../time.ts';
import type { CatchUpChange } from '../command.ts';
import { type Cheapest, cheapest } from './cheapest.ts';
import { endAsPlanned, nearestEnds } from './nearestEnds.ts';
import { CATCH_UP_KINDS, type CatchUpKind, type CatchUpPlan, type CatchUpProblem } from './problem.ts';
import { type Search, searchOf } from './slots.ts';

/**
 * Up to three ways back to the planned end (semantics.md §4, Catch-up), each strictly better than the one before it in
 * the order |end offset|, value dropped, value × time shortened, rows touched; none when nothing helps.
 */
export function catchUpPlans(problem: CatchUpProblem): readonly CatchUpPlan[] {
  const offers: CatchUpPlan[] = [];
  let best: readonly number[] | null = null;
  for (const kind of CATCH_UP_KINDS) {
    const found = searched(problem, kind);
    if (found === null || (best !== null && !isBetter(found.order, best))) continue;
    best = found.order;
    offers.push(found.plan);
  }
  return offers;
}

/** null: the show cannot end nearer to the target by these means. `order` is what the objective compares. */
function searched(problem: CatchUpProblem, kind: CatchUpKind) {
  const search = searchOf(problem, kind);
  const planned = endAsPlanned(search);
  const ends = nearestEnds(search);
  const [end] = ends;
  if (end === undefined || end === planned) return null;
  const ways = ends.map((each) => cheapest(search, each));
  const way = ways.reduce((a, b) => (b.cost < a.cost ? b : a));
  const plan = planOf(problem, kind, changesOf(problem, search, way));
  return { plan, order: [Math.abs(end - search.target), plan.valueDropped, plan.valueTimesShortened, plan.touched] };
}

function isBetter(order: readonly number[], than: readonly number[]): boolean {
  const place = order.findIndex((figure, index) => figure !== than[index]);
  return place !== -1 && (order[place] ?? 0) < (than[place] ?? 0);
}

function changesOf(problem: CatchUpProblem, { slots }: Search, { lengths }: Cheapest): readonly CatchUpChange[] {
  return slots.flatMap((slot, index): readonly CatchUpChange[] => {
    const row = slot.row === null ? undefined : problem.rows[slot.row];
    const length = lengths[index] ?? null;
    if (row === undefined || length === slot.length) return [];
    return [{ segmentId: row.id, length: length === null ? null : millis(length * 1000) }];
  });
}

/** What the changes come to, on the rows as they are: milliseconds, by the chain of semantics.md §3. */
function planOf(problem: CatchUpProblem, kind: CatchUpKind, changes: readonly CatchUpChange[]): CatchUpPlan {
  const byRow = new Map(changes.map((change) => [change.segmentId, change]));
  let end = problem.start;
  let valueDropped = 0;
  let valueTimesShortened = 0;
  let shortened = 0;
  for (const row of problem.rows) {
    const change = byRow.get(row.id);
    const length = change === undefined ? row.length : change.length;
    if (length === null) {
      valueDropped += segmentValue(row);
      continue;
    }
    const less = Math.max(0, row.length - length);
    shortened += less;
    valueTimesShortened += less * segmentValue(row);
    end = later(startAfter(end, row), length);
  }
  return {
    kind,
    changes,
    expectedShowEnd: end,
    endOffset: millis(end - problem.target),
    valueDropped,
    valueTimesShortened,
    shortened: millis(shortened),
    touched: changes.length,
  };
}
