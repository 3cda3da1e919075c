import { useStore } from 'zustand';
import { keysOf } from '../../shared/keys/keyMap.ts';
import type { KeyName } from '../../shared/keys/keyOwners.ts';
import { useText } from '../ui/text.ts';
import { chordText } from './chord.ts';
import { keyMapStore } from './keyMapStore.ts';
import { isMac } from './useKeys.ts';

/** How the first key of an action is printed, as it is now; null when it has none. */
export function useKeyText(): (name: KeyName) => string | null {
  const map = useStore(keyMapStore, (keys) => keys.map);
  const { keyNames } = useText().common;
  return (name) => {
    const [first] = keysOf(map, name);
    return first === undefined ? null : chordText(first, isMac(), keyNames);
  };
}
