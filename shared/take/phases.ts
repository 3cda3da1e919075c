import { PHASES, type Phase } from '../plan/segment.ts';
import { type Instant, type Millis, millis, total } from '../time.ts';
import { spokenOf } from './run.ts';
import type { TakeState } from './state.ts';

export interface PhaseTiming {
  readonly phase: Phase;
  readonly planned: Millis;
  /** What the plan gave it, or null: then its planned lengths are what it may take. */
  readonly budget: Millis | null;
  readonly used: Millis;
  /** Negative is over. */
  readonly remaining: Millis;
  readonly over: Millis;
}

/**
 * Phase remaining = Σ planned + Σ added − Σ (elapsed − held) of its runs; a phase is over like a segment. Skipped time is
 * nobody's. A budget of the plan stands for Σ planned: it is what somebody said the phase may take.
 */
export function phaseTimings(state: TakeState, now: Instant): readonly PhaseTiming[] {
  const phaseOf = new Map(state.rundown.map((segment) => [segment.id, segment.phase]));
  return PHASES.map((phase) => {
    const planned = total(
      state.rundown.filter((segment) => segment.phase === phase && !state.skipped.has(segment.id)).map((segment) => segment.length),
    );
    const runs = state.onAir.runs.filter((run) => phaseOf.get(run.segmentId) === phase);
    const used = total(runs.map((run) => spokenOf(run, now)));
    const budget = state.plan.phaseBudgets[phase];
    const remaining = (budget ?? planned) + total(runs.map((run) => run.added)) - used;
    return { phase, planned, budget, used, remaining: millis(remaining), over: millis(Math.max(0, -remaining)) };
  });
}
