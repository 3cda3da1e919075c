import { lengthText } from '../../../../shared/text/format.ts';
import type { Texts } from '../../../../shared/text/texts.ts';

/** 正好, 超 or 余, with the time. Less than half a second would read as 0:00 over. */
export function budgetWord(over: number, t: Texts['plan']['grid']): string {
  if (Math.abs(over) < 500) return t.budget.exact;
  return (over > 0 ? t.over : t.left)(lengthText(Math.abs(over)));
}
