import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChord, sameChord, spellChord } from '../../../shared/keys/chord.ts';
import { addKey, conflictsOf, type KeyMap, keysOf, MOST_KEYS, removeKey, resetKeys } from '../../../shared/keys/keyMap.ts';
import { KEY_OWNERS, type KeyName } from '../../../shared/keys/keyOwners.ts';

const added = (map: KeyMap, name: KeyName, key: string, takeOver = false): KeyMap => {
  const change = addKey(map, name, key, takeOver);
  if (change.type !== 'changed') throw new Error(JSON.stringify(change));
  return change.map;
};

/** Two that both hear a key somewhere. */
const doubles = (map: KeyMap) =>
  KEY_OWNERS.flatMap(({ name }) =>
    keysOf(map, name).flatMap((key) => conflictsOf(map, name, key).map((other) => `${name} ${key} ${other.name}`)),
  );

test('the keys that the app comes with collide nowhere', () => expect(doubles({})).toEqual([]));

describe('one more key', () => {
  test('stands beside the one it has', () => expect(keysOf(added({}, 'go', 'PageDown'), 'go')).toEqual(['Space', 'PageDown']));

  test('that another has in the same room names it and changes nothing; taken over, the other loses it', () => {
    expect(addKey({}, 'jump', 'KeyN', false)).toEqual({ type: 'conflict', with: [{ name: 'setNext', places: ['live', 'rehearse'] }] });
    const map = added({}, 'jump', 'KeyN', true);
    expect([keysOf(map, 'jump'), keysOf(map, 'setNext')]).toEqual([['KeyJ', 'KeyN'], []]);
  });

  test('may be another’s in another room, or in the prompter’s window', () => {
    expect(addKey({}, 'exportReviewCsv', 'mod+shift+KeyF', false).type).toBe('changed');
    expect(addKey({}, 'prompter.pause', 'KeyN', false).type).toBe('changed');
  });

  test('of HOLD is RESUME’s', () => {
    const map = added({}, 'resume', 'F10');
    expect([keysOf(map, 'hold'), keysOf(map, 'resume')]).toEqual([
      ['KeyH', 'F10'],
      ['KeyH', 'F10'],
    ]);
    expect(addKey({}, 'resume', 'KeyH', false)).toEqual({ type: 'refused', reason: 'already' });
  });

  test('is refused when there are enough', () => {
    const full = ['F3', 'F7', 'F8'].reduce((map, key) => added(map, 'hold', key), {} as KeyMap);
    expect(keysOf(full, 'hold')).toHaveLength(MOST_KEYS);
    expect(addKey(full, 'hold', 'F2', false)).toEqual({ type: 'refused', reason: 'full' });
  });

  test('of a pad collides as a key does', () => {
    const map = added({}, 'go', 'PadButton0');
    expect(addKey(map, 'hold', 'PadButton0', false)).toMatchObject({ type: 'conflict', with: [{ name: 'go' }] });
  });
});

test.each([
  ['hold', 'Space', 'spaceIsGo'],
  ['hold', 'ShiftLeft', 'modifier'],
  ['hold', 'Tab', 'focus'],
  ['hold', 'Escape', 'focus'],
  ['hold', 'Enter', 'focus'],
  ['hold', 'NumpadEnter', 'focus'],
  ['hold', 'ArrowDown', 'moves'],
  ['hold', 'mod+KeyC', 'editor'],
  ['hold', 'mod+KeyZ', 'editor'],
  ['hold', 'alt+F4', 'system'],
  ['hold', 'mod+KeyW', 'system'],
  ['hold', 'F12', 'system'],
  ['fitToTime', 'KeyF', 'typed'],
  ['help', 'Digit1', 'typed'],
  ['fitToTime', 'PageDown', 'moves'],
] as const)('%s may not have %s: %s', (name, key, reason) => expect(addKey({}, name, key, true)).toEqual({ type: 'refused', reason }));

test.each([
  ['go', 'PageDown'],
  ['hold', 'F5'],
  ['hold', 'KeyT'],
  ['prompter.acknowledge', 'KeyB'],
  ['prompter.pageOn', 'F9'],
  ['fitToTime', 'F8'],
] as const)('%s may have %s, as pedals and clickers send it', (name, key) => expect(addKey({}, name, key, true).type).toBe('changed'));

test('GO keeps the space bar, whoever wants it and whatever is done', () => {
  expect(keysOf(removeKey({}, 'go', 'Space'), 'go')).toEqual(['Space']);
  for (const { name, places } of KEY_OWNERS) {
    if (name === 'go' || places.includes('prompter')) continue;
    expect([name, addKey({}, name, 'Space', true)]).toEqual([name, { type: 'refused', reason: 'spaceIsGo' }]);
  }
});

describe('back to how it came', () => {
  test('one action, and nothing else', () => {
    const map = added(added({}, 'hold', 'F10'), 'jump', 'F7');
    expect(resetKeys(map, 'hold')).toEqual({ map: { jump: ['KeyJ', 'F7'] }, taken: [] });
  });

  test('is named and left where another has the key by now', () => {
    const map = added({}, 'jump', 'KeyN', true);
    expect(resetKeys(map, 'setNext')).toEqual({ map, taken: [{ name: 'jump', places: ['live', 'rehearse'] }] });
  });

  test('by hand is as if it had never been changed', () => expect(removeKey(added({}, 'hold', 'F10'), 'hold', 'F10')).toEqual({}));
});

const code = fc.constantFrom(
  'Space',
  'KeyN',
  'KeyJ',
  'KeyM',
  'F5',
  'F10',
  'PageDown',
  'Enter',
  'Numpad1',
  'NumpadEnter',
  'PadButton1',
  'Digit1',
  'Tab',
);
const key = fc.oneof(
  { weight: 3, arbitrary: code },
  { weight: 1, arbitrary: fc.record({ code, mod: fc.boolean(), shift: fc.boolean(), alt: fc.boolean() }).map(spellChord) },
);
/** Few enough that they meet. */
const name = fc.constantFrom<KeyName>(
  'go',
  'hold',
  'resume',
  'jump',
  'message',
  'setNext',
  'help',
  'fitToTime',
  'prompter.pause',
  'prompter.acknowledge',
);

test('whatever is done, no key is ever heard by two, GO has the space bar, and refusals change nothing', () => {
  const seen = { changed: 0, conflict: 0, refused: 0, removed: 0, reset: 0 };
  const step = fc.record({
    do: fc.constantFrom('add', 'take', 'remove', 'reset'),
    name,
    key,
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 30 }), (steps) => {
      let map: KeyMap = {};
      for (const each of steps) {
        if (each.do === 'remove') {
          map = removeKey(map, each.name, keysOf(map, each.name)[0] ?? each.key);
          seen.removed += 1;
        } else if (each.do === 'reset') {
          const { map: next, taken } = resetKeys(map, each.name);
          if (taken.length > 0) expect(next).toEqual(map);
          map = next;
          seen.reset += 1;
        } else {
          const change = addKey(map, each.name, each.key, each.do === 'take');
          seen[change.type] += 1;
          if (change.type === 'changed') map = change.map;
        }
        expect(keysOf(map, 'go')).toContain('Space');
      }
      expect(doubles(map)).toEqual([]);
    }),
    { numRuns: 60 },
  );
  for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(10);
});

test('a key is spelled one way', () => {
  fc.assert(fc.property(key, (spelled) => sameChord(parseChord(spelled), parseChord(spellChord(parseChord(spelled))))));
  expect(spellChord(parseChord('alt+shift+mod+KeyZ'))).toBe('mod+shift+alt+KeyZ');
});
