import { incidentCsv } from '../../../../shared/review/incidentCsv.ts';
import type { Report } from '../../../../shared/review/report.ts';
import { incidentsTextOf } from '../../../../shared/text/incidents/incidents.ts';
import { fileName } from '../../../ui/fileName.ts';
import { currentTexts, languageStore } from '../../../ui/text.ts';
import { isoDay, stampText } from '../../../ui/wall.ts';
import { saveTable } from '../saveTable.ts';

/** Saves the incidents of a take as a table, in the language on screen. */
export function exportIncidents(report: Report): Promise<void> {
  const { names, roles } = currentTexts().stage.incidents;
  const { review: t } = incidentsTextOf(languageStore.getState().language);
  const text = incidentCsv(report.incidents, { ...t, names, roles }, stampText);
  const day = isoDay(report.actualStart ?? report.plannedStart);
  return saveTable(t.fileName(day, fileName(report.title)), text);
}
