import { segmentId } from '../../../../shared/ids.ts';
import type { RundownField } from '../../../../shared/import/rundown/fields.ts';
import { isBlank, readSegmentCell } from '../../../../shared/import/rundown/readSegmentCell.ts';
import { sheetWords } from '../../../../shared/import/rundown/words.ts';
import type { TableRow } from '../../../../shared/import/table.ts';
import { insertAfter, MOST_SEGMENTS, newSegment, patchSegment } from '../../../../shared/plan/rundownEdit.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { sheetsTextOf } from '../../../../shared/text/sheets/sheets.ts';
import { edit } from '../../../library/showEdits.ts';
import { currentTexts, languageStore } from '../../../ui/text.ts';
import { zoneOffset } from '../../../ui/wall.ts';
import { chosen, type GridColumn, planView } from '../planView.ts';
import { problemText } from '../sheets/rundownLines.ts';
import { type NotPasted, sayPasted } from './sayPasted.ts';

/** What a column of the grid is called in a table; null: no single cell of a table stands in it. */
export const FIELD: Readonly<Record<GridColumn, RundownField | null>> = {
  start: 'hardStart',
  length: 'length',
  title: 'title',
  kind: 'kind',
  tier: 'tier',
  link: 'products',
  script: null,
  owner: 'owner',
  flags: null,
};

const newId = () => crypto.randomUUID();

/**
 * One column into the grid's, from the chosen cell down; a single value into every chosen row. Titles beyond the last row
 * make new ones. What cannot be read leaves its cell as it is.
 */
export function fillColumn(show: Show, field: RundownField, lines: readonly TableRow[], text: string): void {
  const { language } = languageStore.getState();
  const context = { products: show.products, plannedStart: show.plannedStart, zone: zoneOffset, words: sheetWords(language), newId };
  const view = planView.getState();
  const ids = new Set(chosen(view));
  const from = show.segments.findIndex(({ id }) => ids.has(id));
  const isOne = lines.length === 1 && !text.trim().includes('\n');
  // An empty cell is no line of its own, but it keeps its place.
  const placed = lines.map((line) => ({ line, target: show.segments[from + line.number - 1] }));
  const [only] = lines;
  const pairs =
    isOne && only !== undefined && ids.size > 1
      ? show.segments.flatMap((target) => (ids.has(target.id) ? [{ line: only, target }] : []))
      : placed;
  const left: NotPasted[] = [];
  let rundown: readonly Segment[] = show.segments;
  let done = 0;
  const read = (segment: Segment, { number, cells }: TableRow): Segment | null => {
    const cell = cells[0] ?? '';
    if (isBlank(cell)) return null;
    const result = readSegmentCell(segment, field, cell, context);
    if (result.ok) return result.segment;
    left.push({ row: number, why: `${cell.slice(0, 40)} · ${problemText(result.problem, sheetsTextOf(language))}` });
    return null;
  };
  const below = (line: TableRow): Segment | null => {
    const fresh = newSegment(segmentId(newId()), rundown.at(-1)?.phase ?? 'product', '');
    const next = field === 'title' && rundown.length < MOST_SEGMENTS ? read(fresh, line) : null;
    if (next === null) left.push({ row: line.number, why: currentTexts().plan.paste.pastEnd });
    return next;
  };
  for (const { line, target } of pairs) {
    const next = target === undefined ? below(line) : read(target, line);
    if (next === null || next === target) continue;
    const { id: _id, ...patch } = next;
    rundown =
      target === undefined
        ? insertAfter(rundown, rundown.at(-1)?.id ?? null, next)
        : patchSegment(rundown, target.id, field === 'length' ? { length: patch.length } : patch);
    done += 1;
  }
  if (done > 0) edit('paste', (now) => ({ ...now, segments: rundown }));
  sayPasted(done, left, 'cells');
}
