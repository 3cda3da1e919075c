import { assertNever } from '../../../../shared/assertNever.ts';
import type { Outcome, RowProblem } from '../../../../shared/import/planProducts.ts';
import type { ProductsText } from '../../../../shared/text/products/zh-CN.ts';
import type { SheetsText } from '../../../../shared/text/sheets/zh-CN.ts';
import { placedText } from '../sheets/fileProblemText.ts';

export type Headers = readonly { readonly header: string }[];

/** Why a row was refused, with its column and what stands there. */
export const refusalText = (
  refusal: Outcome & { readonly type: 'refused' },
  columns: Headers,
  t: ProductsText,
  sheets: SheetsText,
): string => placedText(refusal, columns, rowProblemText(refusal.problem, t, sheets), sheets);

function rowProblemText(problem: RowProblem, t: ProductsText, sheets: SheetsText): string {
  switch (problem.type) {
    case 'cell':
      return t.cells[problem.problem];
    case 'noName':
      return t.noName;
    case 'linkTaken':
      return t.linkTaken(problem.link, problem.name);
    case 'twice':
      return sheets.twice(problem.row);
    case 'tooMany':
      return t.tooMany(problem.limit);
    default:
      return assertNever(problem);
  }
}
