import type { Millis } from '../../../../shared/time.ts';
import heads from './heads.module.css';

/** The tick stands at the budget, near the end of the bar or where the longer plan leaves it. */
const ROOM = 0.97;

/** What a phase takes against what it was given: full to the tick, past it hatched. */
export function BudgetBar({ length, budget }: { readonly length: Millis; readonly budget: Millis }) {
  const whole = Math.max(length, budget) / ROOM;
  const share = (part: number) => `${(100 * part) / whole}%`;
  return (
    <span className={heads.budgetBar} aria-hidden="true">
      <i style={{ width: share(Math.min(length, budget)) }} />
      {length > budget && <i className={heads.overBar} style={{ left: share(budget), width: share(length - budget) }} />}
      <u style={{ left: share(budget) }} />
    </span>
  );
}
