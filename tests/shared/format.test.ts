import { describe, expect, it } from 'vitest';
import { clockOffset, offsetText, stepText } from '../../shared/text/format.ts';
import { instant } from '../../shared/time.ts';

const PLANNED = instant(Date.parse('2026-11-21T17:00:00Z'));
const after = (ms: number) => instant(PLANNED + ms);

describe('how far a clock was set', () => {
  it.each([
    [60, '+0:00.06'],
    [-51, '−0:00.05'],
    [-9_994, '−0:09.99'],
    [10_000, '+0:10'],
    [-3_600_000, '−1:00:00'],
  ])('%i ms reads %s', (by, text) => expect(stepText(by)).toBe(text));
});

describe('the offset between two clocks', () => {
  // A clock shows 17:02:13 for all of that second: the figure beside it says +2:13 for all of it.
  it.each([
    [0, '0:00'],
    [999, '0:00'],
    [133_000, '+2:13'],
    [133_600, '+2:13'],
    [133_999, '+2:13'],
    [-1, '−0:01'],
    [-113_400, '−1:54'],
    [3_600_000, '+1:00:00'],
  ])('%i ms reads %s', (ms, text) => expect(offsetText(clockOffset(after(ms), PLANNED))).toBe(text));

  it('drops the fraction of a plan that does not start on a whole second', () => expect(clockOffset(after(1_200), after(900))).toBe(1000));
});
