import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Step } from '../../../../electron/host/library/snapshotFile.ts';
import { allRows, change, changesPath, closeRigs, gone, keepMany, keysIn, openRig, show, tempFolder } from './rig.ts';

let folder: ReturnType<typeof tempFolder>;
beforeEach(() => {
  folder = tempFolder();
});
afterEach(async () => {
  await closeRigs();
  folder.drop();
});

const snapshotsIn = (dataDir: string): readonly string[] => {
  const path = join(dataDir, 'library', 'snapshots');
  return existsSync(path) ? readdirSync(path).toSorted() : [];
};
const changeFiles = (dataDir: string): readonly string[] =>
  readdirSync(join(dataDir, 'library')).filter((name) => name.startsWith('changes-'));

describe('changes', () => {
  it('are on disk when kept: a host that never closed has them all, in order, deletions too', async () => {
    const first = openRig(folder.path).library;
    await keepMany(first, 1, 3);
    expect(await first.keep(change(4, gone('s2'), show('s1', 'again')))).toMatchObject({ type: 'kept', n: 4 });
    const next = openRig(folder.path).library;
    expect((await next.opening()).stand).toEqual({ store: 'store-1', n: 4, id: 'change-4' });
    expect(await allRows(next.rows)).toEqual([show('s1', 'again'), show('s3', 't3')]);
    expect(await next.digest()).toEqual(await first.digest());
  });

  it('are kept once, in order, and only of this library', async () => {
    const { library } = openRig(folder.path);
    await keepMany(library, 1, 2);
    const { length } = readFileSync(changesPath(folder.path, 1));
    expect(await library.keep(change(2, show('s2', 't2')))).toMatchObject({ type: 'kept', n: 2 });
    expect(await library.keep(change(4, show('s4', 't4')))).toEqual({ type: 'refused', reason: 'gap' });
    expect(await library.keep({ ...change(2, show('x', 'x')), id: 'other' })).toEqual({ type: 'refused', reason: 'behind' });
    expect(await library.keep({ ...change(3, show('x', 'x')), store: 'elsewhere' })).toEqual({ type: 'refused', reason: 'otherStore' });
    expect(await library.keep(change(3, { table: 'shows', key: '"a"', value: '{"b":1,"a":2}' }))).toMatchObject({ type: 'failed' });
    expect(await library.keep(change(3, { table: 'shows', key: '"a"', value: 'no json\n' }))).toMatchObject({ type: 'failed' });
    expect(readFileSync(changesPath(folder.path, 1)).length).toBe(length);
    expect(await library.keep(change(3, show('s3', 't3')))).toMatchObject({ type: 'kept', n: 3 });
  });

  it('that do not fit on the disk are not kept, and fit later', async () => {
    const { library } = openRig(folder.path);
    await keepMany(library, 1, 2);
    const path = changesPath(folder.path, 1);
    await library.close();
    const full = openRig(folder.path).library;
    await full.opening();
    renameSync(path, `${path}.kept`);
    symlinkSync('/dev/full', path);
    symlinkSync('/dev/full', changesPath(folder.path, 2));
    expect(await full.keep(change(3, show('s3', 't3')))).toMatchObject({ type: 'failed' });
    rmSync(path);
    rmSync(changesPath(folder.path, 2));
    renameSync(`${path}.kept`, path);
    expect(await full.keep(change(3, show('s3', 't3')))).toMatchObject({ type: 'kept' });
    expect(await keysIn(openRig(folder.path).library)).toEqual(['s1', 's2', 's3']);
  });

  it('go on in another file when theirs is taken away under the running host; nothing is lost', async () => {
    const { library, reports } = openRig(folder.path);
    await keepMany(library, 1, 3);
    rmSync(changesPath(folder.path, 1));
    await keepMany(library, 4, 5);
    expect(reports.join()).toContain('moved away');
    expect(await keysIn(openRig(folder.path).library)).toEqual(['s1', 's2', 's3', 's4', 's5']);
  });
});

