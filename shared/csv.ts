/** A cell: text, a number that stays a number, or missing. */
export type Cell = string | number | null;

/**
 * RFC 4180 text with CRLF and a UTF-8 byte order mark, so that spreadsheets read Chinese right. Text that a spreadsheet
 * would run as a formula gets a leading apostrophe (CWE-1236), its full-width forms too; missing is an empty cell.
 */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map((cell) => cellText(cell, /[",\r\n]/)).join(',')).join('\r\n')}\r\n`;

/** The same cells as a spreadsheet takes them from the clipboard: tabs between them, no byte order mark. */
export const tsvText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => row.map((cell) => cellText(cell, /["\t\r\n]/)).join('\t')).join('\r\n');

/** Behind apostrophes too: a reader that takes one off must find what was there. */
const FORMULA = /^'*[=+\-@\t\r\n\0＝＋－＠]/;

/** `quoted`: what a cell must be quoted for. */
function cellText(cell: Cell, quoted: RegExp): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
