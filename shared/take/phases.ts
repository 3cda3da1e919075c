import { PHASES, type Phase } from '../plan/segment.ts';
import { type Instant, type Millis, millis } from '../time.ts';
import { linksOf } from './links.ts';
import { runsBySegment } from './next.ts';
import { spokenOf } from './run.ts';
import { currentRun, type Run, type TakeState } from './state.ts';

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
  const run = openRun(state);
  const phaseOnAir = linksOf(state).current?.segment.phase ?? null;
  return sumsOf(state).map(({ phase, planned, added, spent }) => {
    const budget = state.plan.phaseBudgets[phase];
    const used = millis(spent + (run !== null && phase === phaseOnAir ? spokenOf(run, now) : 0));
    const remaining = (budget ?? planned) + added - used;
    return { phase, planned: millis(planned), budget, used, remaining: millis(remaining), over: millis(Math.max(0, -remaining)) };
  });
}

/** What a phase's rows and runs come to in ms, without what the run on air has used: no second that passes changes it. */
interface Sum {
  readonly phase: Phase;
  planned: number;
  added: number;
  spent: number;
}

const NO_RUNS: readonly Run[] = [];

const known = new WeakMap<TakeState, readonly Readonly<Sum>[]>();

function sumsOf(state: TakeState): readonly Readonly<Sum>[] {
  const before = known.get(state);
  if (before !== undefined) return before;
  const ran = runsBySegment(state.onAir.runs);
  const open = openRun(state);
  const sums = Object.fromEntries(PHASES.map((phase) => [phase, { phase, planned: 0, added: 0, spent: 0 }])) as Record<Phase, Sum>;
  // One pass, and nothing made for a row: after each GO it stands between the director and the phase's minutes.
  for (const { id, phase, length } of state.rundown) {
    const sum = sums[phase];
    if (!state.skipped.has(id)) sum.planned += length;
    for (const run of ran.get(id) ?? NO_RUNS) {
      sum.added += run.added;
      if (run !== open) sum.spent += spokenOf(run, run.startedAt);
    }
  }
  const all = PHASES.map((phase) => sums[phase]);
  known.set(state, all);
  return all;
}

/** The only run whose time still passes. */
function openRun(state: TakeState): Run | null {
  const run = currentRun(state);
  return run === null || run.endedAt !== null ? null : run;
}
