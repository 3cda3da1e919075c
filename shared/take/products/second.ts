import type { CrewRole } from '../../plan/segment.ts';
import type { CrewMember } from '../../plan/show.ts';
import type { Sender } from '../command.ts';
import { isNobody, isOnePerson, isSinglePerson, personIn } from '../crew.ts';
import type { TakeState } from '../state.ts';
import type { PriceProposal } from './product.ts';

/** Roles that act on prices (semantics.md §4 Roles); the host only says them. */
const CONFIRMERS: readonly CrewRole[] = ['director', 'assistant'];

/**
 * Who of the crew can confirm what `by` proposes; null: alone. A role that nobody fills is nobody, and of several in one the
 * first stands at its screen: waiting for another of them would be waiting for good.
 */
export const secondPerson = (state: Pick<TakeState, 'crew'>, by: Pick<Sender, 'person' | 'role'>): CrewMember | null =>
  CONFIRMERS.map((role) => ({ role, person: personIn(state, role) })).find(
    ({ role, person }) => role !== by.role && !isNobody(person) && !isOnePerson(person, by.person),
  ) ?? null;

/** Whether who would confirm is who proposed: by role, by name, or as one person who fills both roles. */
export function isOwn(state: Pick<TakeState, 'crew'>, { by: proposer }: PriceProposal, by: Pick<Sender, 'person' | 'role'>): boolean {
  if (proposer.role === by.role || isOnePerson(proposer.person, by.person)) return true;
  return proposer.role !== 'system' && by.role !== 'system' && isSinglePerson(state, proposer.role, by.role);
}
