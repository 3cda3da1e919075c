import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { link, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { machineBoot } from './clock.ts';
import { hasProcess, startOf } from './otherProcess.ts';
import type { Schedule } from './schedule.ts';

const NAME = 'host.lock';
/** A holder shows this often that it lives; whoever cannot tell otherwise watches for a little longer. */
const SIGN_OF_LIFE = 1000;
const WATCH = 3000;
/** Two that find the same dead lock may each have put their own there: the one that still stands then has the folder. */
const SETTLE = 60;
const TRIES = 8;

interface Holder {
  readonly pid: number;
  /** A process number is given out again; together with its start time it is not. null where the system does not say. */
  readonly start: string | null;
  readonly boot: string | null;
  readonly token: string;
}

export interface LockParts {
  readonly newId: () => string;
  readonly schedule: Schedule;
}

export type FolderLock =
  | { readonly type: 'locked'; readonly release: () => Promise<void> }
  /** Another host that lives has the folder. */
  | { readonly type: 'held'; readonly pid: number };

/**
 * Makes a data folder ours alone: two hosts that append to one journal would destroy it. A lock whose process is gone
 * counts for nothing, however it went. Rejects when the folder cannot be written.
 */
export async function lockFolder(dataDir: string, parts: LockParts): Promise<FolderLock> {
  mkdirSync(dataDir, { recursive: true });
  const path = join(dataDir, NAME);
  const ours: Holder = { pid: process.pid, start: startOf(process.pid), boot: machineBoot(), token: parts.newId() };
  let removed = false;
  for (let tries = 0; tries < TRIES; tries++) {
    if (place(path, ours)) {
      if (removed) await pause(parts.schedule, SETTLE);
      if (isStill(path, ours.token)) return hold(path, ours.token, parts.schedule);
    }
    const text = textIn(path);
    if (text === null) continue;
    const holder = parse(text);
    if (holder !== null && (await isAlive(holder, path, parts))) return { type: 'held', pid: holder.pid };
    await remove(path, text, ours.token);
    removed = true;
  }
  throw new Error(`${path} cannot be taken`);
}

/** One line for whoever started a second host on a folder. */
export const heldWords = (dataDir: string, pid: number): string =>
  `Another Cuedesk (process ${pid}) uses the data folder ${dataDir}. Close it, or set CUEDESK_DATA to another folder.`;

/**
 * Puts the whole lock there in one step, or finds one there: false. Without waiting, as the rest of an undisturbed start:
 * nothing else can be done before the folder is ours, and each wait is one behind everything that starts meanwhile.
 */
function place(path: string, ours: Holder): boolean {
  const text = JSON.stringify(ours);
  const fresh = `${path}.${ours.token}`;
  writeFileSync(fresh, text);
  try {
    linkSync(fresh, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    return placeUnlinked(path, text);
  } finally {
    rmSync(fresh, { force: true });
  }
}

/** Some file systems know no second name for a file. */
function placeUnlinked(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

async function isAlive({ pid, start, boot }: Holder, path: string, parts: LockParts): Promise<boolean> {
  if (boot !== machineBoot() || !hasProcess(pid)) return false;
  const now = startOf(pid);
  if (start !== null && now !== null) return start === now;
  const seen = await stampOf(path);
  await pause(parts.schedule, WATCH);
  return (await stampOf(path)) !== seen;
}

/** Takes away the dead lock that was read, and no other: one that took its place meanwhile is put back. */
async function remove(path: string, dead: string, token: string): Promise<void> {
  const aside = `${path}.${token}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8').catch(() => dead)) !== dead) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
}

function hold(path: string, token: string, schedule: Schedule): FolderLock {
  const stop = schedule.every(SIGN_OF_LIFE, () => {
    const now = new Date();
    // Away with its folder: nothing to hold, and the journal says so by itself.
    utimes(path, now, now).catch(() => undefined);
  });
  return {
    type: 'locked',
    release: async () => {
      stop();
      if (isStill(path, token)) await rm(path, { force: true });
    },
  };
}

const isStill = (path: string, token: string): boolean => parse(textIn(path) ?? '')?.token === token;

const stampOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );

const pause = (schedule: Schedule, ms: number) => new Promise<void>((go) => void schedule.after(ms, go));

function textIn(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** null for anything that is no lock of ours, such as one cut off by a power failure. */
function parse(text: string): Holder | null {
  try {
    const raw = JSON.parse(text);
    return isHolder(raw) ? raw : null;
  } catch {
    return null;
  }
}

const isHolder = (raw: unknown): raw is Holder => {
  if (typeof raw !== 'object' || raw === null) return false;
  const { pid, start, boot, token } = raw as Partial<Holder>;
  const isText = (value: unknown) => typeof value === 'string';
  return Number.isInteger(pid) && Number(pid) > 0 && (start === null || isText(start)) && (boot === null || isText(boot)) && isText(token);
};
