import { describe, expect, it } from 'vitest';
import type { Script, TalkStep } from '../../../shared/plan/script.ts';
import { STANDARD_SPLIT } from '../../../shared/plan/talkSplit.ts';
import { dueStep, stepParts } from '../../../shared/take/steps.ts';
import { minutes, seconds } from '../../../shared/time.ts';

const script = (...steps: readonly (TalkStep | null)[]): Script => ({
  blocks: steps.map((step, index) => ({ id: `b${index}`, kind: 'product', step, text: `${index}` })),
});
const ALL: readonly TalkStep[] = ['pain', 'selling', 'trust', 'price', 'close'];

describe('stepParts', () => {
  it('splits a 12 minute talk 108/252/144/108/108 s', () => {
    const parts = stepParts(script(...ALL), minutes(12), STANDARD_SPLIT);
    expect(parts.map((part) => part.to - part.from)).toEqual([108, 252, 144, 108, 108].map(seconds));
  });

  it('leaves no gap and ends with the segment, whatever the length', () => {
    const parts = stepParts(script(...ALL), seconds(61), STANDARD_SPLIT);
    expect(parts[0]?.from).toBe(0);
    for (const [index, part] of parts.entries()) expect(part.from).toBe(index === 0 ? 0 : parts[index - 1]?.to);
    expect(parts.at(-1)?.to).toBe(seconds(61));
  });

  it('shares the time among the steps that are there, in their order in the script', () => {
    expect(stepParts(script('price', null, 'pain'), minutes(2), STANDARD_SPLIT)).toEqual([
      { step: 'price', from: 0, to: minutes(1), blockIds: ['b0'] },
      { step: 'pain', from: minutes(1), to: minutes(2), blockIds: ['b2'] },
    ]);
  });

  it('gathers the blocks of a step and says nothing of a script without steps', () => {
    expect(stepParts(script('pain', 'pain'), minutes(1), STANDARD_SPLIT)[0]?.blockIds).toEqual(['b0', 'b1']);
    expect(stepParts(script(null), minutes(1), STANDARD_SPLIT)).toEqual([]);
  });
});

describe('dueStep', () => {
  const parts = stepParts(script(...ALL), minutes(12), STANDARD_SPLIT);

  it('moves on exactly at the boundary', () => {
    expect(dueStep(parts, seconds(107))).toEqual({ index: 0, step: 'pain', remaining: seconds(1) });
    expect(dueStep(parts, seconds(108))).toEqual({ index: 1, step: 'selling', remaining: seconds(252) });
  });

  it('stays on the last step when the segment runs over', () => {
    expect(dueStep(parts, seconds(730))).toEqual({ index: 4, step: 'close', remaining: seconds(-10) });
  });

  it('is null without steps', () => {
    expect(dueStep([], seconds(1))).toBeNull();
  });
});
