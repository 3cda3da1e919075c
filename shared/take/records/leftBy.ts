import type { TakeId } from '../../ids.ts';
import type { FrozenPlan } from '../../plan/frozen.ts';
import type { CrewMember } from '../../plan/show.ts';
import type { Instant } from '../../time.ts';
import { CONTINUE_WINDOW } from '../continuation.ts';
import type { TakeEvent, TakeMode } from '../event.ts';
import { carriedIncidents } from '../incidents/carry.ts';
import { overSince } from '../incidents/pause.ts';
import type { TakeState } from '../state.ts';
import { wallOf } from '../wall.ts';
import { carriedOn } from './carryOn.ts';
import { openCorrections } from './note.ts';

/** The take that is about to begin. */
interface Next {
  readonly mode: TakeMode;
  readonly plan: FrozenPlan;
  readonly crew: readonly CrewMember[];
  readonly continues: TakeId | null;
}

/**
 * What a take begins with at `at`, because of the ended one that stands on the outputs: all that was left open there when
 * it goes on with its show; of the same show begun anew what is wrong in the room alone, for that is wrong still. A take
 * that somebody voided, or of the day before, leaves nothing to a new one.
 */
export function leftBy(before: TakeState, next: Next, at: Instant): readonly TakeEvent[] {
  const incidents = carriedIncidents(before, next, at);
  if (before.takeId === next.continues)
    return [{ type: 'takeContinued', carried: carriedOn(before), at }, ...uncorrected(before, at), ...incidents];
  const over = overSince(before);
  const isLately = over !== null && at - wallOf(before, over) <= CONTINUE_WINDOW;
  const isAgain = next.mode === 'live' && next.plan.showId === before.plan.showId && before.voided === null;
  return isAgain && isLately ? incidents : [];
}

/** What was said wrong and not put right on air yet is to be put right in this part: a note of its own here, under the same id. */
const uncorrected = ({ notes }: TakeState, at: Instant): readonly TakeEvent[] =>
  openCorrections(notes).map(({ id: noteId, said, fact, speaker }) => ({
    ...{ type: 'correctionNoted', noteId, said, fact, speaker, airedAt: null, messageId: null, at },
  }));
