import { guessColumns, headerRow } from '../../../../shared/import/headers.ts';
import { RUNDOWN_HEADERS } from '../../../../shared/import/rundown/fields.ts';
import { guessByContent } from '../../../../shared/import/rundown/guessByContent.ts';
import { planRundown } from '../../../../shared/import/rundown/planRundown.ts';
import { sheetWords } from '../../../../shared/import/rundown/words.ts';
import { readTable, type TableRow } from '../../../../shared/import/table.ts';
import { insertAfter } from '../../../../shared/plan/rundownEdit.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { sheetsTextOf } from '../../../../shared/text/sheets/sheets.ts';
import { libraryStore } from '../../../library/libraryStore.ts';
import { edit } from '../../../library/showEdits.ts';
import { notify } from '../../../ui/notices.ts';
import { languageStore } from '../../../ui/text.ts';
import { zoneOffset } from '../../../ui/wall.ts';
import { mark, planView } from '../planView.ts';
import { fileProblemText } from '../sheets/fileProblemText.ts';
import { refusalText } from '../sheets/rundownLines.ts';
import { FIELD, fillColumn } from './fillColumn.ts';
import { pasteBelow } from './pasteRows.ts';
import { sayPasted } from './sayPasted.ts';

const newId = () => crypto.randomUUID();

/** Text from a spreadsheet: a table becomes rows below the chosen one, a single column fills the cells from the chosen one down. */
export function pasteTable(text: string): void {
  const { show } = libraryStore.getState();
  if (show === null) return;
  const { language } = languageStore.getState();
  const t = sheetsTextOf(language);
  const table = readTable(text);
  if (!table.ok) {
    const { problem } = table;
    notify({ tone: 'warn', text: (w) => w.plan.paste.nothing, detail: () => fileProblemText(problem, t), action: null, staysFor: 8000 });
    return;
  }
  const { selected, column } = planView.getState();
  const field = FIELD[column];
  const lines = columnLines(text, table.rows);
  if (lines !== null && selected !== null && field !== null) return fillColumn(show, field, lines, text);
  const at = headerRow(RUNDOWN_HEADERS, table.rows);
  addRows(show, at === -1 ? null : (table.rows[at]?.cells ?? []), table.rows.slice(at + 1));
}

/** One cell a line, whatever commas stand in it and whatever header it is called like; null: a table of several columns. */
function columnLines(text: string, rows: readonly TableRow[]): readonly TableRow[] | null {
  if (rows.every(({ cells }) => cells.length === 1)) return rows;
  const headed = guessColumns(RUNDOWN_HEADERS, rows[0]?.cells ?? []).filter((field) => field !== null).length > 1;
  if (headed || text.includes('\t')) return null;
  return text.split(/\r\n|\r|\n/).flatMap((line, at) => (line.trim() === '' ? [] : [{ number: at + 1, cells: [line.trim()] }]));
}

/** `headers`: null when the table has none, and what stands in its columns must tell. */
function addRows(show: Show, headers: readonly string[] | null, body: readonly TableRow[]): void {
  const { language } = languageStore.getState();
  const context = { products: show.products, plannedStart: show.plannedStart, zone: zoneOffset, words: sheetWords(language), newId };
  const columns = headers === null ? guessByContent(body, context) : guessColumns(RUNDOWN_HEADERS, headers);
  const plan = planRundown(show.segments, { rows: body, merged: [], columns, mode: 'append', matchBy: 'title' }, context);
  const added = plan.rows.flatMap(({ outcome }) => (outcome.type === 'add' ? [outcome.segment] : []));
  const after = pasteBelow(show);
  if (added.length > 0) {
    edit('paste', (now) => ({ ...now, segments: after === null ? plan.segments : insertAfter(now.segments, after, ...added) }));
    const ids = added.map(({ id }) => id);
    const [first] = ids;
    const last = ids.at(-1);
    if (first !== undefined && last !== undefined) mark(ids, last, first);
  }
  const headed = columns.map((_, place) => ({ header: headers?.[place] ?? '' }));
  const t = sheetsTextOf(language);
  const left = plan.rows.flatMap(({ number, outcome }) =>
    outcome.type === 'refused'
      ? [{ row: number, why: refusalText(outcome, headed, t) }]
      : outcome.type === 'passed'
        ? [{ row: number, why: t.rundown.passed[outcome.what] }]
        : [],
  );
  sayPasted(added.length, left, 'rows');
}
