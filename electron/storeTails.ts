import { closeSync, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** A log of Chromium's store is written in blocks of this many bytes; a record that does not fit goes on in the next. */
const BLOCK = 32 * 1024;
/** Checksum (4), length of what follows (2), which part of a record it is (1). */
const HEADER = 7;
const [FULL, FIRST, MIDDLE, LAST] = [1, 2, 3, 4] as const;
const PARTS: readonly number[] = [FULL, FIRST, MIDDLE, LAST];

/**
 * Cuts off a record that a kill left half-written at the end of a log. Chromium passes over it, but then writes on behind
 * it: the start after that reads half a record in the middle of the log, takes the whole store for damaged and deletes
 * it. Before a window opens the store, and synchronous for that; reads the last block only. Names what was cut.
 */
export function cutTornTails(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const stores = readdirSync(folder).filter((name) => name.endsWith('.leveldb'));
  return stores.flatMap((store) =>
    readdirSync(join(folder, store))
      .filter((name) => name.endsWith('.log') || name.startsWith('MANIFEST-'))
      .filter((name) => cutTail(join(folder, store, name))),
  );
}

function cutTail(path: string): boolean {
  const file = openSync(path, 'r+');
  try {
    const { size } = fstatSync(file);
    const end = wholeLength(size, (from, length) => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, from));
    });
    if (end === size) return false;
    ftruncateSync(file, end);
    fsyncSync(file);
    return true;
  } finally {
    closeSync(file);
  }
}

/**
 * Bytes up to the end of the last whole record. All of them when the end is whole, and when it is spoilt in a way that no
 * broken-off write leaves: that is not ours to judge.
 */
function wholeLength(size: number, read: (from: number, length: number) => Buffer): number {
  for (let from = Math.floor(Math.max(0, size - 1) / BLOCK) * BLOCK; from >= 0; from -= BLOCK) {
    const block = read(from, Math.min(BLOCK, size - from));
    const found = lastEnd(block);
    if (found === 'spoilt' || (found.isWhole && from + block.length === size)) return size;
    if (found.end !== null) return from + found.end;
  }
  return 0;
}

/** Where the last record that ends in this block ends (null: none does), and whether nothing but what is too little for a header stands behind it. */
function lastEnd(block: Buffer): { readonly end: number | null; readonly isWhole: boolean } | 'spoilt' {
  let end: number | null = null;
  let at = 0;
  while (at + HEADER <= block.length) {
    const length = block.readUInt16LE(at + 4);
    const part = block.readUInt8(at + 6);
    // Chromium asks for nothing else here: at the end of a file it passes over whatever says it is longer.
    if (at + HEADER + length > block.length) return block.length < BLOCK ? { end, isWhole: false } : 'spoilt';
    // What a power cut leaves of a write: the file has grown, its content never came. Chromium passes over that, too.
    if (block.subarray(at).every((byte) => byte === 0)) return { end, isWhole: false };
    if (!PARTS.includes(part)) return 'spoilt';
    at += HEADER + length;
    if (part === FULL || part === LAST) end = at;
  }
  return { end, isWhole: end === at && (at === block.length || BLOCK - at < HEADER) };
}
