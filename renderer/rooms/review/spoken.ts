import type { Figures } from '../../../shared/review/report.ts';
import { shownSplit } from '../../../shared/review/shownSplit.ts';
import type { Void } from '../../../shared/take/void.ts';
import { clockOffset, lengthText, offsetText } from '../../../shared/text/format.ts';
import type { Texts } from '../../../shared/text/texts.ts';
import type { Instant } from '../../../shared/time.ts';

interface SideWords {
  readonly late: (length: string) => string;
  readonly early: (length: string) => string;
  readonly onTime: string;
  readonly never: string;
}

/** 晚 2 分 10 秒开播 · 准点开播 · 没有开播, by the two clocks as they are shown. */
export function sideText(at: Instant | null, planned: Instant, words: SideWords, length: (ms: number) => string): string {
  if (at === null) return words.never;
  const late = clockOffset(at, planned);
  if (late === 0) return words.onTime;
  return late > 0 ? words.late(length(late)) : words.early(length(late));
}

/** 作废 · 试音（同一人确认）: that it counts nowhere, and why. */
export function voidText(why: Void, { review, stage }: Texts): string {
  if (why.type === 'neverStarted') return `${review.bar.voided} · ${review.bar.voidReasons.neverStarted}`;
  const words = `${review.bar.voided} · ${why.reason === '' ? review.bar.voidReasons.asked : why.reason}`;
  return why.singlePerson ? stage.log.singlePerson(words) : words;
}

/** Short form for cells: 晚 2:10, by the two clocks as they are shown. */
export function latenessCell(at: Instant | null, planned: Instant | null, t: Texts['review']): string {
  if (at === null || planned === null) return '—';
  const late = clockOffset(at, planned);
  if (late === 0) return t.table.onTime;
  return late > 0 ? t.table.late(lengthText(late)) : t.table.early(lengthText(late));
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
