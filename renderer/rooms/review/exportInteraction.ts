import { interactionCsv } from '../../../shared/review/interactionCsv.ts';
import type { Report } from '../../../shared/review/report.ts';
import { detailText } from '../../stage/deviceWords.ts';
import { fileName } from '../../ui/fileName.ts';
import { currentTexts } from '../../ui/text.ts';
import { isoDay, stampText } from '../../ui/wall.ts';
import { saveTable } from './saveTable.ts';

/** Giveaways, questions, figures and alarms as a table, in the language on screen. */
export async function exportInteraction(report: Report): Promise<void> {
  const { review, stage } = currentTexts();
  const words = {
    ...review.interaction.csv,
    figures: stage.devices.figures,
    numbers: stage.numbers.kinds,
    alarms: stage.numbers.alarms,
    device: ({ kind }: Report['devices'][number]) => stage.running.kinds[kind],
    details: ({ details }: Report['devices'][number]) => detailText(details, stage.devices),
  };
  const day = isoDay(report.actualStart ?? report.plannedStart);
  await saveTable(review.interaction.fileName(day, fileName(report.title)), interactionCsv(report, words, stampText));
}
