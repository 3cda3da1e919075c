import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/canonical.ts';
import { LIBRARY_TABLES, type LibraryRow, type LibraryTable } from '../../../shared/wire/library.ts';

/** A line is `{"sum":"<sha256>","body":<json>}`: the sum is over the body's bytes as they stand, so no byte can change unseen. */
const BEFORE_SUM = '{"sum":"';
const BEFORE_BODY = '","body":';
const SUM_AT = BEFORE_SUM.length;
const BODY_AT = SUM_AT + 64 + BEFORE_BODY.length;

export const sumOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

export interface Sealed {
  readonly body: string;
  readonly sum: string;
}

/** The line with its newline. `body` is JSON without newlines. */
export function seal(body: string): { readonly line: Buffer; readonly sum: string } {
  const sum = sumOf(body);
  return { line: Buffer.from(`${BEFORE_SUM}${sum}${BEFORE_BODY}${body}}\n`), sum };
}

/** null when any byte is not as it was written. `line` is without its newline. */
export function unseal(line: Buffer): Sealed | null {
  if (line.length <= BODY_AT || line.at(-1) !== 0x7d) return null;
  const sum = line.toString('latin1', SUM_AT, SUM_AT + 64);
  const bytes = line.subarray(BODY_AT, -1);
  if (line.toString('latin1', 0, BODY_AT) !== `${BEFORE_SUM}${sum}${BEFORE_BODY}` || sumOf(bytes) !== sum) return null;
  return { body: bytes.toString('utf8'), sum };
}

const prefix = (table: LibraryTable, key: string): string => `{"table":"${table}","key":${key},"value":`;

/** key and value are JSON already: a row costs no second writing. */
export const rowText = ({ table, key, value }: LibraryRow): string => `${prefix(table, key)}${value ?? 'null'}}`;

const ROW = /^\{"table":"([a-z]+)","key":("(?:[^"\\]|\\.)*"|\[(?:[^"\]]|"(?:[^"\\]|\\.)*")*\]),"value":/;

/** Reads a row's text without reading its value. null for what rowText did not write. */
export function readRowText(text: string): LibraryRow | null {
  const [whole, name, key] = ROW.exec(text) ?? [];
  const table = LIBRARY_TABLES.find((each) => each === name);
  if (whole === undefined || table === undefined || key === undefined || !text.endsWith('}')) return null;
  const value = text.slice(whole.length, -1);
  return { table, key, value: value === 'null' ? null : value };
}

/** A row that was parsed with the line around it. */
export function rowOf(parsed: unknown): LibraryRow | null {
  if (typeof parsed !== 'object' || parsed === null || !('table' in parsed && 'key' in parsed && 'value' in parsed)) return null;
  const table = LIBRARY_TABLES.find((each) => each === parsed.table);
  if (table === undefined) return null;
  return { table, key: canonicalJson(parsed.key), value: parsed.value === null ? null : canonicalJson(parsed.value) };
}
