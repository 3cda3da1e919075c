import { instant } from '../../../shared/time.ts';
import { type LibraryChange, type LibraryRow, type LibraryStand, MAX_CHANGE } from '../../../shared/wire/library.ts';
import { rowOf, rowText, seal, unseal } from './sealed.ts';

const VERSION = 1;
const NEWLINE = 0x0a;

/** A file's first line: which library it goes on with, and from where. */
export function headLine(stand: LibraryStand): { readonly line: Buffer; readonly sum: string } {
  return seal(JSON.stringify({ v: VERSION, store: stand.store, n: stand.n, id: stand.id }));
}

/** A change as it stands in the file. `prev` is the sum of the line before it. */
export function changeLine({ n, id, at, rows }: LibraryChange, prev: string): { readonly line: Buffer; readonly sum: string } {
  return seal(`{"prev":"${prev}","n":${n},"id":${JSON.stringify(id)},"at":${at},"rows":[${rows.map(rowText).join(',')}]}`);
}

/** The good beginning of a file of changes, and what is wrong behind it. `line` counts from 1, the head line included. */
export interface ChangeScan {
  /** null: not even the head can be read. */
  readonly from: LibraryStand | null;
  readonly changes: readonly LibraryChange[];
  readonly goodBytes: number;
  /** Sum of the last good line. */
  readonly sum: string;
  readonly fault: { readonly type: 'torn'; readonly bytes: number } | { readonly type: 'broken'; readonly line: number } | null;
}

export function scanChanges(bytes: Buffer): ChangeScan {
  const changes: LibraryChange[] = [];
  let stand: LibraryStand | null = null;
  let from: LibraryStand | null = null;
  let sum = '';
  let at = 0;
  let line = 0;
  while (at < bytes.length) {
    line += 1;
    const end = bytes.indexOf(NEWLINE, at);
    if (end === -1) return { from, changes, goodBytes: at, sum, fault: { type: 'torn', bytes: bytes.length - at } };
    const sealed = end - at > MAX_CHANGE ? null : unseal(bytes.subarray(at, end));
    const next: LibraryStand | null = sealed === null ? null : stand === null ? readHead(sealed.body) : readChange(sealed.body, stand, sum);
    if (sealed === null || next === null) return { from, changes, goodBytes: at, sum, fault: { type: 'broken', line } };
    if (stand === null) from = next;
    else changes.push(next as LibraryChange);
    stand = next;
    sum = sealed.sum;
    at = end + 1;
  }
  return { from, changes, goodBytes: at, sum, fault: null };
}

function readHead(body: string): LibraryStand | null {
  const { v, store, n, id } = JSON.parse(body) as Record<string, unknown>;
  return v === VERSION && typeof store === 'string' && typeof n === 'number' && typeof id === 'string' ? { store, n, id } : null;
}

/** null unless it follows the change before it: the right number, on the line that it names. */
function readChange(body: string, before: LibraryStand, sum: string): LibraryChange | null {
  const { prev, n, id, at, rows } = JSON.parse(body) as Record<string, unknown>;
  if (prev !== sum || n !== before.n + 1 || typeof id !== 'string' || typeof at !== 'number' || !Array.isArray(rows)) return null;
  const read = rows.map(rowOf);
  return read.includes(null) ? null : { store: before.store, n, id, at: instant(at), rows: read as readonly LibraryRow[] };
}
