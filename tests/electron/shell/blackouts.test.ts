import { expect, it } from 'vitest';
import { openBlackouts } from '../../../electron/blackouts.ts';
import { instant } from '../../../shared/time.ts';

it('an output is black since it was blacked out first, until it is lit; a start knows of none', () => {
  let now = 1_000;
  const blackouts = openBlackouts(() => instant(now));
  expect(blackouts.since('prompter')).toBeNull();
  blackouts.set('prompter', true);
  now = 2_000;
  blackouts.set('prompter', true);
  blackouts.set('countdown', true);
  expect([blackouts.since('prompter'), blackouts.since('countdown'), blackouts.since('assistant')]).toEqual([1_000, 2_000, null]);
  blackouts.set('prompter', false);
  blackouts.set('prompter', true);
  expect(blackouts.since('prompter')).toBe(2_000);
});
