import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countsOf, emptyFold } from '../../../electron/host/library/fold.ts';
import { snapshotName } from '../../../electron/host/library/libraryFiles.ts';
import { noStep, writeSnapshot } from '../../../electron/host/library/snapshotFile.ts';
import { takeId } from '../../../shared/ids.ts';
import { takeStatus } from '../../../shared/take/state.ts';
import type { TakeChainHead } from '../../../shared/wire/library.ts';
import { THREE_PM } from '../../support/plan.ts';
import { act, atThree, end, go, hostsOnFolder, openRequest, type Rig, threeSegments } from './support/rig.ts';

const hosts = hostsOnFolder();
const { start: started, onAir, log: path } = hosts;
const take = (rig: Rig) => rig.host.take()!;

/** A snapshot of an empty library that notes this head. */
const keepHead = (dataDir: string, head: TakeChainHead) =>
  writeSnapshot(
    join(dataDir, 'library/snapshots'),
    snapshotName(1, THREE_PM, 'showStart'),
    {
      stand: { store: 's', n: 1, id: 'c' },
      at: THREE_PM,
      reason: 'showStart',
      changesFrom: null,
      counts: countsOf(emptyFold()),
      takes: [head],
    },
    emptyFold(),
    noStep,
  );

describe('a log that was hurt while the host was down', () => {
  it('loses its torn last line, which nobody was told is saved', async () => {
    const clock = atThree();
    await onAir(clock);
    const whole = readFileSync(path());
    writeFileSync(path(), Buffer.concat([whole, Buffer.from('{"at":17')]));
    const rig = await started(clock);
    expect(rig.host.damages()).toEqual([{ type: 'tornTail', file: 'take-1.ndjson', droppedBytes: 8, kept: 2 }]);
    expect(takeStatus(take(rig))).toBe('running');
    expect((await rig.host.records(0, 'director')).damage).toEqual(rig.host.damages()[0]);
    expect((await rig.host.listTakes())[0]?.damage).toEqual(rig.host.damages()[0]);
  });

  it('goes on from before a damaged middle', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    await act(before.host, 'hold');
    const whole = readFileSync(path());
    const second = whole.indexOf('\n') + 40;
    whole[second] = (whole[second] ?? 0) ^ 1;
    writeFileSync(path(), whole);
    const rig = await started(clock);
    expect(rig.host.damages()).toMatchObject([{ type: 'broken', line: 2, kept: 1 }]);
    expect(takeStatus(take(rig))).toBe('armed');
    expect((await go(rig.host)).type).toBe('acknowledged');
    expect(readdirSync(join(hosts.path(), 'takes')).toSorted()).toEqual(['take-1.damaged-1.ndjson', 'take-1.ndjson']);
  });

  it('stays off air when it had ended, and its end went with a damaged middle', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    await end(before.host);
    await before.host.close();
    const whole = readFileSync(path());
    const second = whole.indexOf('\n') + 40;
    whole[second] = (whole[second] ?? 0) ^ 1;
    writeFileSync(path(), whole);
    const rig = await started(clock);
    expect(rig.host.take()).toBeNull();
    expect(rig.host.damages()).toMatchObject([{ type: 'broken', line: 2, kept: 1 }]);
    await rig.host.close();
    // What is left of it has no end: the next start and the review know that it had one.
    const next = await started(clock);
    expect(next.host.take()).toBeNull();
    expect((await next.host.listTakes()).map(({ takeId: id, ended }) => [id, ended])).toEqual([['take-1', true]]);
    expect((await next.host.openTake(openRequest('take-2', threeSegments()), 'director')).type).toBe('opened');
  });

  it('that was looked at in the review stays off air too', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    await end(before.host);
    await before.host.closeTake('director');
    const whole = readFileSync(path());
    const second = whole.indexOf('\n') + 40;
    whole[second] = (whole[second] ?? 0) ^ 1;
    writeFileSync(path(), whole);
    expect((await before.host.readTake(takeId('take-1'), 'director')).records).toHaveLength(1);
    await before.host.close();
    expect((await started(clock)).host.take()).toBeNull();
  });

  it('that lost its end at a line, or was made anew, is known by the head that a snapshot kept, and the show goes on', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    await act(before.host, 'hold');
    const lines = readFileSync(path(), 'utf8').split('\n').slice(0, -1);
    const { sum } = JSON.parse(lines[2] ?? '') as { sum: string };
    await keepHead(hosts.path(), { takeId: takeId('take-1'), seq: 3, head: sum });
    const whole = await started(clock);
    expect(whole.host.damages()).toEqual([]);
    await whole.host.close();

    writeFileSync(path(), `${lines.slice(0, 2).join('\n')}\n`);
    const short = await started(clock);
    expect(short.host.damages()).toEqual([{ type: 'cut', file: 'take-1.ndjson', had: 3, kept: 2 }]);
    expect(takeStatus(take(short))).toBe('running');
    expect((await short.host.records(0, 'director')).damage).toEqual(short.host.damages()[0]);
    expect((await act(short.host, 'hold')).type).toBe('acknowledged');

    // Its own recovery was its third record: whole again in length, and another log.
    const other = await started(clock);
    expect(other.host.damages()).toEqual([{ type: 'edited', file: 'take-1.ndjson', seq: 3 }]);
    await end(other.host);
    await other.host.closeTake('director');
    expect(await other.host.checkTake(takeId('take-1'), null)).toEqual({ type: 'edited', file: 'take-1.ndjson', seq: 3 });
  });

  it('is compared with the head that the library kept of it, when it is looked at', async () => {
    const clock = atThree();
    const rig = await onAir(clock);
    await end(rig.host);
    const [head] = await rig.host.listTakes();
    await rig.host.closeTake('director');
    const ask = () => rig.host.checkTake(takeId('take-1'), head!.head);
    expect(await ask()).toBeNull();
    const whole = readFileSync(path(), 'utf8');
    writeFileSync(path(), `${whole.split('\n').slice(0, 2).join('\n')}\n`);
    expect(await ask()).toEqual({ type: 'cut', file: 'take-1.ndjson', had: 3, kept: 2 });
    rmSync(path());
    expect(await ask()).toEqual({ type: 'cut', file: 'take-1.ndjson', had: 3, kept: 0 });
    writeFileSync(path(), whole);
    expect(await ask()).toBeNull();
  });

  it('is said when its first line is damaged, however long ago it ended: no list could show it', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    await end(before.host);
    await before.host.closeTake('director');
    await before.host.close();
    clock.pass(13 * 3_600_000);
    const whole = readFileSync(path());
    whole[0] = (whole[0] ?? 0) ^ 1;
    writeFileSync(path(), whole);
    const rig = await started(clock);
    expect(rig.host.take()).toBeNull();
    expect(rig.host.damages()).toEqual([{ type: 'broken', file: 'take-1.ndjson', line: 1, kept: 0, setAside: 'take-1.damaged-1.ndjson' }]);
    expect(readFileSync(join(hosts.path(), 'takes', 'take-1.damaged-1.ndjson')).equals(whole)).toBe(true);
  });

  it('copied under another name while it was on air puts nothing on air again, and is said and left as it is', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    const copy = join(hosts.path(), 'takes', 'take-1-copy.ndjson');
    copyFileSync(path(), copy);
    clock.pass(60_000);
    await act(before.host, 'hold');
    const misnamed = [{ type: 'misnamed', file: 'take-1-copy.ndjson', tells: 'take-1.ndjson' }];

    const back = await started(clock);
    expect(takeStatus(take(back))).toBe('held');
    expect(back.host.damages()).toEqual(misnamed);
    expect((await back.host.listTakes()).map(({ takeId: id }) => id)).toEqual(['take-1']);
    await end(back.host);
    await back.host.closeTake('director');
    await back.host.close();

    const bytes = readFileSync(copy);
    const after = await started(clock);
    expect(after.host.take()).toBeNull();
    expect(after.host.damages()).toEqual(misnamed);
    expect((await after.host.listTakes()).map(({ takeId: id, ended }) => [id, ended])).toEqual([['take-1', true]]);
    expect(readFileSync(copy).equals(bytes)).toBe(true);
  });

  it('without a byte in it is said and left as it is; where a head was kept of it, its records are missed', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    await end(before.host);
    const [head] = await before.host.listTakes();
    await before.host.close();
    writeFileSync(path(), '');
    const rig = await started(clock);
    expect([rig.host.take(), await rig.host.listTakes()]).toEqual([null, []]);
    expect(rig.host.damages()).toEqual([{ type: 'empty', file: 'take-1.ndjson' }]);
    expect(readFileSync(path()).length).toBe(0);
    expect(await rig.host.checkTake(takeId('take-1'), head!.head)).toEqual({ type: 'cut', file: 'take-1.ndjson', had: 3, kept: 0 });
  });

  it.each([
    ['CRLF', (log: string) => log.replaceAll('\n', '\r\n')],
    ['a byte order mark', (log: string) => `\uFEFF${log}`],
    ['both', (log: string) => `\uFEFF${log.replaceAll('\n', '\r\n')}`],
  ])('that an editor saved with %s is as it was, and the show goes on; the saved one is kept', async (_what, saved) => {
    const clock = atThree();
    const before = await onAir(clock);
    await act(before.host, 'hold');
    const whole = readFileSync(path(), 'utf8');
    writeFileSync(path(), saved(whole));
    const rig = await started(clock);
    const aside = 'take-1.damaged-1.ndjson';
    expect(rig.host.damages()).toEqual([{ type: 'respelled', file: 'take-1.ndjson', kept: 3, setAside: aside }]);
    expect(takeStatus(take(rig))).toBe('held');
    expect(readFileSync(path(), 'utf8').startsWith(whole)).toBe(true);
    expect(readFileSync(join(hosts.path(), 'takes', aside), 'utf8')).toBe(saved(whole));
    expect((await act(rig.host, 'resume')).type).toBe('acknowledged');
  });

  it('that an editor saved after a word in it was changed is damaged, and one that was cut is shorter than what was kept of it', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    await act(before.host, 'hold');
    const lines = readFileSync(path(), 'utf8').split('\n').slice(0, -1);
    const { sum } = JSON.parse(lines[2] ?? '') as { sum: string };
    writeFileSync(path(), `${lines.join('\r\n').replace('陈墨', '陈黑')}\r\n`);
    expect((await started(clock)).host.damages()).toMatchObject([{ type: 'broken', line: 1, kept: 0 }]);

    await keepHead(hosts.path(), { takeId: takeId('take-1'), seq: 3, head: sum });
    writeFileSync(path(), `${lines.slice(0, 2).join('\r\n')}\r\n`);
    expect((await started(clock)).host.damages()).toEqual([{ type: 'cut', file: 'take-1.ndjson', had: 3, kept: 2 }]);
  });

  it('with nothing good in it leaves no take, and no other take in the lurch', async () => {
    const clock = atThree();
    await onAir(clock);
    writeFileSync(join(hosts.path(), 'takes', 'cut.ndjson'), '{"at":');
    writeFileSync(join(hosts.path(), 'takes', 'junk.ndjson'), 'junk\n');
    symlinkSync(hosts.path(), join(hosts.path(), 'takes', 'folder.ndjson'));
    // Nobody writes into it: whoever opened it to read would wait for ever.
    execFileSync('mkfifo', [join(hosts.path(), 'pipe')]);
    symlinkSync(join(hosts.path(), 'pipe'), join(hosts.path(), 'takes', 'pipe.ndjson'));
    const rig = await started(clock);
    expect(takeStatus(take(rig))).toBe('running');
    expect(rig.reports.toSorted()).toEqual([
      expect.stringContaining('Take folder cannot be used'),
      expect.stringContaining('Take pipe cannot be used'),
    ]);
    expect(rig.host.damages()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: 'cut.ndjson', kept: 0 }),
        expect.objectContaining({ file: 'junk.ndjson', kept: 0 }),
        { type: 'unreadable', file: 'folder.ndjson', detail: 'ENOTFILE' },
        { type: 'unreadable', file: 'pipe.ndjson', detail: 'ENOTFILE' },
      ]),
    );
    expect((await rig.host.listTakes()).map(({ takeId }) => takeId)).toEqual(['take-1']);
  });
});
