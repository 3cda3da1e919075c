import { parseLength } from '../../../shared/plan/smartTime.ts';
import {
  ALL_PLACES,
  LONGEST_LIMIT,
  limitAt,
  limitProblem,
  placeName,
  SHORTEST_LIMIT,
  standardAt,
} from '../../../shared/take/incidents/limits.ts';
import type { IncidentLimits, LimitPlace, OwnLimit } from '../../../shared/take/incidents/ownLimit.ts';
import { lengthText } from '../../../shared/text/format.ts';
import type { IncidentsText } from '../../../shared/text/incidents/zh-CN.ts';
import type { Texts } from '../../../shared/text/texts.ts';
import { type Millis, millis } from '../../../shared/time.ts';

/** What stands in the fields, by the name of their place. */
export type LimitEntries = Readonly<Record<string, string>>;

export const limitEntries = (limits: IncidentLimits): LimitEntries =>
  Object.fromEntries(
    ALL_PLACES.map((place) => {
      const within = limitAt(limits, place);
      return [placeName(place), within === null ? '' : lengthText(within)];
    }),
  );

/** As lengths are typed everywhere; blank is no limit, undefined cannot be read. */
function read(entry: string): Millis | null | undefined {
  if (entry.trim() === '') return null;
  const read = /^[+-]/.test(entry.trim()) ? null : parseLength(entry, { current: millis(0), untilFixed: null });
  if (read?.type === 'length') return read.length;
  return read?.problem === 'tooLong' ? millis(LONGEST_LIMIT + 1) : undefined;
}

/** What of them differs from the standard; an entry that cannot be read is left out. */
export function readLimits(entries: LimitEntries): IncidentLimits {
  return ALL_PLACES.flatMap((place): readonly OwnLimit[] => {
    const within = read(entries[placeName(place)] ?? '');
    return within === undefined || within === standardAt(place) ? [] : [{ ...place, within }];
  });
}

/** Names of the places whose entry cannot stand, each with why. */
export function badEntries(entries: LimitEntries): ReadonlyMap<string, { readonly place: LimitPlace; readonly why: Why }> {
  const limits = readLimits(entries);
  return new Map(
    ALL_PLACES.flatMap((place) => {
      const name = placeName(place);
      const within = read(entries[name] ?? '');
      const why = within === undefined ? 'unread' : limitProblem(limits, { ...place, within });
      return why === null || why === 'unknown' ? [] : [[name, { place, why }] as const];
    }),
  );
}

type Why = 'unread' | 'needed' | 'short' | 'long' | 'behindSolve' | 'behindWorse';

export function badWords({ place, why }: { readonly place: LimitPlace; readonly why: Why }, t: IncidentsText, names: Names): string {
  return t.limits.bad[why](placeWords(place, t, names), lengthText(why === 'long' ? LONGEST_LIMIT : SHORTEST_LIMIT));
}

type Names = Texts['stage']['incidents']['names'];

function placeWords(place: LimitPlace, { kinds, limits }: IncidentsText, names: Names): string {
  if (place.type === 'answer') return limits.answer(place.level);
  const what = place.type === 'step' ? (kinds[place.kind].steps[place.step] ?? place.step) : limits[place.type];
  return limits.of(names[place.kind], what);
}
