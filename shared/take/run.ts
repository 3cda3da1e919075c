import { type Instant, later, latest, type Millis, millis } from '../time.ts';
import type { Hold, Run } from './state.ts';

/** Numbers of one run, each a pure function of its anchors and an instant of show time (semantics.md §3). */

/** When the run stops counting: its end, or now while it is on air. */
const until = (run: Run, now: Instant): Instant => run.endedAt ?? now;

/** Time on hold so far. A hold still open ends with the run. */
export const heldOf = (run: Run, now: Instant): Millis =>
  millis(run.heldMs + (run.heldSince === null ? 0 : until(run, now) - run.heldSince));

/** Whole time on air, hold included. */
export const elapsedOf = (run: Run, now: Instant): Millis => millis(until(run, now) - run.startedAt);

/** Time on air without hold: what segment clocks (steps, sub-cues, pace) follow. */
export const spokenOf = (run: Run, now: Instant): Millis => millis(elapsedOf(run, now) - heldOf(run, now));

/** When its time is used up; what a countdown counts to. Not clamped to now. */
export const dueAt = (run: Run, now: Instant): Instant => later(run.startedAt, run.planned + run.added + heldOf(run, now));

/** Left of planned + added; negative is over. Leaves out hold and counts added time as allowed. */
export const remainingOf = (run: Run, now: Instant): Millis => millis(dueAt(run, now) - until(run, now));

/** Unspent time of an unfinished run is never counted as gained. */
export const expectedEndOf = (run: Run, now: Instant): Instant => latest(now, dueAt(run, now));

/** 计划外 = 保持 + 加时 + 超讲. + is longer than planned. */
export interface Deviation {
  readonly total: Millis;
  readonly held: Millis;
  readonly added: Millis;
  readonly talk: Millis;
}

export function deviationOf(run: Run, now: Instant): Deviation {
  const total = elapsedOf(run, now) - run.planned;
  const held = heldOf(run, now);
  return { total: millis(total), held, added: run.added, talk: millis(total - held - run.added) };
}

/** The holds of a run as they were, the one still open (or ended with the run) included. */
export const holdsOf = (run: Run, now: Instant): readonly Hold[] =>
  run.heldSince === null ? run.holds : [...run.holds, { from: run.heldSince, to: until(run, now) }];
