import { assertNever } from '../../../../shared/assertNever.ts';
import type { Outcome, RowProblem } from '../../../../shared/import/planProducts.ts';
import type { TableProblem } from '../../../../shared/import/table.ts';
import type { ProductsText } from '../../../../shared/text/products/zh-CN.ts';
import type { ProductTable } from './useProductTable.ts';

/** Why a table was not read at all, and what to do. */
export function tableProblemText(problem: TableProblem, { problems }: ProductsText): string {
  switch (problem.type) {
    case 'empty':
    case 'binary':
      return problems[problem.type];
    case 'tooLong':
    case 'tooManyRows':
      return problems[problem.type](problem.limit);
    case 'tooManyColumns':
      return problems.tooManyColumns(problem.row, problem.limit);
    case 'cellTooLong':
      return problems.cellTooLong(problem.row, problem.column, problem.limit);
    case 'openQuote':
      return problems.openQuote(problem.row, problem.column);
    default:
      return assertNever(problem);
  }
}

/** Longer cells are cut: enough to find them by. */
const CELL = 40;

/** Why a row was refused, with its column and what stands there. */
export function refusalText(refusal: Outcome & { readonly type: 'refused' }, table: ProductTable, t: ProductsText): string {
  const { column, text, problem } = refusal;
  const why = rowProblemText(problem, t);
  if (column === null) return why;
  const header = table.columns[column]?.header ?? '';
  const name = header === '' ? t.column(column + 1) : header;
  if (text === '') return t.atBlank(name, why);
  return t.at(name, text.length > CELL ? `${text.slice(0, CELL)}…` : text, why);
}

function rowProblemText(problem: RowProblem, t: ProductsText): string {
  switch (problem.type) {
    case 'cell':
      return t.cells[problem.problem];
    case 'noName':
      return t.noName;
    case 'linkTaken':
      return t.linkTaken(problem.link, problem.name);
    case 'twice':
      return t.twice(problem.row);
    case 'tooMany':
      return t.tooMany(problem.limit);
    default:
      return assertNever(problem);
  }
}
