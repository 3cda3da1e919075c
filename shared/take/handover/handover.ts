import { canonicalJson } from '../../canonical.ts';
import type { HandoverId } from '../../ids.ts';
import { ROLES } from '../../plan/segment.ts';
import type { Instant } from '../../time.ts';
import type { Sender } from '../command.ts';
import { isNobody, isOnePerson, personIn } from '../crew.ts';
import { type ActionOf, accept, type Decision, refuse } from '../decision.ts';
import { endedRefusal } from '../onAir.ts';
import type { TakeState } from '../state.ts';
import { handoverCard } from './card.ts';
import type { HandoverEvent } from './event.ts';

/** Whoever comes new into a role gets a card; one who leaves it empty, or whose name was only spelled anew, gives none. */
export function decideHandover(state: TakeState, action: ActionOf<'handOver' | 'takeOver'>, by: Sender, now: Instant): Decision {
  const { handoverId } = action;
  if (action.type === 'takeOver') {
    const found = state.handovers.find(({ id, taken }) => id === handoverId && taken === null);
    if (found === undefined) return refuse('unknownHandover');
    if (by.role !== 'director' && by.role !== found.role) return refuse('notAllowed');
    return accept({ type: 'tookOver', handoverId, singlePerson: isOnePerson(found.by, by.person), at: now });
  }
  const { crew } = action;
  const ended = endedRefusal(state);
  if (ended !== null) return refuse(ended);
  if (canonicalJson(crew) === canonicalJson(state.crew)) return refuse('noChange');
  const cards = ROLES.flatMap((role) => {
    const from = personIn(state, role);
    const to = personIn({ crew }, role);
    const id = `${handoverId}-${role}` as HandoverId;
    return isNobody(to) || isOnePerson(from, to) ? [] : [{ type: 'handedOver', handoverId: id, role, from, to, at: now } as const];
  });
  return accept({ type: 'crewChanged', crew, at: now }, ...cards);
}

/** A role is handed over to one at a time: a newer card takes the place of one that nobody has read. `by` sent the record. */
export function applyHandover(state: TakeState, event: HandoverEvent, by: string): TakeState {
  const { handoverId: id, at } = event;
  if (event.type === 'tookOver') {
    const taken = { at, by, singlePerson: event.singlePerson };
    return { ...state, handovers: state.handovers.map((each) => (each.id === id ? { ...each, taken } : each)) };
  }
  const { role, from, to } = event;
  const rest = state.handovers.filter((each) => each.role !== role || each.taken !== null);
  return { ...state, handovers: [...rest, { id, role, from, to, by, at, card: handoverCard(state, at), taken: null }] };
}
