import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileStore } from '../../../electron/host/fileStore.ts';
import { Fenced, type Journal, type JournalStore } from '../../../electron/host/journal.ts';
import { systemSchedule } from '../../../electron/host/schedule.ts';
import { takeId } from '../../../shared/ids.ts';
import { takeStatus } from '../../../shared/take/state.ts';
import { all, message, until } from './support/logs.ts';
import { act, atThree, end, go, noRoom, openRequest, type Rig, startOn, tempFolder, threeSegments } from './support/rig.ts';
import { StreamServer } from './support/stream.ts';
import { streamStore } from './support/streamStore.ts';

/** One place to keep logs in, and how to take it away for a while. */
interface Place {
  /** Another host on the same logs, as after a restart. */
  readonly store: () => JournalStore;
  readonly fail: () => void;
  readonly mend: () => void;
  readonly drop: () => void;
}

function inFiles(): Place {
  const folder = tempFolder();
  const takes = join(folder.path, 'takes');
  return {
    store: () => fileStore(takes, systemSchedule, noRoom),
    fail: () => {
      renameSync(takes, `${takes}.away`);
      writeFileSync(takes, 'no folder');
    },
    mend: () => {
      rmSync(takes);
      renameSync(`${takes}.away`, takes);
    },
    drop: folder.drop,
  };
}

function onServer(): Place {
  const server = new StreamServer();
  return {
    store: () => streamStore(server),
    fail: () => {
      server.away = true;
    },
    mend: () => {
      server.away = false;
    },
    drop: () => {},
  };
}

const id = takeId('take-1');
let open: Journal[] = [];
let rigs: Rig[] = [];

afterEach(async () => {
  for (const journal of open) await journal.close();
  for (const { host } of rigs) await host.close();
  open = [];
  rigs = [];
});

