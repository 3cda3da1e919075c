import { expect, test } from 'vitest';
import { countPongs } from '../../../electron/healing/pongs.ts';

/** After how many more beats without an answer it is called hung. */
const until = (pongs: ReturnType<typeof countPongs>): number => {
  for (let beats = 1; beats < 1_000; beats += 1) if (pongs.sent()) return beats;
  return Number.POSITIVE_INFINITY;
};

test('three seconds of beats without an answer, five times as many while it loads', () => {
  const pongs = countPongs();
  expect(until(pongs)).toBe(151);
  pongs.heard();
  expect(until(pongs)).toBe(31);
  pongs.again();
  expect(until(pongs)).toBe(151);
});

test('one that answers late, but answers, is not hung', () => {
  const pongs = countPongs();
  for (let round = 0; round < 20; round += 1) {
    pongs.heard();
    for (let beat = 0; beat < 30; beat += 1) expect(pongs.sent()).toBe(false);
  }
});
