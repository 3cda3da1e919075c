import { expect, test } from 'vitest';
import { cureFor } from '../../../electron/healing/deaths.ts';

test.each([
  ['the first', [5], 'full', 0],
  ['the second', [0, 59_000], 'full', 0],
  ['the third within a minute', [0, 1, 59_999], 'plain', 0],
  ['the third, but the first is a minute old', [0, 1, 60_000], 'full', 0],
  ['the plain page too', [0, 1, 2, 3], 'plain', 1_000],
  ['one after a quiet hour', [0, 1, 2, 3, 3_600_000], 'full', 0],
] as const)('%s death', (_name, deaths, page, pause) => expect(cureFor(deaths)).toEqual({ page, pause }));
