import { parseChord, sameChord } from '../../shared/keys/chord.ts';
import { type KeyMap, keysOf } from '../../shared/keys/keyMap.ts';
import { KEY_OWNERS } from '../../shared/keys/keyOwners.ts';
import type { WindowName } from '../../shared/wire/shell.ts';
import type { KeyPress } from './accidentKeys.ts';

/** Has somebody given this key to an action of that window? Clickers and pedals send F5, which else would load the page anew. */
export function isOwnKey(map: KeyMap, window: WindowName, press: KeyPress, platform: NodeJS.Platform): boolean {
  const isMac = platform === 'darwin';
  if (isMac ? press.control : press.meta) return false;
  const chord = { code: press.code, mod: isMac ? press.meta : press.control, shift: press.shift, alt: press.alt };
  return KEY_OWNERS.some(
    ({ name, places }) =>
      (window === 'prompter' ? places.includes('prompter') : window === 'control' && !places.includes('prompter')) &&
      keysOf(map, name).some((key) => sameChord(parseChord(key), chord)),
  );
}