describe('a damaged file of changes', () => {
  it('torn at its end: what was acknowledged is there, the rest is cut off', async () => {
    await keepMany(openRig(folder.path).library, 1, 3);
    appendFileSync(changesPath(folder.path, 1), '{"sum":"half a li');
    const { library } = openRig(folder.path);
    expect(await library.opening()).toMatchObject({ stand: { n: 3 }, damages: [] });
    await keepMany(library, 4, 4);
    expect(await keysIn(openRig(folder.path).library)).toEqual(['s1', 's2', 's3', 's4']);
  });

  it('in its middle: what stands before is kept, the file is set aside whole, and both are said', async () => {
    await keepMany(openRig(folder.path).library, 1, 5);
    const path = changesPath(folder.path, 1);
    const bytes = readFileSync(path);
    const at = bytes.indexOf('"t4"') + 1;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const { library } = openRig(folder.path);
    const { stand, damages } = await library.opening();
    expect(stand.n).toBe(3);
    expect(damages).toEqual([
      { type: 'changesBroken', file: 'changes-00000001.ndjson', line: 5, setAside: 'changes-00000001.damaged-1.ndjson' },
    ]);
    expect(readFileSync(join(folder.path, 'library', 'changes-00000001.damaged-1.ndjson')).equals(bytes)).toBe(true);
    expect(await keysIn(library)).toEqual(['s1', 's2', 's3']);
    await keepMany(library, 4, 4);
    expect(await keysIn(openRig(folder.path).library)).toEqual(['s1', 's2', 's3', 's4']);
  });

  it('that the disk does not give back is set aside and said, and the library opens with what the snapshot has', async () => {
    const { library } = openRig(folder.path);
    await keepMany(library, 1, 2);
    await library.snapshot('asked');
    await keepMany(library, 3, 3);
    // Reading it fails, as over a bad sector.
    rmSync(changesPath(folder.path, 2));
    mkdirSync(changesPath(folder.path, 2));
    const next = openRig(folder.path).library;
    expect(await next.opening()).toMatchObject({
      stand: { n: 2 },
      damages: [{ type: 'changesBroken', file: 'changes-00000002.ndjson', line: 1, setAside: 'changes-00000002.damaged-1.ndjson' }],
    });
    await keepMany(next, 3, 4);
    expect(await keysIn(openRig(folder.path).library)).toEqual(['s1', 's2', 's3', 's4']);
  });

  it.each([0, 20])('cut to %d bytes, with no head: as if nothing had been written to it', async (length) => {
    const { library } = openRig(folder.path);
    await keepMany(library, 1, 2);
    await library.snapshot('asked');
    truncateSync(changesPath(folder.path, 2), length);
    const next = openRig(folder.path).library;
    expect(await next.opening()).toMatchObject({ stand: { n: 2 }, damages: [] });
    await keepMany(next, 3, 3);
    expect(await keysIn(openRig(folder.path).library)).toEqual(['s1', 's2', 's3']);
  });
});

it('a damaged snapshot and a torn end at once: the one before it and both files of changes give everything', async () => {
  const { library } = openRig(folder.path);
  await keepMany(library, 1, 3);
  await library.snapshot('asked');
  await keepMany(library, 4, 5);
  await library.snapshot('asked');
  await keepMany(library, 6, 6);
  const newest = join(folder.path, 'library', 'snapshots', snapshotsIn(folder.path).at(-1) ?? '');
  writeFileSync(newest, readFileSync(newest).fill(0, 300, 301));
  appendFileSync(changesPath(folder.path, 3), '{"sum":"half');
  const next = openRig(folder.path).library;
  expect(await next.opening()).toMatchObject({ stand: { n: 6 }, damages: [{ type: 'snapshotDamaged' }] });
  await keepMany(next, 7, 7);
  expect(await keysIn(openRig(folder.path).library)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 's7']);
});

