import { recordsCsv } from '../../../shared/review/recordsCsv.ts';
import type { Report } from '../../../shared/review/report.ts';
import { reviewCsv } from '../../../shared/review/reviewCsv.ts';
import { recordsTextOf } from '../../../shared/text/records/recordsText.ts';
import type { ChainHead, Language } from '../../../shared/wire/frame.ts';
import { fileName } from '../../ui/fileName.ts';
import { currentTexts } from '../../ui/text.ts';
import { isoDay, stampText } from '../../ui/wall.ts';
import { saveTable } from './saveTable.ts';

/** The review as a table, in the language on screen. */
export async function exportReview(report: Report, chains: readonly ChainHead[]): Promise<void> {
  const { review, common, stage } = currentTexts();
  const { heading: marker, kinds: markerKinds } = stage.markers;
  const words = { ...review.csv, marker, markerKinds, phases: common.phases, kinds: common.kinds, tiers: common.tiers };
  const text = reviewCsv(report, words, stampText, chains);
  const day = isoDay(report.actualStart ?? report.plannedStart);
  const suggestedName = review.exported.fileName(day, fileName(report.title), review.modes[report.mode]);
  await saveTable(suggestedName, text);
}

/** The records alone, as a table. */
export async function exportRecords(report: Report, language: Language): Promise<void> {
  const t = recordsTextOf(language);
  const day = isoDay(report.actualStart ?? report.plannedStart);
  await saveTable(t.csvName(day, fileName(report.title)), recordsCsv(report, t, stampText));
}
