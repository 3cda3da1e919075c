import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeFile } from '../../../electron/host/placeFile.ts';
import { keepPlace } from '../../../electron/host/sharedPlace.ts';
import { runId, takeId } from '../../../shared/ids.ts';
import { millis } from '../../../shared/time.ts';
import type { Frame } from '../../../shared/wire/frame.ts';
import type { PlaceTold, SharedPlace } from '../../../shared/wire/place.ts';
import { atThree, go, hostsOnFolder, openRequest, tempFolder, threeSegments } from './support/rig.ts';

const reached = (page: string, offset: number, byHand = false): PlaceTold => ({
  type: 'reached',
  at: { page, runId: runId('r1'), place: { blockId: 'b', offset }, motion: 'paced', perMinute: null },
  byHand,
});

const TAKE = takeId('t1');

/** A keeper whose second passes by `tick`, and a disk that does what `disk` says. */
function open(disk: (at: SharedPlace) => Promise<void> = () => Promise.resolve()) {
  const sent: Frame[] = [];
  const written: number[] = [];
  const reports: string[] = [];
  let now = 0;
  let due: (() => void) | null = null;
  const keeper = keepPlace({
    publish: (frame) => sent.push(frame),
    mono: () => millis(now),
    schedule: {
      every: () => () => {},
      after: (_ms, run) => {
        due = run;
        return () => {
          due = null;
        };
      },
    },
    kept: {
      read: () => Promise.resolve(null),
      write: (_takeId, at) => {
        written.push(at.place.offset);
        return disk(at);
      },
    },
    report: (what) => reports.push(what),
  });
  keeper.begin(TAKE, null);
  const tick = async () => {
    const run = due;
    due = null;
    run?.();
    await new Promise<void>((go) => setImmediate(go));
  };
  return { sent, written, reports, keeper, tick, later: (ms: number) => (now += ms), offset: () => keeper.now()?.place.offset ?? null };
}

describe('where the host reads', () => {
  it('is passed on from the prompter that spoke first; another one has no say while that one speaks', () => {
    const { sent, keeper, later, offset } = open();
    keeper.hear(reached('one', 3), 'host');
    later(1900);
    keeper.hear(reached('two', 90), 'host');
    keeper.hear(reached('one', 4), 'host');
    later(1900);
    keeper.hear(reached('two', 91), 'host');
    expect(offset()).toBe(4);
    expect(sent.map((frame) => frame.type === 'place' && frame.at.page)).toEqual(['one', 'one']);
  });

  it('is said by another one when the first is silent, or at once when somebody moves that by hand', () => {
    const { keeper, later, offset } = open();
    keeper.hear(reached('one', 3), 'host');
    later(2001);
    keeper.hear(reached('two', 7), 'host');
    expect(offset()).toBe(7);
    keeper.hear(reached('one', 8), 'host');
    expect(offset()).toBe(7);
    keeper.hear(reached('one', 9, true), 'host');
    keeper.hear(reached('two', 10), 'host');
    expect(offset()).toBe(9);
  });

  it('is the host’s to say and the director’s to order, and nobody else’s', () => {
    const { sent, keeper, offset } = open();
    const order: PlaceTold = { type: 'goTo', runId: runId('r1'), place: { blockId: 'b', offset: 0 } };
    for (const role of ['director', 'assistant', 'viewer'] as const) keeper.hear(reached('x', 1, true), role);
    for (const role of ['host', 'assistant', 'viewer'] as const) keeper.hear(order, role);
    expect([sent, offset()]).toEqual([[], null]);
    keeper.hear(order, 'director');
    expect(sent).toEqual([{ ...order }]);
  });

  it('is forgotten with its take', () => {
    const { keeper, offset } = open();
    keeper.hear(reached('one', 3), 'host');
    keeper.begin(takeId('t2'), null);
    expect(offset()).toBe(null);
    keeper.hear(reached('two', 1), 'host');
    expect(offset()).toBe(1);
  });
});

describe('where the host reads, kept', () => {
  it('is written once for all that was said within a second, and not again while it stays', async () => {
    const { written, keeper, tick } = open();
    for (const offset of [1, 2, 3]) keeper.hear(reached('one', offset), 'host');
    expect(written).toEqual([]);
    await tick();
    keeper.hear(reached('one', 3), 'host');
    await tick();
    expect(written).toEqual([3]);
    keeper.hear(reached('one', 4), 'host');
    await keeper.close();
    expect(written).toEqual([3, 4]);
  });

  it('is written again when the host pauses where the words already stood', async () => {
    const motions: string[] = [];
    const { keeper, tick } = open(async (at) => void motions.push(at.motion));
    const there = reached('one', 3);
    keeper.hear(there, 'host');
    await tick();
    if (there.type === 'reached') keeper.hear({ ...there, at: { ...there.at, motion: 'paused' } }, 'host');
    await tick();
    expect(motions).toEqual(['paced', 'paused']);
  });

  it('is written by one hand at a time, and a disk that fails is said once', async () => {
    const waiting: (() => void)[] = [];
    const { written, reports, keeper, tick } = open(() => new Promise((_done, fail) => waiting.push(() => fail(new Error('EIO')))));
    keeper.hear(reached('one', 1), 'host');
    await tick();
    keeper.hear(reached('one', 2), 'host');
    await tick();
    expect(written).toEqual([1]);
    for (const offset of [2, 3]) {
      waiting.pop()?.();
      await tick();
      await tick();
      expect(written.at(-1)).toBe(offset);
      keeper.hear(reached('one', offset + 1), 'host');
    }
    expect(reports).toHaveLength(1);
  });

  it('is where the next run begins, for the first prompter that speaks', () => {
    const { keeper, offset } = open();
    keeper.begin(TAKE, { page: 'gone', runId: runId('r1'), place: { blockId: 'b', offset: 70 }, motion: 'paced', perMinute: null });
    expect(offset()).toBe(70);
    keeper.hear(reached('new', 71), 'host');
    expect(offset()).toBe(71);
  });

  it('is read as it was written, and a torn file tells of none', async () => {
    const { path, drop } = tempFolder();
    const file = placeFile(join(path, 'place.json'));
    const at: SharedPlace = { page: 'p', runId: runId('r1'), place: { blockId: 'b', offset: 5 }, motion: 'byHand', perMinute: 240 };
    expect(await file.read()).toBe(null);
    await file.write(TAKE, at);
    expect(await file.read()).toEqual({ takeId: TAKE, at });
    for (const text of ['', '{"takeId":"t1","at":{"page":"p"', '{"takeId":"t1","at":{"page":"p"}}', 'null']) {
      writeFileSync(join(path, 'place.json'), text);
      expect(await file.read()).toBe(null);
    }
    drop();
  });
});

describe('where the host reads, over a restart', () => {
  const hosts = hostsOnFolder();

  it('comes back with the take that is on air', async () => {
    const { host } = await hosts.start(atThree());
    await host.openTake(openRequest('t1', threeSegments()), 'director');
    await go(host);
    host.tellPlace(reached('one', 42, true), 'host');
    await host.close();
    const again = await hosts.start(atThree());
    expect([again.host.take()?.takeId, again.host.place()?.place.offset]).toEqual(['t1', 42]);
    writeFileSync(join(hosts.path(), 'place.json'), readFileSync(join(hosts.path(), 'place.json'), 'utf8').replace('t1', 't2'));
    const other = await hosts.start(atThree());
    expect([other.host.take()?.takeId, other.host.place()]).toEqual(['t1', null]);
  });
});
