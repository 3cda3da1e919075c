import { createHash } from 'node:crypto';
import { instant } from '../../../shared/time.ts';
import {
  type LibraryCounts,
  type LibraryRow,
  type LibraryStand,
  SNAPSHOT_REASONS,
  type SnapshotReason,
  type TakeChainHead,
} from '../../../shared/wire/library.ts';
import { applyRows, emptyFold, type Fold, rowsOf } from './fold.ts';
import { readRowText, rowText } from './sealed.ts';

const FORMAT = 'cuedesk-library';
const VERSION = 1;
/** Rows that are turned into text between two writes: long enough to be quick, short enough to let the show's beat through. */
const BATCH = 500;

/** A snapshot's first line. */
export interface SnapshotTop {
  readonly stand: LibraryStand;
  readonly at: ReturnType<typeof instant>;
  readonly reason: SnapshotReason;
  /** Number of the file of changes that goes on from here; null: it is no state of the library, only kept beside. */
  readonly changesFrom: number | null;
  readonly counts: LibraryCounts;
  readonly takes: readonly TakeChainHead[];
}

/** The file in parts: the head, the rows, and a last line with the sum over everything before it. */
export function* snapshotParts(top: SnapshotTop, fold: Fold): Generator<Buffer> {
  const hash = createHash('sha256');
  const part = (text: string): Buffer => {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    return bytes;
  };
  const { stand, ...rest } = top;
  yield part(`${JSON.stringify({ format: FORMAT, v: VERSION, ...stand, ...rest })}\n`);
  const rows = rowsOf(fold);
  for (let from = 0; from < rows.length; from += BATCH) {
    yield part(
      rows
        .slice(from, from + BATCH)
        .map((row) => `${rowText(row)}\n`)
        .join(''),
    );
  }
  yield Buffer.from(`{"sum":"${hash.digest('hex')}"}\n`);
}

export interface Snapshot {
  readonly top: SnapshotTop;
  readonly fold: Fold;
}

const SUM_LINE = /\{"sum":"([0-9a-f]{64})"\}\n$/;

/** Resolves null when any byte is not as it was written. Lets other work through between batches of rows. */
export async function readSnapshotBytes(bytes: Buffer): Promise<Snapshot | null> {
  const tail = bytes.toString('latin1', Math.max(0, bytes.length - 100));
  const [line, sum] = SUM_LINE.exec(tail) ?? [];
  if (line === undefined) return null;
  const body = bytes.subarray(0, bytes.length - line.length);
  if (createHash('sha256').update(body).digest('hex') !== sum) return null;
  const [first, ...lines] = body.toString('utf8').split('\n').slice(0, -1);
  const top = first === undefined ? null : readTop(first);
  if (top === null) return null;
  const fold = emptyFold();
  for (let from = 0; from < lines.length; from += BATCH) {
    const rows = lines.slice(from, from + BATCH).map(readRowText);
    if (rows.includes(null)) return null;
    applyRows(fold, rows as readonly LibraryRow[]);
    await new Promise((go) => setImmediate(go));
  }
  return { top, fold };
}

/** null for another format, or one of a newer app. */
export function readTop(line: string): SnapshotTop | null {
  let read: Record<string, unknown>;
  try {
    read = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return null;
  }
  const { format, v, store, n, id, at, reason, changesFrom, counts, takes } = read;
  if (format !== FORMAT || v !== VERSION || typeof store !== 'string' || typeof n !== 'number' || typeof id !== 'string') return null;
  const known = SNAPSHOT_REASONS.find((each) => each === reason);
  if (known === undefined || typeof at !== 'number' || typeof counts !== 'object' || !Array.isArray(takes)) return null;
  return {
    stand: { store, n, id },
    at: instant(at),
    reason: known,
    changesFrom: typeof changesFrom === 'number' ? changesFrom : null,
    counts: counts as LibraryCounts,
    takes: takes as readonly TakeChainHead[],
  };
}
