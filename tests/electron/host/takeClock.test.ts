import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingAnchor, resumingAnchor, type TakeClock, takeClock } from '../../../electron/host/takeClock.ts';
import { commandId } from '../../../shared/ids.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { instant, later, millis } from '../../../shared/time.ts';
import { RECORD_VERSION, type TakeRecord } from '../../../shared/wire/record.ts';
import { Bench } from '../../support/bench.ts';
import { makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';
import { atThree, HandClock } from './support/rig.ts';

/** What a host would write: steps, drift and sleeps, and their sum. */
function follow(clock: HandClock, time: TakeClock) {
  const log = { steps: [] as number[], drifts: [] as number[], sleeps: [] as number[], sum: 0 };
  const look = () => {
    const seen = time.look(millis(log.sum));
    if (seen === null) return;
    if (seen.slept !== null) log.sleeps.push(seen.slept);
    if (seen.step !== null) log.steps.push(seen.step);
    if (seen.drift !== null) log.drifts.push(seen.drift);
    log.sum += (seen.step ?? 0) + (seen.drift ?? 0);
  };
  /** How far the wall is from take time + Σ clockStepped. */
  const off = () => clock.wall() - (time.now() + log.sum);
  return { log, look, off };
}

function opened(clock = atThree()) {
  const time = takeClock(clock, openingAnchor(clock));
  return { clock, time, ...follow(clock, time) };
}

describe('the wall against take time', () => {
  it.each([50.5, 120, -180, 500])('that creeps by %d ppm is never a step, and stays within 50 ms of take time + Σ', (ppm) => {
    const { clock, time, log, look, off } = opened();
    let crept = 0;
    let worst = 0;
    const start = time.now();
    for (let beat = 1; beat <= 36_000; beat += 1) {
      clock.pass(100);
      const due = Math.trunc((beat * 100 * ppm) / 1e6);
      clock.stepWall(due - crept);
      crept = due;
      look();
      worst = Math.max(worst, Math.abs(off()));
    }
    expect(log.steps).toEqual([]);
    expect(log.drifts).toEqual(Array(Math.floor(Math.abs(crept - Math.sign(ppm)) / 50)).fill(Math.sign(ppm) * 50));
    expect(worst).toBeLessThanOrEqual(51);
    expect(time.now() - start).toBe(3_600_000);
  });

  it('take time is the steady clock to the millisecond after a million looks', () => {
    const { clock, time, look, off } = opened();
    const start = time.now();
    let passed = 0;
    for (let beat = 0; beat < 1_000_000; beat += 1) {
      const wait = 90 + ((beat * 7_919) % 23);
      clock.pass(wait);
      passed += wait;
      if (beat % 50 === 0) clock.stepWall(beat % 3 === 0 ? 1 : 0);
      look();
    }
    expect(time.now() - start).toBe(passed);
    expect(Math.abs(off())).toBeLessThanOrEqual(50);
  }, 30_000);

  it('that was set while it crept is told by what it was set, not by what it had crept', () => {
    const { clock, log, look } = opened();
    for (let beat = 0; beat < 40; beat += 1) {
      clock.pass(100);
      clock.stepWall(1);
      look();
    }
    clock.pass(100);
    clock.stepWall(-3_600_000);
    look();
    expect(log).toMatchObject({ steps: [-3_600_000], drifts: [] });
    clock.pass(100);
    clock.stepWall(11);
    look();
    expect(log.drifts).toEqual([50]);
  });

  it('after any steps and any creeping: no countdown moves, and the sum follows', () => {
    const move = fc.record({
      wait: fc.integer({ min: 1, max: 4_000 }),
      by: fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -4_000_000, max: 4_000_000 })),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 60 }), (moves) => {
        const { clock, time, log, look, off } = opened();
        const start = time.now();
        let passed = 0;
        for (const { wait, by } of moves) {
          clock.pass(wait);
          clock.stepWall(by);
          passed += wait;
          look();
          expect(Math.abs(off())).toBeLessThanOrEqual(100);
          expect(time.now() - start).toBe(passed);
        }
        expect(log.steps).toEqual(moves.filter(({ by }) => Math.abs(by) > 50).map(({ by }) => by));
        for (let beat = 0; beat < 2; beat += 1) look();
        expect(Math.abs(off())).toBeLessThanOrEqual(50);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is not judged by readings that a held-up process took far apart', () => {
    const { clock, log, look } = opened();
    let stall = 400;
    const wall = clock.wall;
    const held = Object.assign(clock, {
      wall: () => {
        const shown = wall();
        clock.pass(stall);
        return shown;
      },
    });
    look();
    expect(log).toMatchObject({ steps: [], drifts: [], sum: 0 });
    stall = 0;
    held.stepWall(60);
    look();
    expect(log.steps).toEqual([60]);
  });
});

