import { useState } from 'react';
import { useStore } from 'zustand';
import { type KeySettings, NO_KEY_SETTINGS } from '../../../shared/keys/keyFile.ts';
import { addKey, type KeyConflict, type KeyMap, keysOf, removeKey, resetKeys } from '../../../shared/keys/keyMap.ts';
import type { KeyName } from '../../../shared/keys/keyOwners.ts';
import type { KeyRefusal } from '../../../shared/keys/keyRefusal.ts';
import { keySettingsStore } from '../../library/keys.ts';
import { changeKeys } from './startKeys.ts';

/** What the dialog says about the last thing done. */
export type Said =
  | { readonly type: 'saved'; readonly name: KeyName; readonly keys: readonly string[] }
  | { readonly type: 'resetTaken'; readonly name: KeyName; readonly other: KeyName }
  | { readonly type: 'savedAll' | 'undone' | 'notKeys' | 'notKept' }
  | { readonly type: 'imported'; readonly left: number }
  | { readonly type: 'exported' | 'notExported'; readonly detail: string };

/** A key that was pressed for somebody and is not theirs yet. */
export type Pending =
  | { readonly type: 'conflict'; readonly key: string; readonly with: readonly KeyConflict[] }
  | { readonly type: 'refused'; readonly reason: KeyRefusal };

/** Changes to the keys, each in force and kept at once, and the way back from the last one. */
export function useKeyChanges() {
  const settings = useStore(keySettingsStore);
  const [before, setBefore] = useState<KeySettings | null>(null);
  const [said, say] = useState<Said | null>(null);

  // They act in this window whether or not they could be written down.
  const keep = (next: KeySettings) => void changeKeys(next).catch(() => say({ type: 'notKept' }));
  const change = (next: KeySettings, what: Said) => {
    setBefore(settings);
    say(what);
    keep(next);
  };
  const changeMap = (name: KeyName, map: KeyMap) => change({ ...settings, map }, { type: 'saved', name, keys: keysOf(map, name) });

  return {
    settings,
    said,
    say,
    change,
    /** null: it is theirs now. */
    add: (name: KeyName, key: string, takeOver: boolean): Pending | null => {
      const result = addKey(settings.map, name, key, takeOver);
      if (result.type === 'changed') {
        changeMap(name, result.map);
        return null;
      }
      return result.type === 'conflict' ? { ...result, key } : result;
    },
    remove: (name: KeyName, key: string) => changeMap(name, removeKey(settings.map, name, key)),
    reset: (name: KeyName) => {
      const { map, taken } = resetKeys(settings.map, name);
      const [first] = taken;
      if (first === undefined) changeMap(name, map);
      else say({ type: 'resetTaken', name, other: first.name });
    },
    resetAll: () => change(NO_KEY_SETTINGS, { type: 'savedAll' }),
    undo:
      before === null
        ? null
        : () => {
            setBefore(null);
            say({ type: 'undone' });
            keep(before);
          },
  };
}

export type KeyChanges = ReturnType<typeof useKeyChanges>;
