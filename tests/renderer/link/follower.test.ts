import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Follower, follower } from '../../../renderer/link/follower.ts';
import { EMPTY_LOG, type Log } from '../../../renderer/link/log.ts';
import { commandId, messageId, type TakeId, takeId } from '../../../shared/ids.ts';
import { freezePlan } from '../../../shared/plan/frozen.ts';
import { fold } from '../../../shared/take/apply.ts';
import type { TakeEvent } from '../../../shared/take/event.ts';
import { later, millis } from '../../../shared/time.ts';
import type { RecordPage } from '../../../shared/wire/frame.ts';
import type { TakeRecord } from '../../../shared/wire/record.ts';
import { makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';

const show = makeShow({ segments: [makeSegment('A'), makeSegment('B')] });

/** A host as a window sees it: one open take or none, records added to it, and what the last crash left of them. */
function modelHost() {
  let open: { readonly id: TakeId; readonly records: TakeRecord[] } | null = null;
  let takes = 0;
  let written = 0;
  const write = (events: readonly TakeEvent[]): TakeRecord => {
    if (open === null) throw new Error('No take');
    written += 1;
    const at = later(THREE_PM, written * 1_000);
    const by = { person: '陈墨', role: 'director', device: 'control' } as const;
    const record = { v: 1, seq: open.records.length + 1, at, wall: at, mono: millis(at), commandId: commandId(`c${written}`), by, events };
    open.records.push(record);
    return record;
  };
  return {
    id: () => open?.id ?? null,
    records: (): readonly TakeRecord[] => open?.records ?? [],
    say: () => {
      if (open === null) return null;
      return write([{ type: 'messageSent', messageId: messageId(`m${written}`), text: `${written}`, flash: false, at: THREE_PM }]);
    },
    open: () => {
      takes += 1;
      open = { id: takeId(`take-${takes}`), records: [] };
      const plan = freezePlan(show);
      return write([{ type: 'takeOpened', takeId: open.id, mode: 'live', plan, crew: show.crew, at: THREE_PM, boot: null }]);
    },
    close: () => {
      open = null;
    },
    /** Of the records that no disk held yet, some are gone. */
    crash: (lost: number) => open?.records.splice(Math.max(1, open.records.length - lost)),
    page: (after: number): RecordPage => ({
      takeId: open?.id ?? null,
      records: open?.records.slice(after) ?? [],
      damage: null,
      head: null,
    }),
  };
}

type Call = (window: Follower) => void;

/** The host, one window, and between them all that is under way: to be delivered, lost, doubled and turned round at will. */
function world() {
  const host = modelHost();
  let frames: Call[] = [];
  let pages: { readonly arrive: () => void; readonly fail: () => void }[] = [];
  let log: Log = EMPTY_LOG;
  let window = connect();

  function connect(): Follower {
    frames = [];
    pages = [];
    log = EMPTY_LOG;
    const made = follower({
      ask: (after) =>
        new Promise((resolve, reject) => {
          // The host answers at once; the answer may take its time.
          const page = host.page(after);
          pages.push({ arrive: () => resolve(page), fail: () => reject(new Error('connection lost')) });
        }),
      show: (next) => {
        log = next;
      },
    });
    made.catchUp().catch(() => undefined);
    return made;
  }

  const record = (made: TakeRecord | null) => {
    const id = host.id();
    if (made !== null && id !== null) frames.push((to) => to.hearRecord(id, made));
  };
  const take = () => {
    const id = host.id();
    frames.push((to) => to.hearTake(id));
  };
  const beat = () => {
    const id = host.id();
    const seq = host.records().length;
    frames.push((to) => to.hearHead(id, seq));
  };
  const pick = <T>(from: T[], n: number): T | null => (from.length === 0 ? null : (from.splice(n % from.length, 1)[0] ?? null));

  return {
    host,
    log: () => log,
    frames: () => frames.length,
    asked: () => pages.length,
    do: {
      say: () => record(host.say()),
      beat: () => beat(),
      open: () => {
        const made = host.open();
        take();
        record(made);
      },
      close: () => {
        host.close();
        take();
      },
      deliver: (n: number) => pick(frames, n)?.(window),
      twice: (n: number) => {
        const frame = pick(frames, n);
        frame?.(window);
        if (frame !== null) frames.push(frame);
      },
      lose: (n: number) => void pick(frames, n),
      answer: (n: number) => pick(pages, n)?.arrive(),
      fail: (n: number) => pick(pages, n)?.fail(),
      /** A new process: its window, or the page that finds another host behind the address, begins anew. */
      restart: (n: number) => {
        host.crash(n % 4);
        window = connect();
      },
    },
  };
}

type World = ReturnType<typeof world>;

const turns = () => new Promise<void>((resume) => setImmediate(resume));

/** Two heartbeats arrive and every question is answered; nothing else happens. */
async function quiet({ do: act, asked }: World): Promise<void> {
  for (let beats = 0; beats < 2; beats += 1) {
    act.beat();
    act.deliver(0);
    await turns();
    while (asked() > 0) {
      act.answer(0);
      await turns();
    }
  }
}

const WEIGHTS = { say: 6, beat: 3, deliver: 8, twice: 2, lose: 3, answer: 6, fail: 1, open: 1, close: 1, restart: 1 } as const;

const step = fc.record({
  what: fc.oneof(...Object.entries(WEIGHTS).map(([what, weight]) => ({ weight, arbitrary: fc.constant(what as keyof typeof WEIGHTS) }))),
  n: fc.nat(20),
});

it('a window whose frames are lost, doubled, late and out of order knows in the end what the host knows', async () => {
  const seen: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), fc.array(fc.nat(20), { maxLength: 20 }), async (steps, stragglers) => {
      const here = world();
      here.do.open();
      for (const { what, n } of steps) {
        seen[what] = (seen[what] ?? 0) + 1;
        here.do[what](n);
        await Promise.resolve();
        const { records, take } = here.log();
        expect(records.map(({ seq }) => seq)).toEqual(records.map((_, index) => index + 1));
        expect(take).toEqual(fold(records));
      }
      // What was still under way comes in any order, and then it is quiet.
      for (const n of stragglers) here.do.deliver(n);
      while (here.frames() > 0) here.do.deliver(0);
      await turns();
      await quiet(here);
      expect(here.log().records).toEqual(here.host.records());
      expect(here.log().take).toEqual(fold(here.host.records()));
    }),
    { numRuns: 1_000 },
  );
  expect(Object.keys(seen).toSorted()).toEqual(Object.keys(WEIGHTS).toSorted());
});

it('a start that falls together with a frame waits until the take is known', async () => {
  const host = modelHost();
  host.open();
  let known: Log = EMPTY_LOG;
  let answer = () => {};
  const asked = new Promise<void>((go) => {
    answer = go;
  });
  const follow = follower({
    ask: async (after) => {
      await asked;
      return host.page(after);
    },
    show: (log) => {
      known = log;
    },
  });
  follow.hearTake(host.id());
  const started = follow.catchUp().then(() => known.takeId);
  setTimeout(answer, 5);
  expect(await started).toBe(host.id());
});

it('a stray record of another take is not shown for a moment: the host is asked what is open', async () => {
  const host = modelHost();
  const stray = host.open();
  const last = takeId('take-1');
  host.open();
  const shown: (TakeId | null)[] = [];
  const page = (after: number): RecordPage => ({ takeId: host.id(), records: host.records().slice(after), damage: null, head: null });
  const follow = follower({ ask: async (after) => page(after), show: (log) => shown.push(log.takeId) });
  await follow.catchUp();
  follow.hearRecord(last, stray);
  await follow.catchUp();
  expect(new Set(shown)).toEqual(new Set([host.id()]));
});
