import type { Instant } from '../time.ts';
import { showTime } from './clock.ts';
import type { TakeEvent } from './event.ts';
import type { TakeState } from './state.ts';

/**
 * What the host writes when it comes back on an unfinished take (semantics.md §5). A live take has gone on meanwhile; a
 * rehearsal is paused where its last record left it, because nobody was there to rehearse.
 */
export function recoveryEvents(state: TakeState, takeNow: Instant, boot: string | null): readonly TakeEvent[] {
  const lastAt = showTime(state.clock, state.lastRecordAt);
  if (state.mode === 'live') return [{ type: 'takeRecovered', at: showTime(state.clock, takeNow), lastAt, boot }];
  return [
    { type: 'clockSet', rate: 0, take: takeNow, show: lastAt },
    { type: 'takeRecovered', at: lastAt, lastAt, boot },
  ];
}
