import { TABLE_LIMITS, type TableProblem, type TableRow } from '../table.ts';
import { type NumberKind, numberText, PLAIN, unescaped } from './cellText.ts';
import { readAttribute, scanXml, type XmlProblem } from './scanXml.ts';

export interface CellStyle {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly since1904: boolean;
}

/** A cell that says what the one above says, because they were merged: 0-based column, row as the spreadsheet numbers it. */
export interface MergedCell {
  readonly row: number;
  readonly column: number;
}

export type SheetResult =
  | { readonly ok: true; readonly rows: readonly TableRow[]; readonly merged: readonly MergedCell[] }
  | { readonly ok: false; readonly problem: SheetProblem };

/** damaged: the last cell that was read whole stands at row, column (from 1; 0: none was). */
export type SheetProblem =
  | TableProblem
  | { readonly type: 'damaged'; readonly why: XmlProblem; readonly row: number; readonly column: number };

/** More are nobody's table. */
const MOST_MERGES = 20_000;
/** Cells stop the scan by throwing this: the one way out of a scan that goes on. */
class Refused extends Error {
  constructor(readonly problem: SheetProblem) {
    super(problem.type);
  }
}

/**
 * The cells of a sheet as text, each as the spreadsheet shows it; a formula by the result it was saved with. Blank rows
 * are left out and still counted. onProgress hears 0–1.
 */
export function readSheet(xml: string, style: CellStyle, onProgress: (done: number) => void): SheetResult {
  const rows = new Map<number, string[]>();
  const merges: string[] = [];
  let [row, column, characters] = [0, 0, 0];
  let cell: OpenCell | null = null;
  let where: 'v' | 't' | null = null;
  let isReading = false;

  const keep = (open: OpenCell) => {
    const text = cellText(open, style);
    if (text === '') return;
    if (column > TABLE_LIMITS.columns) throw new Refused({ type: 'tooManyColumns', row, limit: TABLE_LIMITS.columns });
    if (text.length > TABLE_LIMITS.cell) throw new Refused({ type: 'cellTooLong', row, column, limit: TABLE_LIMITS.cell });
    characters += text.length;
    if (characters > TABLE_LIMITS.characters) throw new Refused({ type: 'tooLong', limit: TABLE_LIMITS.characters });
    let cells = rows.get(row);
    if (cells === undefined) {
      if (rows.size >= TABLE_LIMITS.rows) throw new Refused({ type: 'tooManyRows', limit: TABLE_LIMITS.rows });
      cells = [];
      rows.set(row, cells);
    }
    while (cells.length < column) cells.push('');
    cells[column - 1] = text;
  };

  try {
    const problem = scanXml(xml, {
      open: (name, attributes, at) => {
        if (name === 'row') {
          row = placeOf(readAttribute(attributes, 'r')) ?? row + 1;
          column = 0;
          onProgress(at / xml.length);
        } else if (name === 'c') {
          const place = cellPlace(readAttribute(attributes, 'r') ?? '');
          column = place?.column ?? column + 1;
          if (place !== null) row = place.row;
          const index = Number(readAttribute(attributes, 's') ?? Number.NaN);
          cell = { type: readAttribute(attributes, 't') ?? 'n', style: index, value: '', hasFormula: false };
        } else if (name === 'rPh') isReading = true;
        else if (cell !== null && name === 'f') cell.hasFormula = true;
        else if (cell !== null && (name === 'v' || name === 't')) where = name;
        else if (name === 'mergeCell' && merges.length < MOST_MERGES) merges.push(readAttribute(attributes, 'ref') ?? '');
      },
      close: (name) => {
        if (name === 'rPh') isReading = false;
        if (name === 'v' || name === 't') where = null;
        if (name !== 'c' || cell === null) return;
        keep(cell);
        cell = null;
      },
      text: (text) => {
        if (cell !== null && where !== null && !isReading) cell.value += text;
      },
    });
    if (problem !== null) return { ok: false, problem: { type: 'damaged', why: problem, row, column } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    throw error;
  }
  const merged = fillMerges(rows, merges);
  const found = [...rows]
    .filter(([, cells]) => cells.some((text) => text.trim() !== ''))
    .sort(([a], [b]) => a - b)
    .map(([number, cells]): TableRow => ({ number, cells }));
  return found.length === 0 ? { ok: false, problem: { type: 'empty' } } : { ok: true, rows: found, merged };
}

interface OpenCell {
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
}

/** A formula saved without its result is one that failed, for whoever reads the cell. */
function cellText({ type, style, value, hasFormula }: OpenCell, { strings, kinds, since1904 }: CellStyle): string {
  if (hasFormula && value === '' && type !== 'str') return '#VALUE!';
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return value === '' ? '' : numberText(value, kinds[style] ?? PLAIN, since1904);
    case 'd':
      return value.replace(/T(\d\d:\d\d:\d\d).*$/, ' $1').replace(/ 00:00:00$/, '');
    default:
      return unescaped(value);
  }
}

/** Only downwards: what stands beside a merged cell is a wide title, what stands under it belongs to it. */
function fillMerges(rows: ReadonlyMap<number, string[]>, refs: readonly string[]): readonly MergedCell[] {
  const merged: MergedCell[] = [];
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  for (const ref of refs) {
    const [from, to] = ref.split(':').map(cellPlace);
    if (from === null || from === undefined || to === null || to === undefined) continue;
    const text = rows.get(from.row)?.[from.column - 1] ?? '';
    if (text === '' || from.column > TABLE_LIMITS.columns) continue;
    for (let at = firstBehind(numbers, from.row); at < numbers.length; at += 1) {
      const number = numbers[at] ?? Number.POSITIVE_INFINITY;
      const cells = rows.get(number);
      if (number > to.row || cells === undefined) break;
      if ((cells[from.column - 1] ?? '') !== '') continue;
      while (cells.length < from.column) cells.push('');
      cells[from.column - 1] = text;
      merged.push({ row: number, column: from.column - 1 });
    }
  }
  return merged;
}

function firstBehind(numbers: readonly number[], row: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}

function placeOf(text: string | null): number | null {
  const number = text !== null && /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return number > 0 ? number : null;
}

/** `B3`, both from 1; null when it is no place. */
function cellPlace(ref: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref);
  const row = placeOf(match?.[2] ?? null);
  if (match === null || row === null) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row, column };
}