describe('snapshots', () => {
  it('are written while something changed, hold everything, and let older changes go', async () => {
    const { library, tick } = openRig(folder.path);
    await keepMany(library, 1, 2);
    tick();
    await expect.poll(() => snapshotsIn(folder.path).length).toBe(1);
    tick();
    await keepMany(library, 3, 4);
    expect(await library.snapshot('showStart')).toMatchObject({ type: 'kept' });
    expect(snapshotsIn(folder.path)).toHaveLength(2);
    // Nothing changed since: the last one stands for it.
    expect(await library.snapshot('showEnd')).toEqual({ type: 'kept', name: snapshotsIn(folder.path)[1] });
    expect(changeFiles(folder.path)).toEqual(['changes-00000002.ndjson', 'changes-00000003.ndjson']);
    await keepMany(library, 5, 5);
    const { snapshots, backup } = await library.snapshots();
    expect(snapshots.map(({ reason, n, counts }) => [reason, n, counts.shows])).toEqual([
      ['showStart', 4, 4],
      ['interval', 2, 2],
    ]);
    expect(backup).toMatchObject({ snapshotAt: snapshots[0]?.at, trouble: null });
    expect(await keysIn(openRig(folder.path).library)).toEqual(['s1', 's2', 's3', 's4', 's5']);
  });

  it('note the chain head of every take', async () => {
    mkdirSync(join(folder.path, 'takes'));
    const line = (seq: number, digit: string) => JSON.stringify({ seq, sum: digit.repeat(64), wall: seq });
    writeFileSync(join(folder.path, 'takes', 'a.ndjson'), `${line(1, 'a')}\n${line(2, 'b')}\n{"seq":3,"su`);
    const { library } = openRig(folder.path);
    await keepMany(library, 1, 1);
    await library.snapshot('asked');
    const [first] = readFileSync(join(folder.path, 'library', 'snapshots', snapshotsIn(folder.path)[0] ?? ''), 'utf8').split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ takes: [{ takeId: 'a', seq: 2, head: 'b'.repeat(64) }] });
  });

  it.each([
    ['a flipped byte', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)))],
    ['another letter in a title', (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('"t4"', '"x4"'), 'latin1')],
    ['a missing end', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30)],
    ['nothing in it', () => Buffer.alloc(0)],
  ])('the newest with %s: the one before is used, no change is lost, and it is said', async (_what, spoil) => {
    const { library } = openRig(folder.path);
    for (let n = 1; n <= 3; n += 1) {
      await keepMany(library, n * 2 - 1, n * 2);
      await library.snapshot('asked');
    }
    await keepMany(library, 7, 7);
    const [, before, newest] = snapshotsIn(folder.path);
    const path = join(folder.path, 'library', 'snapshots', newest ?? '');
    writeFileSync(path, spoil(readFileSync(path)));
    const next = openRig(folder.path).library;
    expect(await next.opening()).toMatchObject({ stand: { n: 7 }, damages: [{ type: 'snapshotDamaged', file: newest, used: before }] });
    expect(await keysIn(next)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 's7']);
    expect(snapshotsIn(folder.path)).toContain(`${newest}.damaged`);
    await expect(next.compare(newest ?? '')).rejects.toThrow();
    await next.snapshot('asked');
    expect(await keysIn(openRig(folder.path).library)).toHaveLength(7);
  });

  it.each(['begin', 'write', 'sync', 'rename', 'syncFolder', 'readBack', 'truncate', 'rotate'] as const)(
    'killed before %s: everything kept is there again',
    async (at) => {
      let armed = false;
      let died = () => {};
      const death = new Promise<void>((go) => {
        died = go;
      });
      // A process that died there does nothing more: the step never returns.
      const step: Step = (name) => {
        if (!armed || name !== at) return undefined;
        died();
        return new Promise(() => {});
      };
      const { library } = openRig(folder.path, step);
      await keepMany(library, 1, 2);
      await library.snapshot('asked');
      await keepMany(library, 3, 4);
      armed = true;
      void library.snapshot('asked');
      await death;
      await keepMany(library, 5, 5);
      const next = openRig(folder.path).library;
      expect(await next.opening()).toMatchObject({ stand: { n: 5 }, damages: [] });
      expect(await keysIn(next)).toEqual(['s1', 's2', 's3', 's4', 's5']);
      expect(await next.snapshot('asked')).toMatchObject({ type: 'kept' });
      expect(snapshotsIn(folder.path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
      expect(await keysIn(openRig(folder.path).library)).toHaveLength(5);
    },
  );

  it('that cannot be written are said, harm nothing, and come later', async () => {
    const { library } = openRig(folder.path);
    await keepMany(library, 1, 2);
    writeFileSync(join(folder.path, 'library', 'snapshots'), 'in the way');
    expect(await library.snapshot('asked')).toMatchObject({ type: 'failed' });
    await keepMany(library, 3, 3);
    expect((await library.opening()).backup.trouble).toMatch(/EEXIST|ENOTDIR/);
    rmSync(join(folder.path, 'library', 'snapshots'));
    expect(await library.snapshot('asked')).toMatchObject({ type: 'kept' });
    expect((await library.opening()).backup.trouble).toBeNull();
    expect(await keysIn(openRig(folder.path).library)).toEqual(['s1', 's2', 's3']);
  });

  it('none goes after a start that found the run before not shut down', async () => {
    const killed = openRig(folder.path).library;
    for (let n = 1; n <= 30; n += 1) {
      await keepMany(killed, n, n);
      await killed.snapshot('asked');
    }
    expect(snapshotsIn(folder.path)).toHaveLength(24);
    const after = openRig(folder.path).library;
    for (let n = 31; n <= 40; n += 1) {
      await keepMany(after, n, n);
      await after.snapshot('asked');
    }
    expect(snapshotsIn(folder.path)).toHaveLength(34);
    await after.close();
    const clean = openRig(folder.path).library;
    await keepMany(clean, 41, 41);
    await clean.snapshot('asked');
    expect(snapshotsIn(folder.path).length).toBeLessThan(30);
  });
});

