import { csvText } from '../../../../shared/csv.ts';
import { lengthEntry } from '../../../../shared/import/rundown/entries.ts';
import { type Reader, type SheetCell, type SheetColumn, sheetColumns, sheetRows } from '../../../../shared/import/rundown/sheetTable.ts';
import { sheetWords } from '../../../../shared/import/rundown/words.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { sheetsTextOf } from '../../../../shared/text/sheets/sheets.ts';
import type { Language, SaveOutcome } from '../../../../shared/wire/frame.ts';
import { getBridge } from '../../../link/bridge.ts';
import { fileName } from '../../../ui/fileName.ts';
import { isoDay, zoneOffset } from '../../../ui/wall.ts';
import { writeInWorker } from './inWorker.ts';
import type { SheetFile } from './writeXlsx.ts';

export const FORMATS = ['xlsx', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** Characters a column shows; the others take a name's worth. */
const WIDTHS: Partial<Record<SheetColumn, number>> = {
  number: 6,
  title: 32,
  products: 26,
  script: 60,
  notes: 40,
  sharedNotes: 40,
  cues: 26,
  hardStart: 20,
};
const WIDTH = 11;

/** The rundown as a table, its heads and words in one language, for one kind of reader. */
export function rundownSheet(show: Show, reader: Reader, language: Language): SheetFile {
  const t = sheetsTextOf(language).rundown;
  const columns = sheetColumns(reader);
  const context = { products: show.products, plannedStart: show.plannedStart, zone: zoneOffset, words: sheetWords(language) };
  return {
    name: t.sheetName,
    heads: columns.map((column) => t.heads[column]),
    rows: sheetRows(show, reader, context),
    widths: columns.map((column) => WIDTHS[column] ?? WIDTH),
  };
}

/** Durations as h:mm:ss; a spreadsheet that opens it makes them durations again. */
export const rundownCsv = ({ heads, rows }: SheetFile): string => csvText([heads, ...rows.map((cells) => cells.map(cellText))]);

export const cellText = (cell: SheetCell): string | number => (typeof cell === 'object' ? lengthEntry(cell.length) : cell);

/** Asks where to, and writes it there. */
export async function saveRundown(show: Show, reader: Reader, format: Format, language: Language): Promise<SaveOutcome> {
  const sheet = rundownSheet(show, reader, language);
  const t = sheetsTextOf(language).rundown;
  const suggestedName = `${t.fileName(isoDay(show.plannedStart), fileName(show.title), t.readers[reader])}.${format}`;
  if (format === 'csv') return getBridge().saveFile({ suggestedName, text: rundownCsv(sheet), kind: 'csv' });
  return getBridge().saveFile({ suggestedName, bytes: await writeInWorker(sheet), kind: 'xlsx' });
}
