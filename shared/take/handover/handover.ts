import { canonicalJson } from '../../canonical.ts';
import type { HandoverId } from '../../ids.ts';
import { type CrewRole, ROLES } from '../../plan/segment.ts';
import type { CrewMember } from '../../plan/show.ts';
import type { Instant } from '../../time.ts';
import type { Sender } from '../command.ts';
import { isNobody, isOnePerson, personIn } from '../crew.ts';
import { type ActionOf, accept, type Decision, refuse } from '../decision.ts';
import { endedRefusal } from '../onAir.ts';
import type { TakeState } from '../state.ts';
import { handoverCard } from './card.ts';
import type { HandoverEvent } from './event.ts';
import type { Handover } from './model.ts';

type Crew = readonly CrewMember[];

/** Whoever comes new into a role gets a card; one who leaves it empty, or whose name was only spelled anew, gives none. */
export const rolesTaken = (before: Crew, crew: Crew): readonly CrewRole[] =>
  ROLES.filter((role) => {
    const to = personIn({ crew }, role);
    return !isNobody(to) && !isOnePerson(personIn({ crew: before }, role), to);
  });

export function decideHandover(state: TakeState, action: ActionOf<'handOver' | 'takeOver'>, by: Sender, now: Instant): Decision {
  const { handoverId } = action;
  if (action.type === 'takeOver') {
    const found = state.handovers.find(({ id, taken }) => id === handoverId && taken === null);
    if (found === undefined) return refuse('unknownHandover');
    if (by.role !== 'director' && by.role !== found.role) return refuse('notAllowed');
    return accept({ type: 'tookOver', handoverId, singlePerson: isOnePerson(found.by, by.person), at: now });
  }
  const { crew } = action;
  const note = action.note.trim();
  const ended = endedRefusal(state);
  if (ended !== null) return refuse(ended);
  if (canonicalJson(crew) === canonicalJson(state.crew)) return refuse('noChange');
  const cards = rolesTaken(state.crew, crew).flatMap((role): readonly HandoverEvent[] => {
    const card = { handoverId: `${handoverId}-${role}` as HandoverId, role, at: now };
    const handed = { type: 'handedOver', ...card, from: personIn(state, role), to: personIn({ crew }, role) } as const;
    return note === '' ? [handed] : [handed, { type: 'handoverNoted', ...card, note }];
  });
  return accept({ type: 'crewChanged', crew, at: now }, ...cards);
}

/** A role is handed over to one at a time: a newer card takes the place of one that nobody has read. `by` sent the record. */
export function applyHandover(state: TakeState, event: HandoverEvent, by: string): TakeState {
  const { handoverId: id, at } = event;
  const withCard = (change: Partial<Handover>): TakeState => ({
    ...state,
    handovers: state.handovers.map((each) => (each.id === id ? { ...each, ...change } : each)),
  });
  if (event.type === 'tookOver') return withCard({ taken: { at, by, singlePerson: event.singlePerson } });
  if (event.type === 'handoverNoted') return withCard({ note: event.note });
  const { role, from, to } = event;
  const rest = state.handovers.filter((each) => each.role !== role || each.taken !== null);
  return { ...state, handovers: [...rest, { id, role, from, to, by, at, note: '', card: handoverCard(state, at), taken: null }] };
}