describe('a second folder', () => {
  it('gets a copy of each snapshot; one that is away or full is said and costs nothing else', async () => {
    const second = join(folder.path, 'stick');
    const { library } = openRig(folder.path, undefined, second);
    await keepMany(library, 1, 1);
    expect(await library.snapshot('asked')).toMatchObject({ type: 'kept' });
    await expect.poll(async () => (await library.opening()).backup.second).toMatchObject({ path: second, trouble: { type: 'absent' } });
    expect(existsSync(second)).toBe(false);
    mkdirSync(second);
    await keepMany(library, 2, 2);
    await library.snapshot('asked');
    await expect.poll(async () => (await library.opening()).backup.second.trouble).toBeNull();
    const [name] = readdirSync(second);
    expect(readFileSync(join(second, name ?? '')).equals(readFileSync(join(folder.path, 'library', 'snapshots', name ?? '')))).toBe(true);
  });

  it('is chosen, remembered, and refused when it is none', async () => {
    const { library } = openRig(folder.path);
    await keepMany(library, 1, 1);
    await library.snapshot('asked');
    await expect(library.setSecond('relative')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(library.setSecond(join(folder.path, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
    const second = join(folder.path, 'second');
    mkdirSync(second);
    expect((await library.setSecond(second)).second).toMatchObject({ path: second, trouble: null });
    expect(readdirSync(second)).toHaveLength(1);
    expect((await openRig(folder.path).library.opening()).backup.second.path).toBe(second);
  });
});

describe('a window and the host', () => {
  it('a window with more replaces the host: at once, and what the host had is kept beside', async () => {
    const { library } = openRig(folder.path);
    await keepMany(library, 1, 2);
    const stand = { store: 'of the window', n: 9, id: 'nine' };
    await library.adopt({ stand, rows: [show('a', 'A')], first: true, done: false, as: 'adopt' });
    expect(await keysIn(library)).toEqual(['s1', 's2']);
    expect(await library.adopt({ stand, rows: [show('b', 'B')], first: false, done: true, as: 'adopt' })).toMatchObject({ type: 'kept' });
    expect((await library.opening()).stand).toEqual({ store: 'store-1', n: 9, id: 'nine' });
    await library.keep(change(10, show('c', 'C')));
    const next = openRig(folder.path).library;
    expect(await keysIn(next)).toEqual(['a', 'b', 'c']);
    const { snapshots } = await next.snapshots();
    expect(snapshots.map(({ reason, counts }) => [reason, counts.shows])).toEqual([
      ['adopted', 2],
      ['setAside', 2],
    ]);
  });

  it('a window that is to be replaced is kept beside, and nothing else changes', async () => {
    const { library } = openRig(folder.path);
    await keepMany(library, 1, 2);
    await library.adopt({ stand: { store: 'x', n: 1, id: '' }, rows: [show('lost', 'L')], first: true, done: true, as: 'aside' });
    expect(await keysIn(library)).toEqual(['s1', 's2']);
    await keepMany(library, 3, 3);
    const next = openRig(folder.path).library;
    expect(await keysIn(next)).toEqual(['s1', 's2', 's3']);
    expect((await next.snapshots()).snapshots.map(({ reason }) => reason)).toEqual(['setAside']);
  });

  it('a restore is told as rows, exact, and back again; settings stay', async () => {
    const { library } = openRig(folder.path);
    await library.keep(
      change(1, show('a', 'A'), show('b', 'B'), { table: 'settings', key: '"language"', value: '{"key":"language","value":"en"}' }),
    );
    await library.snapshot('asked');
    await library.keep(
      change(2, gone('a'), show('b', 'B2'), show('c', 'C'), {
        table: 'settings',
        key: '"language"',
        value: '{"key":"language","value":"zh-CN"}',
      }),
    );
    const before = await allRows(library.rows);
    const [{ name } = { name: '' }] = (await library.snapshots()).snapshots;
    expect((await library.compare(name)).shows).toEqual({ added: 1, changed: 1, removed: 1 });
    await library.snapshot('restore');
    const rows = await allRows((from) => library.restoreRows(name, from));
    expect(rows).toEqual([gone('c'), show('a', 'A'), show('b', 'B')]);
    await library.keep(change(3, ...rows));
    expect((await library.compare(name)).shows).toEqual({ added: 0, changed: 0, removed: 0 });
    const [{ name: replaced } = { name: '' }] = (await library.snapshots()).snapshots;
    await library.keep(change(4, ...(await allRows((from) => library.restoreRows(replaced, from)))));
    expect(await allRows(library.rows)).toEqual(before);
    await expect(library.restoreRows('../../secret', 0)).rejects.toThrow();
  });
});
