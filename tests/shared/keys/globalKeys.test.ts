import { expect, test } from 'vitest';
import { GLOBAL_NAMES, globalChoice, globalRefusal, isPress } from '../../../shared/keys/globalKeys.ts';

test('all are off at first, with keys that no program writes with and that differ', () => {
  expect(GLOBAL_NAMES.map((name) => globalChoice({}, name).on)).toEqual(GLOBAL_NAMES.map(() => false));
  expect(GLOBAL_NAMES.map((name) => globalRefusal({}, name, globalChoice({}, name).key))).toEqual(GLOBAL_NAMES.map(() => null));
});

test.each([
  ['KeyG', 'typed'],
  ['Space', 'typed'],
  ['shift+KeyG', 'typed'],
  ['mod+KeyC', 'typed'],
  ['Enter', 'typed'],
  ['Tab', 'system'],
  ['alt+F4', 'system'],
  ['PadButton0', 'system'],
  ['mod+alt+KeyH', 'already'],
])('GO may not be heard everywhere by %s: %s', (key, reason) => expect(globalRefusal({}, 'go', key)).toBe(reason));

test.each(['F9', 'PageDown', 'MediaPlayPause', 'mod+shift+KeyG', 'mod+alt+Space'])('but by %s', (key) =>
  expect(globalRefusal({}, 'go', key)).toBeNull(),
);

test('a held key that the system repeats is one press, and so is one that bounces', () => {
  let last: number | null = null;
  // Down at 0, repeats from 660 ms on, let go at 4 s, pressed again at 6 s.
  const calls = [0, ...Array.from({ length: 100 }, (_, index) => 660 + index * 33), 6_000];
  const presses = calls.filter((at) => {
    const isOne = isPress(last, at);
    last = at;
    return isOne;
  });
  expect(presses).toEqual([0, 6_000]);
});
