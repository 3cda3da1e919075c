/** Bounds of a table that somebody brings: what a show can hold, with room to spare. Larger is an accident or an attack. */
export const TABLE_LIMITS = { characters: 5_000_000, rows: 5_000, columns: 200, cell: 32_000 } as const;

/** A row with the number that a spreadsheet shows beside it, from 1. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

export type TableProblem =
  | { readonly type: 'empty' }
  | { readonly type: 'tooLong'; readonly limit: number }
  | { readonly type: 'tooManyRows'; readonly limit: number }
  | { readonly type: 'tooManyColumns'; readonly row: number; readonly limit: number }
  | { readonly type: 'cellTooLong'; readonly row: number; readonly column: number; readonly limit: number }
  /** Opened in that cell (both from 1) and never closed: all that follows would be one cell. */
  | { readonly type: 'openQuote'; readonly row: number; readonly column: number }
  /** Bytes that are no text. */
  | { readonly type: 'binary' };

export type TableResult =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly problem: TableProblem };

const refuse = (problem: TableProblem): TableResult => ({ ok: false, problem });

/**
 * Reads tab-, comma- or semicolon-separated text as spreadsheets write and copy it: quoted cells with line breaks in
 * them, any line ending, with or without a byte order mark. Blank rows are left out and still counted. Time is linear in the text.
 */
export function readTable(source: string): TableResult {
  const text = source.startsWith('\uFEFF') ? source.slice(1) : source;
  if (text.length > TABLE_LIMITS.characters) return refuse({ type: 'tooLong', limit: TABLE_LIMITS.characters });
  if (text.includes('\0')) return refuse({ type: 'binary' });
  const delimiter = delimiterOf(text);
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let number = 1;
  let at = 0;
  while (at < text.length) {
    const cell = readCell(text, at, delimiter);
    if (cell === null) return refuse({ type: 'openQuote', row: number, column: cells.length + 1 });
    cells.push(cell.value);
    if (cell.value.length > TABLE_LIMITS.cell)
      return refuse({ type: 'cellTooLong', row: number, column: cells.length, limit: TABLE_LIMITS.cell });
    if (cells.length > TABLE_LIMITS.columns) return refuse({ type: 'tooManyColumns', row: number, limit: TABLE_LIMITS.columns });
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      // A delimiter at the very end opens one more, empty cell.
      if (at < text.length) continue;
      cells.push('');
    }
    if (cells.some((value) => value.trim() !== '')) rows.push({ number, cells: cells.map(withoutGuard) });
    if (rows.length > TABLE_LIMITS.rows) return refuse({ type: 'tooManyRows', limit: TABLE_LIMITS.rows });
    cells = [];
    number += 1;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return rows.length === 0 ? refuse({ type: 'empty' }) : { ok: true, rows };
}

interface CellRead {
  readonly value: string;
  /** Place of the delimiter or line end behind it. */
  readonly end: number;
}

/** null: a quote that is never closed. */
function readCell(text: string, from: number, delimiter: string): CellRead | null {
  if (text[from] !== '"') {
    const end = endOf(text, from, delimiter);
    return { value: text.slice(from, end), end };
  }
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      // Text after the closing quote belongs to the cell: spreadsheets read it so.
      const end = endOf(text, quote + 1, delimiter);
      return { value: value + text.slice(quote + 1, end), end };
    }
    value += '"';
    at = quote + 2;
  }
}

function endOf(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** Of the first line that says something; a tab is never typed by accident, so it goes first. */
function delimiterOf(text: string): string {
  const start = text.search(/\S/);
  const line = text.slice(Math.max(0, start), start === -1 ? 0 : endOf(text, start, '\n'));
  // The line may begin behind tabs of empty cells.
  if (line.includes('\t') || text.slice(0, Math.max(0, start)).includes('\t')) return '\t';
  const count = (mark: string) => line.split(mark).length;
  return count(';') > count(',') ? ';' : ',';
}

/** Our own export puts an apostrophe before what a spreadsheet would run (csv.ts); here it comes off again. */
const withoutGuard = (value: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]/.test(value) ? value.slice(1) : value);
