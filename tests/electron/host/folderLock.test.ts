import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FolderLock, heldWords, lockFolder } from '../../../electron/host/folderLock.ts';
import { systemSchedule } from '../../../electron/host/schedule.ts';
import { tempFolder } from './support/rig.ts';

let folder: ReturnType<typeof tempFolder>;
let path: string;
const taken: FolderLock[] = [];

beforeEach(() => {
  folder = tempFolder();
  path = join(folder.path, 'data/host.lock');
});
afterEach(async () => {
  for (const lock of taken.splice(0)) if (lock.type === 'locked') await lock.release();
  folder.drop();
});

async function take(): Promise<FolderLock> {
  const lock = await lockFolder(join(folder.path, 'data'), { newId: randomUUID, schedule: systemSchedule });
  taken.push(lock);
  return lock;
}

const ours = () => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

/** What a host that went away without a word has left there. */
function leave(text: string): void {
  mkdirSync(join(folder.path, 'data'), { recursive: true });
  writeFileSync(path, text);
}

describe('a data folder', () => {
  it('belongs to one host, until that one lets go', async () => {
    const first = await take();
    expect(first.type).toBe('locked');
    expect(await take()).toEqual({ type: 'held', pid: process.pid });
    expect(heldWords('/shows', 7)).toBe(
      'Another Cuedesk (process 7) uses the data folder /shows. Close it, or set CUEDESK_DATA to another folder.',
    );
    if (first.type === 'locked') await first.release();
    expect(existsSync(path)).toBe(false);
    expect((await take()).type).toBe('locked');
    expect(readdirSync(join(folder.path, 'data'))).toEqual(['host.lock']);
  });

  it('goes to exactly one of many that start at once, also over a dead lock', async () => {
    for (const dead of [null, JSON.stringify({ pid: 2 ** 22 + 1, start: '1', boot: null, token: 'gone' })]) {
      if (dead !== null) leave(dead);
      const all = await Promise.all(Array.from({ length: 12 }, take));
      expect(all.filter((lock) => lock.type === 'locked')).toHaveLength(1);
      for (const lock of taken.splice(0)) if (lock.type === 'locked') await lock.release();
    }
  });

  it('is not let go by one that lost it', async () => {
    const first = await take();
    leave(JSON.stringify({ ...ours(), token: 'somebody else' }));
    if (first.type === 'locked') await first.release();
    expect(ours()['token']).toBe('somebody else');
  });
});

describe('a lock that was left behind', () => {
  it.each([
    ['nothing in it', () => ''],
    ['half a line', () => '{"pid":12'],
    ['a process that is gone', (live: object) => JSON.stringify({ ...live, pid: 2 ** 22 + 1 })],
    ['a number that another process has by now', (live: object) => JSON.stringify({ ...live, pid: process.pid, start: '1' })],
    ['a boot before this one', (live: object) => JSON.stringify({ ...live, boot: 'the-boot-before' })],
  ])('counts for nothing: %s', async (_name, left) => {
    const first = await take();
    const live = ours();
    if (first.type === 'locked') await first.release();
    leave(left(live));
    expect((await take()).type).toBe('locked');
    expect(ours()['pid']).toBe(process.pid);
  });

  it('counts for nothing when its host was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await new Promise((done) => child.once('spawn', done));
    const start = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    leave(JSON.stringify({ pid: child.pid, start, boot, token: 'of the child' }));
    expect(await take()).toEqual({ type: 'held', pid: child.pid });
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    expect((await take()).type).toBe('locked');
  });

  it('is watched for a sign of life where the system tells no start times', { timeout: 15_000 }, async () => {
    const first = await take();
    leave(JSON.stringify({ ...ours(), start: null }));
    expect(await take()).toEqual({ type: 'held', pid: process.pid });
    if (first.type === 'locked') await first.release();
    leave(JSON.stringify({ pid: process.pid, start: null, boot: readBoot(), token: 'silent' }));
    expect((await take()).type).toBe('locked');
  });
});

const readBoot = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
