import { dueParts } from '../../plan/checklist/due.ts';
import type { Millis } from '../../time.ts';
import type { ChecklistText } from './zh-CN.ts';

/** T−30 分 · T+5 min · Start */
export function dueText(due: Millis, t: ChecklistText['due']): string {
  if (due === 0) return t.atStart;
  const { count, unit } = dueParts(due);
  return due < 0 ? t.before(count, unit) : t.after(count, unit);
}
