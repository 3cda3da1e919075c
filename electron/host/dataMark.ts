import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** What last wrote a data folder, as far as it matters to who may open it. */
export interface DataMark {
  /** Version of the app: numbers between dots. */
  readonly app: string;
  /** Of the library's store (LIBRARY_SCHEMA). */
  readonly schema: number;
  /** Major version of Chromium, which owns the store's files; null where there is none. */
  readonly chromium: number | null;
}

const NAME = 'mark.json';

/**
 * The newest that ever wrote this folder, when it is newer than `now`: then `now` must not open the store, because it does
 * not know what stands in it. null otherwise. A mark that cannot be read says nothing. Synchronous: asked before anything
 * opens a file.
 */
export function newerMark(dataDir: string, now: DataMark): DataMark | null {
  const mark = readMark(dataDir);
  return mark !== null && isNewer(mark, now) ? mark : null;
}

/** Whether no app ever ran on this folder, so that nothing of anybody's can be in it. Ask before anything is made in it. */
export function isUntouched(dataDir: string): boolean {
  try {
    return readdirSync(dataDir).length === 0;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** Raises the mark to `now` where that is higher. Throws when it cannot be written. */
export function raiseMark(dataDir: string, now: DataMark): void {
  const mark = readMark(dataDir);
  const next: DataMark = {
    app: mark !== null && isNewerVersion(mark.app, now.app) ? mark.app : now.app,
    schema: Math.max(mark?.schema ?? 0, now.schema),
    chromium: mark?.chromium == null ? now.chromium : Math.max(mark.chromium, now.chromium ?? 0),
  };
  if (mark !== null && JSON.stringify(mark) === JSON.stringify(next)) return;
  const path = join(dataDir, NAME);
  const file = openSync(`${path}.tmp`, 'w', 0o600);
  try {
    writeSync(file, `${JSON.stringify(next)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.tmp`, path);
}

function readMark(dataDir: string): DataMark | null {
  try {
    const read = JSON.parse(readFileSync(join(dataDir, NAME), 'utf8')) as Partial<DataMark>;
    const { app, schema, chromium } = read;
    return typeof app === 'string' && typeof schema === 'number'
      ? { app, schema, chromium: typeof chromium === 'number' ? chromium : null }
      : null;
  } catch {
    return null;
  }
}

const isNewer = (mark: DataMark, now: DataMark): boolean =>
  isNewerVersion(mark.app, now.app) ||
  mark.schema > now.schema ||
  (mark.chromium !== null && now.chromium !== null && mark.chromium > now.chromium);

function isNewerVersion(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split(/[.+-]/).map((part) => Number.parseInt(part, 10) || 0));
  for (let at = 0; at < 3; at += 1) {
    const by = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (by !== 0) return by > 0;
  }
  return false;
}
