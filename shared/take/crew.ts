import type { CrewRole } from '../plan/segment.ts';
import type { TakeState } from './state.ts';

/** A name as people read it: width, case, spaces and marks that nobody sees make no second person of one. */
const asRead = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\p{DI}\p{Cc}\s]/gu, '')
    .toLowerCase();

/** A name that was left empty, or looks it, is nobody known. */
export const isNobody = (name: string): boolean => asRead(name) === '';

/** Whether two names are one person. */
export const isOnePerson = (a: string, b: string): boolean => !isNobody(a) && asRead(a) === asRead(b);

/**
 * Whether the crew has one person in both roles, who then is no second person to confirm anything (semantics.md §4
 * Crew). Of several in a role the first counts; a role that nobody fills is not the same person.
 */
export const isSinglePerson = (state: Pick<TakeState, 'crew'>, a: CrewRole, b: CrewRole): boolean =>
  isOnePerson(personIn(state, a), personIn(state, b));

/** Who stands in that role, '' for nobody. */
export const personIn = ({ crew }: Pick<TakeState, 'crew'>, role: CrewRole): string =>
  crew.find((member) => member.role === role)?.person ?? '';