describe.each([
  ['a file', inFiles],
  ['a log server', onServer],
])('a journal in %s', (_name, make) => {
  let place: Place;
  beforeEach(() => {
    place = make();
    return place.drop;
  });

  async function written(count: number): Promise<Journal> {
    const journal = await place.store().create(id, message(1));
    open.push(journal);
    for (let seq = 2; seq <= count; seq++) await journal.append(message(seq), seq - 1);
    return journal;
  }

  it('gives back what was appended, whole and from any place on', async () => {
    const journal = await written(4);
    for (const after of [0, 1, 3]) expect((await all(journal.read(after))).map(({ seq }) => seq)).toEqual([1, 2, 3, 4].slice(after));
    expect(await all(journal.read(4))).toEqual([]);
    expect(await all(journal.read(2))).toEqual([message(3), message(4)]);
    expect(await place.store().read(id)).toMatchObject({ records: [message(1), message(2), message(3), message(4)], damage: null });
  });

  it('reads what was durable at the call, though more comes while it reads', async () => {
    const journal = await written(3);
    const seen: number[] = [];
    for await (const { seq } of journal.read(0)) {
      seen.push(seq);
      if (seq === 1) await journal.append(message(4), 3);
    }
    expect(seen).toEqual([1, 2, 3]);
  });

  it('chains every record: its head is the same wherever it is read', async () => {
    const journal = await written(3);
    const { head } = journal.stand();
    expect(head).toEqual({ seq: 3, sum: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await place.store().read(id)).head).toEqual(head);
    expect(await place.store().glance(id)).toEqual({ opening: null, head, ended: null, lastAt: message(3).wall, putAway: false });
    await place.store().putAway(id);
    expect(await place.store().glance(id)).toMatchObject({ head, putAway: true });
    await journal.append(message(4), 3);
    expect(journal.stand().head.sum).not.toBe(head.sum);
  });

  it('takes a record only behind the one that the sender expects to be last', async () => {
    const journal = await written(2);
    await expect(journal.append(message(4), 3)).rejects.toThrow();
    await expect(journal.append(message(2), 1)).rejects.toThrow();
    await expect(journal.append(message(3), 1)).rejects.toThrow();
    await journal.append(message(3), 2);
    expect((await place.store().read(id)).records).toHaveLength(3);
  });

  it('is made once', async () => {
    await written(1);
    await expect(place.store().create(id, message(1, '另一场'))).rejects.toThrow();
    expect((await place.store().read(id)).records).toEqual([message(1)]);
    expect(await place.store().list()).toEqual([id]);
    await expect(place.store().read(takeId('none'))).rejects.toThrow();
    await expect(place.store().glance(takeId('none'))).rejects.toThrow();
  });

  it('goes on after a restart, where it was read to', async () => {
    await (await written(2)).close();
    const again = (await place.store().read(id)).resume!();
    open.push(again);
    await expect(again.append(message(4), 3)).rejects.toThrow();
    await again.append(message(3), 2);
    expect(await all(again.read(0))).toEqual([message(1), message(2), message(3)]);
  });

  it('keeps the order of appends that came together, and takes none for durable before it is', async () => {
    const journal = await written(1);
    const resolved: number[] = [];
    const appends = Array.from({ length: 100 }, (_, i) =>
      journal.append(message(i + 2), i + 1).then(() => {
        resolved.push(i + 2);
        expect(journal.stand().head.seq).toBeGreaterThanOrEqual(i + 2);
      }),
    );
    expect(journal.stand().head.seq).toBe(1);
    await Promise.all(appends);
    expect(resolved).toEqual(Array.from({ length: 100 }, (_, i) => i + 2));
    expect((await place.store().read(id)).records.map(({ seq }) => seq)).toEqual([1, ...resolved]);
  });

  it('waits in order for storage that is away, and says so', async () => {
    const journal = await written(2);
    place.fail();
    const waiting = [3, 4, 5].map((seq) => journal.append(message(seq), seq - 1));
    await until(() => journal.stand().trouble !== null);
    expect(journal.stand()).toMatchObject({ head: { seq: 2 }, trouble: 'journalFailed' });
    expect((await all(journal.read(0))).map(({ seq }) => seq)).toEqual([1, 2]);
    place.mend();
    await Promise.all(waiting);
    expect(journal.stand()).toMatchObject({ head: { seq: 5 }, trouble: null });
    expect((await place.store().read(id)).records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
  });

  it('is closed for good, and says what was not durable', async () => {
    const journal = await written(1);
    place.fail();
    const refused = expect(journal.append(message(2), 1)).rejects.toThrow();
    await journal.close();
    await refused;
    place.mend();
    await expect(journal.append(message(2), 1)).rejects.toThrow('closed');
    expect((await place.store().read(id)).records).toHaveLength(1);
  });

  it('lets only one of two hosts go on with a log, and the other knows for good', async () => {
    const one = await written(2);
    const two = (await place.store().read(id)).resume!();
    open.push(two);
    await two.append(message(3, '备机'), 2);
    const late = [one.append(message(3, '主机'), 2), one.append(message(4, '主机'), 3)].map((each) =>
      expect(each).rejects.toBeInstanceOf(Fenced),
    );
    await Promise.all(late);
    expect(one.stand()).toMatchObject({ head: { seq: 2 }, trouble: 'fenced' });
    await expect(one.append(message(5, '主机'), 4)).rejects.toBeInstanceOf(Fenced);
    await two.append(message(4, '备机'), 3);
    expect(two.stand().trouble).toBeNull();
    expect((await place.store().read(id)).records).toEqual([message(1), message(2), message(3, '备机'), message(4, '备机')]);
  });

  it('ends what a host may do that another has taken the show from, and says so; nothing moves by itself there', async () => {
    const clock = atThree();
    const started = async () => {
      const rig = await startOn(place.store(), clock);
      rigs.push(rig);
      return rig;
    };
    const one = await started();
    const plan = threeSegments();
    const first = { ...plan.segments[0]!, autoAdvance: 'next' as const };
    await one.host.openTake(openRequest('take-1', { ...plan, segments: [first, ...plan.segments.slice(1)] }), 'director');
    await go(one.host, 'first-go');
    const two = await started();
    expect((await act(two.host, 'hold')).type).toBe('acknowledged');
    const told: unknown[] = [];
    one.host.subscribe('director', (frame) => frame.type === 'beat' && told.push(frame.saved));
    expect(await act(one.host, 'hold', 'too-late')).toEqual({ type: 'refused', commandId: 'too-late', reason: 'fenced' });
    expect(await act(one.host, 'hold', 'too-late')).toEqual({ type: 'refused', commandId: 'too-late', reason: 'fenced' });
    expect(await act(one.host, 'resume')).toMatchObject({ type: 'refused', reason: 'fenced' });
    // What it had answered stays answered.
    expect(await go(one.host, 'first-go')).toMatchObject({ type: 'acknowledged', seq: 2 });
    const { seq } = one.host.take()!;
    clock.pass(600_000);
    one.beat();
    expect(told.at(-1)).toMatchObject({ seq: 2, trouble: 'fenced' });
    expect(one.host.take()!.seq).toBe(seq);
    expect(await act(two.host, 'resume')).toMatchObject({ type: 'acknowledged' });
  });

  it('carries a show: on air, killed, back with the same answers, ended and listed', async () => {
    const started = async (clock = atThree()) => {
      const rig = await startOn(place.store(), clock);
      rigs.push(rig);
      return rig;
    };
    const before = await started();
    await before.host.openTake(openRequest('take-1', threeSegments()), 'director');
    expect((await place.store().glance(id)).opening).toEqual({
      commandId: 'open-take-1',
      takeId: 'take-1',
      showId: threeSegments().id,
      title: '试播',
      mode: 'live',
      openedAt: before.clock.wall(),
    });
    const answer = await go(before.host, 'first-go');
    await act(before.host, 'hold');
    before.clock.pass(20_000);
    const after = await started(before.clock);
    expect(takeStatus(after.host.take()!)).toBe('held');
    expect(await go(after.host, 'first-go')).toEqual(answer);
    expect((await after.host.records(0, 'director')).records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    await end(after.host);
    expect(await after.host.listTakes()).toMatchObject([{ takeId: 'take-1', ended: true, head: { seq: 5 } }]);
    const ended = await started(before.clock);
    expect(takeStatus(ended.host.take()!)).toBe('ended');
    await ended.host.closeTake('director');
    expect((await started(before.clock)).host.take()).toBeNull();
    expect((await after.host.readTake(takeId('take-1'), 'director')).head?.seq).toBe(5);
  });
});

describe('a journal on a log server', () => {
  it('stores a record once though its acknowledgement was lost', async () => {
    const server = new StreamServer();
    const journal = await streamStore(server).create(id, message(1));
    server.loseAcknowledgements = 2;
    await journal.append(message(2), 1);
    await journal.append(message(3), 2);
    expect((await streamStore(server).read(id)).records).toEqual([message(1), message(2), message(3)]);
  });
});
