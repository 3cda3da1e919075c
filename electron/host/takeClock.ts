import { isWallStep, WALL_STEP } from '../../shared/take/clock.ts';
import type { TakeState } from '../../shared/take/state.ts';
import { type Instant, instant, later, latest, type Millis, millis } from '../../shared/time.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import type { HostClock } from './clock.ts';
import { judge, type Passed } from './judge.ts';
import { type Reading, readClocks } from './reading.ts';

/** Take time is `take` at steady reading `mono`, and goes on with it (semantics.md §2). */
export interface TakeAnchor {
  readonly take: Instant;
  readonly mono: Millis;
  /** What the wall showed, or would have shown had nobody set it, at that moment: the next look compares with it. */
  readonly wall: Instant;
}

/** What a record carries of the clocks: take time and the raw readings of the same moment. */
export interface Moment extends Reading {
  readonly at: Instant;
}

/** What the clocks did since the last look, for the log. */
export interface Look extends Passed {
  /** The wall has crept away from take time + Σ clockStepped: by this much it is brought nearer. null while it is near enough. */
  readonly drift: Millis | null;
}

export interface TakeClock {
  readonly now: () => Instant;
  readonly read: () => Moment;
  /** null when the readings cannot be compared: the next look does it. `wallSteps` is Σ clockStepped of the log. */
  readonly look: (wallSteps: Millis) => Look | null;
  /** Time that nobody looked at, as after the end: no sleep is made of it, and a step of the wall waits for the next look. */
  readonly pass: () => void;
  /** The system says that it goes to sleep (true), or that it is back: the next look is the one that sees the sleep. */
  readonly sleeps: (announced: boolean) => void;
}

export function openingAnchor(clock: HostClock): TakeAnchor {
  const { wall, mono } = readClocks(clock);
  return { take: wall, mono, wall };
}

/**
 * How take time goes on after a restart: by the steady clock on the same boot of the machine, else by the wall less
 * the steps recorded so far; never before the last record.
 */
export function resumingAnchor(state: TakeState, last: TakeRecord, clock: HostClock): TakeAnchor {
  const { wall, mono } = readClocks(clock);
  const sameBoot = clock.boot !== null && clock.boot === state.boot && mono >= last.mono;
  if (sameBoot) {
    const passed = mono - last.mono;
    return { mono, take: later(last.at, passed), wall: later(last.wall, passed) };
  }
  const take = latest(instant(wall - state.wallSteps), last.at);
  return { mono, take, wall: later(take, state.wallSteps) };
}

const takeTime = (anchor: TakeAnchor, mono: Millis): Instant => later(anchor.take, mono - anchor.mono);

/** An announced sleep that has not come within this was called off. Milliseconds of steady time. */
const ANNOUNCED_FOR = 30_000;

export function takeClock(clock: HostClock, from: TakeAnchor): TakeClock {
  let anchor = from;
  let seen: Reading = from;
  let announcedAt: Millis | null = null;
  let isBack = false;
  // A slow disk may have stood between the anchor and now.
  pass();

  function pass(): void {
    const mono = clock.mono();
    seen = { mono, wall: later(seen.wall, mono - seen.mono) };
  }

  function look(wallSteps: Millis): Look | null {
    const reading = readClocks(clock);
    if (!reading.sure) return null;
    if (announcedAt !== null && seen.mono - announcedAt > ANNOUNCED_FOR) announcedAt = null;
    const passed = judge(seen, reading, announcedAt !== null, clock.sleepGap);
    seen = reading;
    if (isBack) announcedAt = null;
    if (passed.uncounted > 0) anchor = { ...anchor, take: later(anchor.take, passed.uncounted) };
    const off = millis(reading.wall - (takeTime(anchor, reading.mono) + wallSteps + (passed.step ?? 0)));
    // In pieces of exactly the bound, so that a length over it always is a step that somebody or something made.
    return { ...passed, drift: isWallStep(off) ? millis(Math.sign(off) * WALL_STEP) : null };
  }

  return {
    now: () => takeTime(anchor, clock.mono()),
    read: () => {
      const { wall, mono } = readClocks(clock);
      return { at: takeTime(anchor, mono), wall, mono };
    },
    look,
    pass,
    sleeps: (announced) => {
      if (announced) announcedAt = clock.mono();
      isBack = !announced;
    },
  };
}
