import { readTable, type TableRow } from '../../../../shared/import/table.ts';
import type { MergedCell } from '../../../../shared/import/xlsx/readSheet.ts';
import { decodeFile, type Encoding, FILE_LIMIT_MB } from './decodeFile.ts';
import { readXlsx, type XlsxProblem } from './readXlsx.ts';

export type FileProblem =
  | XlsxProblem
  /** XLS before 2007, or a workbook under a password: both are compound files. */
  | { readonly type: 'oldOrLocked' }
  | { readonly type: 'encoding' }
  | { readonly type: 'unreadable' }
  | { readonly type: 'fileTooLarge'; readonly limit: number }
  /** The user stopped it, or it did not answer for so many seconds. */
  | { readonly type: 'cancelled' }
  | { readonly type: 'hung'; readonly seconds: number };

export interface TableRead {
  readonly ok: true;
  readonly rows: readonly TableRow[];
  readonly merged: readonly MergedCell[];
  readonly format: Encoding | 'XLSX';
  readonly sheets: readonly string[];
  readonly sheet: number;
}

export type FileRead = TableRead | { readonly ok: false; readonly problem: FileProblem };

const fail = (problem: FileProblem): FileRead => ({ ok: false, problem });

/** A table out of the bytes of a file, told by what they are and not by its name. sheet: null chooses. onProgress hears 0–1. */
export function readTableFile(bytes: Uint8Array, sheet: number | null, onProgress: (done: number) => void): FileRead {
  if (bytes.length > FILE_LIMIT_MB * 1_000_000) return fail({ type: 'fileTooLarge', limit: FILE_LIMIT_MB });
  if (startsWith(bytes, ZIP)) {
    const read = readXlsx(bytes, sheet, onProgress);
    return read.ok ? { ...read, format: 'XLSX' } : fail(read.problem);
  }
  if (startsWith(bytes, COMPOUND)) return fail({ type: 'oldOrLocked' });
  const decoded = decodeFile(bytes);
  if (!decoded.ok) return fail({ type: decoded.trouble });
  onProgress(0.3);
  const table = readTable(decoded.text);
  return table.ok ? { ok: true, rows: table.rows, merged: [], format: decoded.encoding, sheets: [], sheet: 0 } : fail(table.problem);
}

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean => mark.every((byte, at) => bytes[at] === byte);
