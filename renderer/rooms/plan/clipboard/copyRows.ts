import { tsvText } from '../../../../shared/csv.ts';
import type { SegmentId } from '../../../../shared/ids.ts';
import { entryOf } from '../../../../shared/import/rundown/entries.ts';
import type { RundownField } from '../../../../shared/import/rundown/fields.ts';
import { sheetWords } from '../../../../shared/import/rundown/words.ts';
import type { CopiedRows } from '../../../../shared/plan/pasteSegments.ts';
import { planRows } from '../../../../shared/plan/planClock.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { sheetsTextOf } from '../../../../shared/text/sheets/sheets.ts';
import { languageStore } from '../../../ui/text.ts';
import { clockText, zoneOffset } from '../../../ui/wall.ts';

/** Rows of our own, by a word that only this window knows: what stands in them never lies on the system's clipboard. */
const PRIVATE = 'application/x-cuedesk-rows';

/** What a spreadsheet gets: the grid's columns. Private notes are the director's own and stay here. */
const FIELDS: readonly RundownField[] = [
  'number',
  'phase',
  'start',
  'length',
  'title',
  'kind',
  'tier',
  'products',
  'owner',
  'hardStart',
  'scene',
  'autoAdvance',
  'skipped',
  'sharedNotes',
];

interface Kept extends CopiedRows {
  readonly word: string;
}
let kept: Kept | null = null;

/** The rows onto the clipboard: as a table with headers for a spreadsheet, and whole for this program. */
export function copyRows(clipboard: DataTransfer, show: Show, ids: readonly SegmentId[]): void {
  const wanted = new Set(ids);
  const rows = planRows(show.plannedStart, show.segments).filter(({ segment }) => wanted.has(segment.id));
  const { language } = languageStore.getState();
  const names = sheetsTextOf(language).rundown.fields;
  const context = { products: show.products, plannedStart: show.plannedStart, zone: zoneOffset, words: sheetWords(language) };
  const lines = rows.map(({ segment, index, start }) =>
    FIELDS.map((field) => {
      if (field === 'number') return index + 1;
      if (field === 'start') return segment.skipped ? '' : clockText(start);
      return entryOf(segment, field, context);
    }),
  );
  kept = { word: crypto.randomUUID(), from: show, segments: rows.map(({ segment }) => segment) };
  clipboard.setData('text/plain', tsvText([FIELDS.map((field) => names[field]), ...lines]));
  clipboard.setData(PRIVATE, kept.word);
}

/** The rows that this window copied last, when they are still what is on the clipboard. */
export function copiedRows(clipboard: DataTransfer): CopiedRows | null {
  return kept !== null && clipboard.getData(PRIVATE) === kept.word ? kept : null;
}
