import { assertNever } from '../assertNever.ts';
import { millis } from '../time.ts';
import { withRun } from './applyAir.ts';
import type { ClockEvent } from './event.ts';
import { currentRun, type Run, type Suspension, type TakeState } from './state.ts';

export function applyClock(state: TakeState, event: ClockEvent): TakeState {
  switch (event.type) {
    case 'clockSet':
      return { ...state, clock: { rate: event.rate, take: event.take, show: event.show } };
    case 'clockStepped':
      return { ...state, wallSteps: millis(state.wallSteps + event.by) };
    case 'suspended':
      return { ...state, suspension: suspensionOf(state, event) };
    case 'suspensionAnswered':
      return answered(state, event.choice);
    case 'takeRecovered':
      return { ...state, recoveredAt: event.at, recoveredFrom: event.lastAt, boot: event.boot };
    case 'recoveryConfirmed':
      return { ...state, recoveredAt: null, recoveredFrom: null };
    default:
      return assertNever(event);
  }
}

/** With nothing on air there is nothing to ask. */
function suspensionOf(state: TakeState, { from, to }: Extract<ClockEvent, { type: 'suspended' }>): Suspension | null {
  const run = state.onAir.end === null ? currentRun(state) : null;
  return run === null ? null : { runId: run.id, from, to, choice: null };
}

function answered(state: TakeState, choice: Suspension['choice']): TakeState {
  const { suspension } = state;
  if (suspension === null) return state;
  const next = { ...state, suspension: { ...suspension, choice } };
  return choice === 'held' ? withRun(next, (run) => withHold(run, suspension)) : next;
}

/** A sleep is whole inside a hold or whole outside every one: no command comes through while the machine sleeps. */
export const isHeldDuring = (run: Run, { from, to }: Suspension): boolean =>
  (run.heldSince !== null && run.heldSince <= from) || run.holds.some((hold) => hold.from <= from && hold.to >= to);

const withHold = (run: Run, { from, to }: Suspension): Run => ({
  ...run,
  heldMs: millis(run.heldMs + (to - from)),
  holds: [...run.holds, { from, to }].sort((a, b) => a.from - b.from),
});
