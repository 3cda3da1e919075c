import type { Instant } from '../../time.ts';
import { type Decision, unless } from '../decision.ts';
import { endedRefusal } from '../onAir.ts';
import type { TakeState } from '../state.ts';
import type { PapersAction } from './papers.ts';

/** Anybody who works on the show may tick: the log has who did. */
export function decideTick(state: TakeState, { itemId, done }: PapersAction, now: Instant): Decision {
  const item = state.papers.checklist.find((each) => each.id === itemId) ?? null;
  const same = item !== null && (item.done !== null) === done ? 'noChange' : null;
  return unless(endedRefusal(state) ?? (item === null ? 'unknownItem' : same), { type: 'itemTicked', itemId, done, at: now });
}
