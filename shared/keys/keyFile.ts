import { parseChord, spellChord } from './chord.ts';
import { GLOBAL_NAMES, type GlobalChoices, globalRefusal } from './globalKeys.ts';
import { addKey, type KeyMap, keysOf, MOST_KEYS } from './keyMap.ts';
import { isKeyName, type KeyName, keyOwner } from './keyOwners.ts';

/** All that somebody chose about keys. */
export interface KeySettings {
  readonly map: KeyMap;
  readonly global: GlobalChoices;
}

export const NO_KEY_SETTINGS: KeySettings = { map: {}, global: {} };

const FORMAT = 'cuedesk.keys';

/** A key set to take to another machine. */
export const keyFileText = ({ map, global }: KeySettings): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, map, global }, null, 2)}\n`;

/** null: no key set. What it names that this app does not know, or must not bind, is left out and counted. */
export function readKeyFile(text: string): { readonly settings: KeySettings; readonly left: number } | null {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(raw) || raw['format'] !== FORMAT || !isObject(raw['map'])) return null;
  return readKeySettings(raw);
}

/**
 * Settings as they were kept, or come in a file, held to the rules of today: names that are gone, keys that are refused
 * and keys that two would hear are left out. Never throws.
 */
export function readKeySettings(raw: unknown): { readonly settings: KeySettings; readonly left: number } {
  if (!isObject(raw)) return { settings: NO_KEY_SETTINGS, left: 0 };
  const wanted = Object.entries(isObject(raw['map']) ? raw['map'] : {});
  const known = wanted.filter((entry): entry is [KeyName, readonly unknown[]] => isKeyName(entry[0]) && Array.isArray(entry[1]));
  let left = wanted.length - known.length;
  // First everything is let go, so that two actions may have changed places.
  let map: KeyMap = Object.fromEntries(known.map(([name]) => [name, name === 'go' ? ['Space'] : []]));
  for (const [name, keys] of known) {
    for (const key of keys.slice(0, MOST_KEYS + 1)) {
      if (typeof key !== 'string' || keysOf(map, name).includes(key)) continue;
      const change = addKey(map, name, spellChord(parseChord(key)), false);
      if (change.type === 'changed') map = change.map;
      else left += 1;
    }
  }
  const changed = Object.fromEntries(Object.entries(map).filter(([name, keys]) => !isSame(keys, keyOwner(name as KeyName).keys)));
  return { settings: { map: changed, global: readGlobal(raw['global']) }, left };
}

function readGlobal(raw: unknown): GlobalChoices {
  if (!isObject(raw)) return {};
  let choices: GlobalChoices = {};
  for (const name of GLOBAL_NAMES) {
    const each = raw[name];
    if (!isObject(each) || typeof each['on'] !== 'boolean' || typeof each['key'] !== 'string') continue;
    if (globalRefusal(choices, name, each['key']) === null) choices = { ...choices, [name]: { on: each['on'], key: each['key'] } };
  }
  return choices;
}

const isSame = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((key, index) => key === b[index]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
