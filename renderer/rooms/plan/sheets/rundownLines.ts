import { assertNever } from '../../../../shared/assertNever.ts';
import { entryOf, type SheetContext } from '../../../../shared/import/rundown/entries.ts';
import type { RundownField } from '../../../../shared/import/rundown/fields.ts';
import type { PlannedSegment, RundownPlan, SegmentOutcome, SegmentRowProblem } from '../../../../shared/import/rundown/outcome.ts';
import type { SegmentCellProblem } from '../../../../shared/import/rundown/readSegmentCell.ts';
import type { Segment } from '../../../../shared/plan/segment.ts';
import type { SheetsText } from '../../../../shared/text/sheets/zh-CN.ts';
import { currentTexts } from '../../../ui/text.ts';
import { placedText } from './fileProblemText.ts';
import type { OutcomeLine } from './OutcomeTable.tsx';

type Refused = Extract<SegmentOutcome, { readonly type: 'refused' }>;

/** Longer cells are cut: a script is no part of a list. */
const SAID = 60;

/** What would become of each row of the table, and of each segment that the table lacks. */
export function outcomeLines(
  { rows, removed }: RundownPlan,
  columns: readonly { readonly header: string }[],
  t: SheetsText,
  context: SheetContext,
): readonly OutcomeLine[] {
  const lost = removed.map(
    (segment): OutcomeLine => ({
      key: segment.id,
      number: null,
      type: 'removed',
      name: segment.title,
      mark: '',
      detail: told(segment, context),
    }),
  );
  return [...lost, ...rows.map((row) => lineOf(row, columns, t, context))];
}

function lineOf(
  { number, outcome }: PlannedSegment,
  columns: readonly { readonly header: string }[],
  t: SheetsText,
  context: SheetContext,
): OutcomeLine {
  const line = { key: String(number), number, mark: '' };
  switch (outcome.type) {
    case 'refused':
      return {
        ...line,
        type: 'refused',
        name: outcome.name,
        detail: refusalText(outcome, columns, t),
      };
    case 'passed':
      return { ...line, type: 'passed', name: outcome.text, detail: t.rundown.passed[outcome.what] };
    case 'add':
      return { ...line, type: 'add', name: outcome.segment.title, detail: told(outcome.segment, context) };
    case 'same':
      return { ...line, type: 'same', name: outcome.segment.title, detail: '' };
    case 'change': {
      const said = (segment: Segment, field: RundownField) => cut(entryOf(segment, field, context)) || t.blank;
      const shown = outcome.fields.filter((field, at, all) => all.indexOf(field) === at);
      const parts = shown.map((field) => t.change(t.rundown.fields[field], said(outcome.before, field), said(outcome.segment, field)));
      return { ...line, type: 'change', name: outcome.segment.title, detail: parts.join(t.join) };
    }
    default:
      return assertNever(outcome);
  }
}

/** Why a row was left out, and where. */
export const refusalText = (refused: Refused, columns: readonly { readonly header: string }[], t: SheetsText): string =>
  placedText(refused, columns, rowProblemText(refused.problem, t), t);

/** The row in short: enough to see whether it was understood. */
const told = (segment: Segment, context: SheetContext): string =>
  (['phase', 'kind', 'length', 'owner', 'products'] as const)
    .map((field) => entryOf(segment, field, context))
    .filter((text) => text !== '')
    .join(' · ');

const cut = (text: string): string => {
  const line = text.replaceAll('\n', ' / ');
  return line.length > SAID ? `${line.slice(0, SAID)}…` : line;
};

function rowProblemText(problem: SegmentRowProblem, t: SheetsText): string {
  switch (problem.type) {
    case 'noTitle':
      return t.rundown.noTitle;
    case 'twice':
      return t.twice(problem.row);
    case 'tooMany':
      return t.rundown.tooMany(problem.limit);
    case 'cell':
      return problemText(problem.problem, t);
    default:
      return assertNever(problem);
  }
}

/** Why a cell cannot stand. */
export function problemText(problem: SegmentCellProblem, t: SheetsText): string {
  if (problem.type === 'length') return currentTexts().plan.lengthProblems[problem.problem];
  return problem.type === 'product' ? t.rundown.unknownProduct(problem.name) : t.rundown.cells[problem.type];
}
