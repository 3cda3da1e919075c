import { createStore } from 'zustand/vanilla';
import { type Chord, parseChord, sameChord } from '../../shared/keys/chord.ts';
import { type KeyMap, keysOf } from '../../shared/keys/keyMap.ts';
import { KEY_OWNERS, type KeyName } from '../../shared/keys/keyOwners.ts';

interface Bound {
  readonly name: KeyName;
  readonly chord: Chord;
}

const boundIn = (map: KeyMap): readonly Bound[] =>
  KEY_OWNERS.flatMap(({ name }) => keysOf(map, name).map((key) => ({ name, chord: parseChord(key) })));

/** The keys of this window as they are now. Whoever keeps them sets them; the gate and every hint read them. */
export const keyMapStore = createStore<{ readonly map: KeyMap; readonly bound: readonly Bound[] }>(() => ({ map: {}, bound: boundIn({}) }));

export const setKeyMap = (map: KeyMap): void => keyMapStore.setState({ map, bound: boundIn(map) });

/** Whose that input is, in the order of menus; several where they act in different places. */
export const boundNames = (chord: Chord): readonly KeyName[] =>
  keyMapStore
    .getState()
    .bound.filter((each) => sameChord(each.chord, chord))
    .map(({ name }) => name);