describe('sleep', () => {
  const asleep = (sleepGap: number | null) => {
    const clock = atThree();
    clock.sleepGap = sleepGap === null ? null : millis(sleepGap);
    return opened(clock);
  };

  it('that the steady clock counts is a gap in both clocks: take time went on', () => {
    const { clock, time, log, look } = asleep(5_000);
    const before = time.now();
    clock.pass(4_999);
    look();
    expect(log.sleeps).toEqual([]);
    clock.pass(600_000);
    look();
    expect(log).toMatchObject({ sleeps: [600_000], steps: [], sum: 0 });
    expect(time.now() - before).toBe(604_999);
  });

  it('that it does not count moves take time forward, when the system announced it', () => {
    const { clock, time, log, look, off } = asleep(5_000);
    const before = time.now();
    clock.pass(1_000);
    look();
    time.sleeps(true);
    clock.stepWall(600_000);
    clock.pass(40);
    look();
    expect(log).toMatchObject({ sleeps: [600_000], steps: [], sum: 0 });
    expect(time.now() - before).toBe(601_040);
    expect(off()).toBe(0);
    look();
    expect(log.sleeps).toHaveLength(1);
  });

  it('unannounced, is told from a wall that was set by nothing: that is a step', () => {
    const { clock, time, log, look } = asleep(5_000);
    const before = time.now();
    clock.stepWall(600_000);
    look();
    expect(log).toMatchObject({ sleeps: [], steps: [600_000] });
    expect(time.now()).toBe(before);
  });

  it('that the steady clock counts, with the wall set at its end, is both', () => {
    const { clock, time, log, look } = asleep(null);
    time.sleeps(true);
    clock.pass(600_000);
    clock.stepWall(2_000);
    look();
    expect(log).toMatchObject({ sleeps: [600_000], steps: [2_000] });
  });

  it('that was announced and called off is forgotten: a wall that is set later is a step', () => {
    const { clock, time, log, look } = asleep(5_000);
    time.sleeps(true);
    for (let beat = 0; beat < 400; beat += 1) {
      clock.pass(100);
      look();
    }
    clock.stepWall(600_000);
    look();
    expect(log).toMatchObject({ sleeps: [], steps: [600_000] });
    time.sleeps(true);
    time.sleeps(false);
    look();
    clock.stepWall(600_000);
    look();
    expect(log.steps).toHaveLength(2);
  });

  it('is too short to be one: the wall was set while the machine got ready', () => {
    const { clock, time, log, look } = asleep(5_000);
    time.sleeps(true);
    clock.stepWall(900);
    look();
    expect(log).toMatchObject({ sleeps: [], steps: [900] });
  });

  it('is nothing that a slow disk took before the first look', () => {
    const clock = atThree();
    clock.sleepGap = millis(5_000);
    const anchor = openingAnchor(clock);
    clock.pass(8_000);
    const { log, look } = follow(clock, takeClock(clock, anchor));
    look();
    expect(log.sleeps).toEqual([]);
  });

  it('is nothing that happened while nobody looked', () => {
    const { clock, time, log, look } = asleep(5_000);
    clock.pass(60_000);
    clock.stepWall(700);
    time.pass();
    look();
    expect(log).toMatchObject({ sleeps: [], steps: [700] });
  });
});

