import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const browser = (dataDir: string): string => join(dataDir, 'browser');
const storeOf = (dataDir: string): string => join(browser(dataDir), 'IndexedDB', 'app_cuedesk_0.indexeddb.leveldb');

/** What was set aside, by name. */
export const setAsides = (dataDir: string): readonly string[] =>
  readdirSync(browser(dataDir)).filter((name) => name.startsWith('IndexedDB.corrupt-'));

function each(dataDir: string, pattern: RegExp, spoil: (path: string) => void): void {
  const found = readdirSync(storeOf(dataDir)).filter((name) => pattern.test(name));
  if (found.length === 0) throw new Error(`The store has no ${pattern}: ${readdirSync(storeOf(dataDir)).join()}`);
  for (const name of found) spoil(join(storeOf(dataDir), name));
}

function flip(path: string): void {
  const bytes = readFileSync(path);
  // Every 50th byte: no record of the log stays whole, whatever its length.
  for (let at = 20; at < bytes.length; at += 50) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(path, bytes);
}

export interface Damage {
  readonly name: string;
  readonly spoil: (dataDir: string) => void;
  /** Tried in `npm test`, not in `npm run test:long` alone. */
  readonly often: boolean;
}

/** Ways in which a disk or a crash leaves Chromium's store (reliability of the library: every one loses rows). */
export const DAMAGES: readonly Damage[] = [
  { name: 'the folder deleted', often: true, spoil: (dataDir) => removeStore(dataDir) },
  { name: 'CURRENT truncated', often: false, spoil: (dataDir) => truncateSync(join(storeOf(dataDir), 'CURRENT'), 4) },
  { name: 'MANIFEST truncated', often: true, spoil: (dataDir) => each(dataDir, /^MANIFEST/, (path) => truncateSync(path, 10)) },
  { name: 'MANIFEST deleted', often: false, spoil: (dataDir) => each(dataDir, /^MANIFEST/, (path) => rmSync(path)) },
  { name: 'bytes of the log flipped', often: true, spoil: (dataDir) => each(dataDir, /\.log$/, flip) },
  { name: 'the log emptied', often: false, spoil: (dataDir) => each(dataDir, /\.log$/, (path) => truncateSync(path, 0)) },
];

/** What a kill in the middle of a write leaves: a record's beginning at the end of the log. It must cost nothing. */
export const tearLog = (dataDir: string): void =>
  each(dataDir, /\.log$/, (path) => appendFileSync(path, Buffer.from([1, 2, 3, 4, 100, 0, 1])));

export const removeStore = (dataDir: string): void => rmSync(join(browser(dataDir), 'IndexedDB'), { recursive: true });

export const removeBlobs = (dataDir: string): void => {
  const blobs = storeOf(dataDir).replace(/leveldb$/, 'blob');
  if (existsSync(blobs)) rmSync(blobs, { recursive: true });
};
