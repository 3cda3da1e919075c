import { type CrewRole, ROLES } from './segment.ts';
import { type CrewMember, PACE_LIMITS, type Show } from './show.ts';

/** The pace somebody speaks at, 字/分; null: nobody measured it yet. */
export type KnownPace = (person: string) => number | null;

const personIn = (crew: readonly CrewMember[], role: CrewRole): string => crew.find((member) => member.role === role)?.person.trim() ?? '';

/** Somebody else in a role, or nobody (''). A file may name several there: the first is meant, the others stay. */
export function withPerson(crew: readonly CrewMember[], role: CrewRole, person: string): readonly CrewMember[] {
  const [first] = crew.filter((member) => member.role === role);
  const others = crew.filter((member) => member !== first);
  if (person.trim() === '') return others;
  return [{ role, person }, ...others].toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
}

/**
 * The show with this crew. A new host or co-host brings the pace that is known of them; of an unknown host the show
 * keeps the one it has, and an unknown co-host speaks like the host.
 */
export function withCrew(show: Show, crew: readonly CrewMember[], known: KnownPace): Show {
  const arrived = (role: CrewRole): string | null => {
    const person = personIn(crew, role);
    return person === personIn(show.crew, role) ? null : person;
  };
  const [host, cohost] = [arrived('host'), arrived('cohost')];
  return {
    ...show,
    crew,
    hostPace: host === null ? show.hostPace : (known(host) ?? show.hostPace),
    cohostPace: cohost === null ? show.cohostPace : known(cohost),
  };
}

/** A show made from another: the paces that are known of its host and co-host; of those who are not it keeps its own. */
export const withKnownPaces = (show: Show, known: KnownPace): Show => ({
  ...show,
  hostPace: known(personIn(show.crew, 'host')) ?? show.hostPace,
  cohostPace: known(personIn(show.crew, 'cohost')) ?? show.cohostPace,
});

/** A pace as it is typed, or null when it is none. */
export function readPace(text: string): number | null {
  const digits = text.trim().normalize('NFKC');
  const pace = Number(digits);
  return /^\d{1,4}$/.test(digits) && pace >= PACE_LIMITS.least && pace <= PACE_LIMITS.most ? pace : null;
}
