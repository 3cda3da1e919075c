import { existsSync, mkdirSync, readdirSync, readFileSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DiskLimits, watchDisk } from '../../../electron/host/diskWatch.ts';
import { reserveFile } from '../../../electron/host/reserve.ts';
import type { Schedule } from '../../../electron/host/schedule.ts';
import { until } from './support/logs.ts';
import { tempFolder } from './support/rig.ts';

const SIZE = 300_000;
/** More than any disk has. */
const ALL = Number.MAX_SAFE_INTEGER;

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(() => folder.drop());

/** Timers that fire when the test says. */
function handSchedule() {
  const due: (() => void)[] = [];
  const every: (() => void)[] = [];
  const add = (list: (() => void)[]) => (_ms: number, run: () => void) => {
    list.push(run);
    return () => void list.splice(list.indexOf(run), 1);
  };
  const schedule: Schedule = { after: add(due), every: add(every) };
  const pass = () => {
    for (const run of [...due.splice(0), ...every]) run();
  };
  return { schedule, pass, left: () => due.length + every.length };
}

function watching(limits: Partial<DiskLimits>) {
  const hand = handSchedule();
  const watch = watchDisk(folder.path, { warn: 0, refuse: 0, reserve: SIZE, ...limits }, hand.schedule);
  return { ...hand, watch };
}

const path = () => join(folder.path, 'reserve.bin');

describe('the room on the disk', () => {
  it.each([
    ['enough', {}],
    ['low', { warn: ALL }],
    ['tight', { warn: ALL, refuse: ALL }],
  ] as const)('is %s by its limits', async (level, limits) => {
    const { watch } = watching(limits);
    expect(watch.room()).toEqual({ level: 'enough', free: null });
    await until(() => watch.room().free !== null);
    expect(watch.room().level).toBe(level);
    const { bavail, bsize } = statfsSync(folder.path);
    expect(Math.abs(watch.room().free! - bavail * bsize)).toBeLessThan(500_000_000);
    expect(watch.room().free! % 1_000_000).toBe(0);
  });

  it('is unknown, and complained of to nobody, where the system does not say', async () => {
    const { schedule } = handSchedule();
    const watch = watchDisk(join(folder.path, 'nowhere'), { warn: ALL, refuse: ALL, reserve: 0 }, schedule);
    await new Promise((go) => setTimeout(go, 50));
    expect(watch.room()).toEqual({ level: 'enough', free: null });
  });

  it('is kept back as soon as there is some, after a start on a disk that had none', async () => {
    const place = join(folder.path, 'later');
    const { schedule, pass } = handSchedule();
    const watch = watchDisk(place, { warn: 0, refuse: 0, reserve: SIZE }, schedule);
    pass();
    expect(watch.room().free).toBeNull();
    mkdirSync(place);
    await until(() => {
      pass();
      return existsSync(join(place, 'reserve.bin'));
    });
    watch.stop();
  });

  it('is kept back after the start, given up to a log that met a full disk, and kept back again', async () => {
    const { watch, pass } = watching({});
    await until(() => watch.room().free !== null);
    pass();
    await until(() => existsSync(path()));
    expect(statSync(path()).size).toBe(SIZE);
    expect(await watch.makeRoom()).toBe(true);
    expect(existsSync(path())).toBe(false);
    expect(watch.room().level).toBe('full');
    expect(await watch.makeRoom()).toBe(false);
    pass();
    await until(() => watch.room().level === 'enough');
    expect(statSync(path()).size).toBe(SIZE);
  });

  it('stays full while there is not room enough to keep some back', async () => {
    const { watch, pass } = watching({ reserve: ALL / 8 });
    await until(() => watch.room().free !== null);
    expect(await watch.makeRoom()).toBe(false);
    pass();
    await new Promise((go) => setTimeout(go, 50));
    expect(watch.room().level).toBe('full');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  it('is no longer watched when stopped', () => {
    const { watch, left } = watching({});
    expect(left()).toBe(2);
    watch.stop();
    expect(left()).toBe(0);
  });
});

describe('the reserve', () => {
  it('holds real room: nothing that a file system could compress', async () => {
    await reserveFile(path(), SIZE).make();
    expect(gzipSync(readFileSync(path())).length).toBeGreaterThan(SIZE * 0.99);
  });

  it('is made anew when what stands there is not whole', async () => {
    writeFileSync(path(), 'cut off');
    await reserveFile(path(), SIZE).make();
    expect(statSync(path()).size).toBe(SIZE);
    const made = statSync(path()).ino;
    await reserveFile(path(), SIZE).make();
    expect(statSync(path()).ino).toBe(made);
  });

  it('leaves nothing behind when it cannot be made', async () => {
    mkdirSync(path());
    writeFileSync(join(path(), 'in the way'), '');
    await expect(reserveFile(path(), SIZE).make()).rejects.toThrow();
    expect(readdirSync(folder.path)).toEqual(['reserve.bin']);
  });
});
