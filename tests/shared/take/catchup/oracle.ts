import type { Segment } from '../../../../shared/plan/segment.ts';
import { segmentValue } from '../../../../shared/plan/value.ts';
import type { CatchUpKind, CatchUpProblem } from '../../../../shared/take/catchup/problem.ts';
import type { CatchUpChange } from '../../../../shared/take/command.ts';

/** |end offset|, value dropped, value × ms shortened, rows touched; in this order, less is better. */
export type Objective = readonly [number, number, number, number];

/** What one row may become, in milliseconds; null is left out. The row as it is comes first. */
export function options(row: Segment, kind: CatchUpKind, setNext: CatchUpProblem['setNext']): readonly (number | null)[] {
  if (row.mustKeep || (kind === 'buffers' && row.kind !== 'buffer')) return [row.length];
  const out: (number | null)[] = [row.length];
  for (let ms = 1000; ms <= row.flex.max; ms += 1000) if (ms >= row.flex.min && ms !== row.length) out.push(ms);
  if (row.id !== setNext && (row.kind === 'buffer' || kind === 'anything')) out.push(null);
  return out;
}

/** What a whole assignment comes to; null when it cuts the closing below its floor. */
export function weigh(problem: CatchUpProblem, lengths: readonly (number | null)[]): Objective | null {
  let end: number = problem.start;
  let closing = 0;
  let dropped = 0;
  let shortened = 0;
  let touched = 0;
  problem.rows.forEach((row, index) => {
    const length = lengths[index] ?? null;
    if (length !== row.length) touched += 1;
    if (length === null) {
      dropped += segmentValue(row);
      return;
    }
    if (row.hardStart !== null && row.hardStart > end) end = row.hardStart;
    end += length;
    if (length < row.length) shortened += (row.length - length) * segmentValue(row);
    if (row.phase === 'closing') closing += length;
  });
  return closing < problem.closingFloor ? null : [Math.abs(end - problem.target), dropped, shortened, touched];
}

export function less(a: Objective, b: Objective): boolean {
  for (const [index, figure] of a.entries()) {
    const other = b[index] ?? 0;
    if (figure !== other) return figure < other;
  }
  return false;
}

/** Every assignment there is, one after another. */
export function bruteForce(problem: CatchUpProblem, kind: CatchUpKind): Objective {
  const all = problem.rows.map((row) => options(row, kind, problem.setNext));
  let best: Objective | null = null;
  const chosen: (number | null)[] = [];
  const walk = (index: number): void => {
    const here = all[index];
    if (here === undefined) {
      const found = weigh(problem, chosen);
      if (found !== null && (best === null || less(found, best))) best = found;
      return;
    }
    for (const option of here) {
      chosen[index] = option;
      walk(index + 1);
    }
  };
  walk(0);
  if (best === null) throw new Error('Not even the plan as it is keeps the floor');
  return best;
}

export function applied(problem: CatchUpProblem, changes: readonly CatchUpChange[]): readonly (number | null)[] {
  const byRow = new Map(changes.map((change) => [change.segmentId, change.length]));
  return problem.rows.map((row) => {
    const change = byRow.get(row.id);
    return change === undefined ? row.length : change;
  });
}
