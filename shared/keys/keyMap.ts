import { parseChord, sameChord } from './chord.ts';
import { KEY_OWNERS, type KeyName, type KeyPlace, keyOwner, ownerName } from './keyOwners.ts';
import { type KeyRefusal, keyRefusal } from './keyRefusal.ts';

/** Keys that somebody changed, by owner; what is not in it has the keys it came with. An empty list is none. */
export type KeyMap = Readonly<Partial<Record<KeyName, readonly string[]>>>;

/** The keys of an action as they are now; the first is the one that buttons and menus show. */
export const keysOf = (map: KeyMap, name: KeyName): readonly string[] => map[ownerName(name)] ?? keyOwner(name).keys;

/** Another owner of the same key, and where both would hear it. */
export interface KeyConflict {
  readonly name: KeyName;
  readonly places: readonly KeyPlace[];
}

/** Who else has that key somewhere where `name` would act. */
export function conflictsOf(map: KeyMap, name: KeyName, key: string): readonly KeyConflict[] {
  const own = keyOwner(name);
  const chord = parseChord(key);
  return KEY_OWNERS.filter(
    (each) => each.name !== own.name && keysOf(map, each.name).some((theirs) => sameChord(parseChord(theirs), chord)),
  )
    .map((each) => ({ name: each.name, places: each.places.filter((place) => own.places.includes(place)) }))
    .filter(({ places }) => places.length > 0);
}

/** More than anybody holds in mind for one action: a key, a pedal, a pad. */
export const MOST_KEYS = 4;

export type KeyChange =
  | { readonly type: 'changed'; readonly map: KeyMap }
  /** Nothing is saved until it is settled: taken over, or left. */
  | { readonly type: 'conflict'; readonly with: readonly KeyConflict[] }
  | { readonly type: 'refused'; readonly reason: KeyRefusal };

/** One more key for an action. `takeOver`: whoever has it where both would act loses it. */
export function addKey(map: KeyMap, name: KeyName, key: string, takeOver: boolean): KeyChange {
  const own = ownerName(name);
  const now = keysOf(map, own);
  if (now.includes(key)) return { type: 'refused', reason: 'already' };
  const reason = keyRefusal(keyOwner(own), key);
  if (reason !== null) return { type: 'refused', reason };
  if (now.length >= MOST_KEYS) return { type: 'refused', reason: 'full' };
  const others = conflictsOf(map, own, key);
  const fixed = others.find((other) => keyRefusal(keyOwner(other.name), key) === 'spaceIsGo');
  if (fixed !== undefined) return { type: 'refused', reason: 'spaceIsGo' };
  if (others.length > 0 && !takeOver) return { type: 'conflict', with: others };
  const freed = others.reduce((rest, other) => removeKey(rest, other.name, key), map);
  return { type: 'changed', map: withKeys(freed, own, [...now, key]) };
}

/** Without it; GO keeps the space bar (semantics.md §4). */
export function removeKey(map: KeyMap, name: KeyName, key: string): KeyMap {
  if (isKept(name, key)) return map;
  const chord = parseChord(key);
  return withKeys(
    map,
    ownerName(name),
    keysOf(map, name).filter((each) => !sameChord(parseChord(each), chord)),
  );
}

export const isKept = (name: KeyName, key: string): boolean => name === 'go' && key === 'Space';

/** As it came: but a key of its own that another has by now stays there, and is said as a conflict. */
export function resetKeys(map: KeyMap, name: KeyName): { readonly map: KeyMap; readonly taken: readonly KeyConflict[] } {
  const own = ownerName(name);
  const { [own]: _, ...rest } = map;
  const taken = keyOwner(own).keys.flatMap((key) => conflictsOf(rest, own, key));
  return { map: taken.length > 0 ? map : rest, taken };
}

function withKeys(map: KeyMap, name: KeyName, keys: readonly string[]): KeyMap {
  const { [name]: _, ...rest } = map;
  const isOwn = keys.length === keyOwner(name).keys.length && keyOwner(name).keys.every((key, index) => key === keys[index]);
  return isOwn ? rest : { ...rest, [name]: keys };
}
