import { spokenScript } from '../../shared/plan/variables.ts';
import type { TakeState } from '../../shared/take/state.ts';
import { timing } from '../../shared/take/timing.ts';
import type { Instant } from '../../shared/time.ts';
import type { PlainTake } from '../../shared/wire/shell.ts';

/** The open take as the plain page shows it at `now` (take time). Nothing in it is for the director alone. */
export function plainTake(state: TakeState, now: Instant): PlainTake {
  const shown = timing(state, now);
  const { current, next, status } = shown;
  return {
    title: state.plan.title,
    mode: state.mode,
    status,
    rate: status === 'running' ? state.clock.rate : 0,
    toPlannedStart: shown.toPlannedStart,
    current:
      current === null
        ? null
        : {
            number: current.index + 1,
            title: current.segment.title,
            remaining: current.remaining,
            script: spokenScript(current.segment, state.products)
              .blocks.map(({ text }) => text.trim())
              .join('\n'),
          },
    next: next === null ? null : { number: next.index + 1, title: next.segment.title },
    message: state.message !== null && state.message.acknowledgedAt === null ? state.message.text : null,
  };
}
