import type { Instant } from '../time.ts';
import { showTime } from './clock.ts';
import { dueCues } from './cues.ts';
import type { TakeEvent } from './event.ts';
import type { TakeState } from './state.ts';

/**
 * What the host writes when it comes back on an unfinished take (semantics.md §5). A live take has gone on meanwhile, and
 * the sub-cues that fell due while nobody could fire them are listed as missed; a rehearsal is paused where its last
 * record left it, because nobody was there to rehearse.
 */
export function recoveryEvents(state: TakeState, takeNow: Instant, boot: string | null): readonly TakeEvent[] {
  const lastAt = showTime(state.clock, state.lastRecordAt);
  if (state.mode === 'rehearsal') {
    return [
      { type: 'clockSet', rate: 0, take: takeNow, show: lastAt },
      { type: 'takeRecovered', at: lastAt, lastAt, boot },
    ];
  }
  const at = showTime(state.clock, takeNow);
  const missed = dueCues(state, at).map(({ runId, cue, due }): TakeEvent => ({ type: 'subCueMissed', runId, cueId: cue.id, due, at }));
  return [{ type: 'takeRecovered', at, lastAt, boot }, ...missed];
}

/**
 * The same for a take that the host found ended, `backAt` in take time: what REOPEN tells first. While it stood ended its
 * log was left alone, so only now is it said that nobody was there.
 */
export const lateRecovery = (ended: TakeState, backAt: Instant, boot: string | null): readonly TakeEvent[] =>
  ended.beforeEnd === null ? [] : recoveryEvents({ ...ended, onAir: ended.beforeEnd }, backAt, boot);
