import { assertNever } from '../../../../shared/assertNever.ts';
import type { SheetsText } from '../../../../shared/text/sheets/zh-CN.ts';
import type { FileProblem } from './readTableFile.ts';

/** Why a table was not read at all, where, and what to do. */
export function fileProblemText(problem: FileProblem, { problems }: SheetsText): string {
  switch (problem.type) {
    case 'empty':
    case 'binary':
    case 'encoding':
    case 'unreadable':
    case 'oldOrLocked':
    case 'encrypted':
    case 'cutOff':
    case 'noWorkbook':
    case 'cancelled':
      return problems[problem.type];
    case 'tooLong':
    case 'tooManyRows':
    case 'fileTooLarge':
    case 'bomb':
      return problems[problem.type](problem.limit);
    case 'hung':
      return problems.hung(problem.seconds);
    case 'tooManyColumns':
      return problems.tooManyColumns(problem.row, problem.limit);
    case 'cellTooLong':
      return problems.cellTooLong(problem.row, problem.column, problem.limit);
    case 'openQuote':
      return problems.openQuote(problem.row, problem.column);
    case 'damaged':
      return problem.row === 0
        ? problems.damagedStart(problems.why[problem.why])
        : problems.damaged(problem.row, problem.column, problems.why[problem.why]);
    case 'damagedPart':
      return problems.damagedPart(problem.part, problems.why[problem.why]);
    default:
      return assertNever(problem);
  }
}

/** Longer cells are cut: enough to find them by. */
const CELL = 40;

interface Place {
  /** 0-based; null: the row as a whole. */
  readonly column: number | null;
  /** What stands there. */
  readonly text: string;
}

/** Why a row was refused, with its column and what stands there. */
export function placedText({ column, text }: Place, columns: readonly { readonly header: string }[], why: string, t: SheetsText): string {
  if (column === null) return why;
  const header = columns[column]?.header ?? '';
  const name = header === '' ? t.column(column + 1) : header;
  if (text === '') return t.atBlank(name, why);
  return t.at(name, text.length > CELL ? `${text.slice(0, CELL)}…` : text, why);
}