describe('after a restart', () => {
  const last = (at: number, wall: number, mono: number): TakeRecord => ({
    v: RECORD_VERSION,
    seq: 2,
    at: instant(at),
    wall: instant(wall),
    mono: millis(mono),
    commandId: commandId('c'),
    by: { person: '', role: 'system', device: 'host' },
    events: [],
  });
  const bench = new Bench(makeShow({ segments: [makeSegment('A')] }), THREE_PM, 'live');
  const state = (boot: string | null, wallSteps: number): TakeState => ({ ...bench.take, boot, wallSteps: millis(wallSteps) });

  /** The last record: take time 15:00, 10 s of recorded steps, steady reading 1,000,000. Then 60 s pass. */
  interface Case {
    readonly what: string;
    readonly boots: readonly [string | null, string | null];
    /** Readings now, against 60 s after the last record. */
    readonly wall: number;
    readonly mono: number;
    readonly take: number;
    readonly steps: readonly number[];
  }
  const cases: readonly Case[] = [
    { what: 'same boot', boots: ['a', 'a'], wall: 0, mono: 0, take: 60_000, steps: [] },
    { what: 'same boot, wall forward', boots: ['a', 'a'], wall: 900_000, mono: 0, take: 60_000, steps: [900_000] },
    { what: 'same boot, wall back', boots: ['a', 'a'], wall: -900_000, mono: 0, take: 60_000, steps: [-900_000] },
    { what: 'same boot, wall crept', boots: ['a', 'a'], wall: 40, mono: 0, take: 60_000, steps: [] },
    { what: 'same boot, steady clock behind', boots: ['a', 'a'], wall: 0, mono: -500_000, take: 60_000, steps: [] },
    { what: 'another boot', boots: ['a', 'b'], wall: 0, mono: 5_000_000, take: 60_000, steps: [] },
    { what: 'another boot, wall forward', boots: ['a', 'b'], wall: 7_000, mono: -999_000, take: 67_000, steps: [] },
    { what: 'another boot, wall back behind the record', boots: ['a', 'b'], wall: -100_000, mono: 3, take: 0, steps: [-40_000] },
    { what: 'no boot names', boots: [null, null], wall: 0, mono: 5_000_000, take: 60_000, steps: [] },
    { what: 'a boot name lost', boots: ['a', null], wall: 0, mono: 0, take: 60_000, steps: [] },
    { what: 'a boot name found', boots: [null, 'a'], wall: 0, mono: 7_000, take: 60_000, steps: [] },
  ];

  it.each(cases)('$what: take time goes on by $take ms, steps $steps', ({ boots, wall, mono, take, steps }) => {
    const clock = new HandClock(THREE_PM + 10_000 + 60_000 + wall, 1_000_000 + 60_000 + mono, boots[1]);
    const anchor = resumingAnchor(state(boots[0], 10_000), last(THREE_PM, THREE_PM + 10_000, 1_000_000), clock);
    const time = takeClock(clock, anchor);
    const { log, look, off } = follow(clock, time);
    log.sum = 10_000;
    expect(time.now()).toBe(later(THREE_PM, take));
    look();
    expect(log.steps).toEqual(steps);
    expect(Math.abs(off())).toBeLessThanOrEqual(50);
    expect(time.now()).toBe(later(THREE_PM, take));
  });

  it('creeping goes on from where the last record left it', () => {
    const clock = new HandClock(THREE_PM + 60_000 + 49 + 3, 1_060_000, 'a');
    const time = takeClock(clock, resumingAnchor(state('a', 0), last(THREE_PM, THREE_PM + 49, 1_000_000), clock));
    const { log, look } = follow(clock, time);
    look();
    expect(log).toMatchObject({ steps: [], drifts: [50] });
  });

  it('time that the app was down is no sleep', () => {
    const clock = new HandClock(THREE_PM + 600_000, 1_600_000, 'a');
    clock.sleepGap = millis(5_000);
    const { log, look } = follow(clock, takeClock(clock, resumingAnchor(state('a', 0), last(THREE_PM, THREE_PM, 1_000_000), clock)));
    look();
    expect(log.sleeps).toEqual([]);
  });
});
