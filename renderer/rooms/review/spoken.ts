import type { Figures } from '../../../shared/review/report.ts';
import { shownSplit } from '../../../shared/review/shownSplit.ts';
import type { Void } from '../../../shared/take/void.ts';
import { lengthText, offsetText } from '../../../shared/text/format.ts';
import type { Texts } from '../../../shared/text/texts.ts';

interface SideWords {
  readonly late: (length: string) => string;
  readonly early: (length: string) => string;
  readonly onTime: string;
  readonly never: string;
}

/** 晚 2分10秒开播 · 准点开播 · 没有开播. Under half a second either way is on time. */
export function sideText(lateness: number | null, words: SideWords, length: (ms: number) => string): string {
  if (lateness === null) return words.never;
  if (Math.abs(lateness) < 500) return words.onTime;
  return lateness > 0 ? words.late(length(lateness)) : words.early(length(lateness));
}

/** 作废 · 试音（同一人确认）: that it counts nowhere, and why. */
export function voidText(why: Void, { review, stage }: Texts): string {
  if (why.type === 'neverStarted') return `${review.bar.voided} · ${review.bar.voidReasons.neverStarted}`;
  const words = `${review.bar.voided} · ${why.reason === '' ? review.bar.voidReasons.asked : why.reason}`;
  return why.singlePerson ? stage.log.singlePerson(words) : words;
}

/** Short form for cells: 晚 2:10. */
export function latenessCell(ms: number | null, t: Texts['review']): string {
  if (ms === null) return '—';
  if (Math.abs(ms) < 500) return t.table.onTime;
  return ms > 0 ? t.table.late(lengthText(ms)) : t.table.early(lengthText(ms));
}

/** The parts of 计划外 as they are shown; — where nothing ran. */
export function splitTexts(figures: Pick<Figures, 'deviation' | 'held' | 'added'>): {
  readonly total: string;
  readonly held: string;
  readonly added: string;
  readonly talk: string;
} {
  const split = shownSplit(figures);
  if (split === null) return { total: '—', held: '—', added: '—', talk: '—' };
  return { total: offsetText(split.total), held: lengthText(split.held), added: offsetText(split.added), talk: offsetText(split.talk) };
}
