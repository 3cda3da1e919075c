import { describe, expect, test } from 'vitest';
import { freezePlan } from '../../../shared/plan/frozen.ts';
import type { Script } from '../../../shared/plan/script.ts';
import { TALK_STEPS } from '../../../shared/plan/script.ts';
import { withFiveSteps } from '../../../shared/plan/scriptEdit.ts';
import { blockSpeeches } from '../../../shared/plan/speaking.ts';
import {
  isWhole,
  STANDARD_SPLIT,
  STANDARD_SPLITS,
  splitFor,
  splitSum,
  type TalkSplit,
  type TalkSplits,
  wholeSplits,
} from '../../../shared/plan/talkSplit.ts';
import { TEMPLATES } from '../../../shared/plan/templates/all.ts';
import { segmentsOf } from '../../../shared/plan/templates/fill.ts';
import { stepParts } from '../../../shared/take/steps.ts';
import { minutes, seconds } from '../../../shared/time.ts';
import { makeShow } from '../../support/plan.ts';
import { counter } from './sequence/words.ts';

/** Half a minute of price for everybody who comes for it, and no report. */
const QUICK: TalkSplit = { pain: 10, selling: 30, trust: 0, price: 40, close: 20 };
const splits: TalkSplits = { ...STANDARD_SPLITS, traffic: QUICK };
const five: Script = { blocks: TALK_STEPS.map((step) => ({ id: step, kind: 'product', step, text: '' })) };

describe('a split', () => {
  test.each<readonly [TalkSplit, boolean]>([
    [STANDARD_SPLIT, true],
    [QUICK, true],
    [{ ...QUICK, trust: 1 }, false],
    [{ ...QUICK, trust: -10, pain: 20 }, false],
    [{ ...QUICK, pain: 9.5, trust: 0.5 }, false],
    [{ ...QUICK, pain: Number.NaN }, false],
  ])('%j is one: %s', (split, expected) => expect(isWhole(split)).toBe(expected));

  test('that was kept and adds up holds; the standard stands in for the rest', () => {
    expect(wholeSplits({ traffic: QUICK, profit: { ...QUICK, pain: 99 } })).toEqual(splits);
    expect(wholeSplits(null)).toEqual(STANDARD_SPLITS);
    expect(splitSum(STANDARD_SPLIT)).toBe(100);
  });

  test('is the tier’s own, and there is one for talks without', () => {
    const bare = { ...splits, none: QUICK };
    expect([splitFor(splits, 'traffic'), splitFor(splits, 'profit'), splitFor(bare, null)]).toEqual([QUICK, STANDARD_SPLIT, QUICK]);
  });
});

describe('is followed', () => {
  test('by the time each block is meant to take', () => {
    const shares = blockSpeeches(five, five, minutes(4), 260, QUICK).map(({ share, percent }) => [share, percent]);
    expect(shares).toEqual([
      [24_000, 10],
      [72_000, 30],
      [0, 0],
      [96_000, 40],
      [48_000, 20],
    ]);
  });

  test('by the guide on air, as it was when the take was opened', () => {
    const { talkSplits } = freezePlan(makeShow(), splits);
    const ends = stepParts(five, minutes(4), splitFor(talkSplits, 'traffic')).map(({ to }) => to);
    expect(ends).toEqual([24, 96, 96, 192, 240].map(seconds));
  });

  test('by the guide where somebody wrote only what the team leaves out', () => {
    const only: Script = { blocks: five.blocks.filter(({ step }) => step === 'trust') };
    expect(stepParts(only, minutes(2), QUICK)).toEqual([{ step: 'trust', from: 0, to: minutes(2), blockIds: ['trust'] }]);
  });

  test('by a script that is laid out anew: a step of no share is left out', () => {
    expect(withFiveSteps({ blocks: [] }, QUICK, counter()).blocks.map(({ step }) => step)).toEqual(['pain', 'selling', 'price', 'close']);
  });

  test('by the scripts of a template, tier by tier', () => {
    const template = TEMPLATES.find(({ rows }) => rows.some(({ tier, script }) => tier === 'traffic' && script.includes('product')));
    if (template === undefined) throw new Error('no template');
    const rows = segmentsOf(template, { target: minutes(240), language: 'zh', splits, newId: counter() });
    const steps = (tier: string) =>
      new Set(rows.filter((row) => row.tier === tier).flatMap((row) => row.script.blocks.map(({ step }) => step)));
    expect([steps('traffic').has('trust'), steps('traffic').has('price'), steps('profit').has('trust')]).toEqual([false, true, true]);
  });
});
