import { describe, expect, test } from 'vitest';
import type { ScriptBlock, TalkStep } from '../../../shared/plan/script.ts';
import { blockSpeeches, speakingTime, spokenCount } from '../../../shared/plan/speaking.ts';
import { STANDARD_SPLIT } from '../../../shared/plan/talkSplit.ts';
import { minutes } from '../../../shared/time.ts';

const speeches = (blocks: readonly ScriptBlock[], pace: number) => blockSpeeches({ blocks }, { blocks }, minutes(12), pace, STANDARD_SPLIT);
const block = (step: TalkStep | null, text: string): ScriptBlock => ({ id: text, kind: 'product', step, text });

describe('what is counted as spoken', () => {
  test.each<readonly [string, number]>([
    ['', 0],
    ['按一下，三秒慢慢回弹。', 9],
    ['8 号链接', 4],
    ['169 元！', 4],
    ['—— …… 「」', 0],
    ['𠮷野家', 3],
  ])('%j: %i', (text, count) => expect(spokenCount(text)).toBe(count));
});

describe('speaking time', () => {
  test('3,025 characters at 260 a minute', () => expect(speakingTime(3025, 260)).toBe(698_077));
  test('260 characters are a minute', () => expect(speakingTime(260, 260)).toBe(60_000));
  test('no pace, no time', () => expect(speakingTime(100, 0)).toBe(0));
});

describe('the five-step talk', () => {
  const talk = [block('pain', '一'), block('selling', '二'), block('trust', '三'), block('price', '四'), block('close', '五')];

  test('shares of a 12-minute product: 1:48, 4:12, 2:24, 1:48, 1:48', () => {
    const shares = speeches(talk, 260).map((speech) => speech.share);
    expect(shares).toEqual([108_000, 252_000, 144_000, 108_000, 108_000]);
  });
  test('two blocks of a step divide its share by what they say', () => {
    const [first, second] = speeches([block('pain', '一二三'), block('pain', '四')], 260);
    expect([first?.share, second?.share]).toEqual([81_000, 27_000]);
  });
  test('two empty blocks of a step divide it evenly', () => {
    const [first, second] = speeches([block('pain', ''), block('pain', '')], 260);
    expect([first?.share, second?.share]).toEqual([54_000, 54_000]);
  });
  test('a block outside the five steps has no share', () => {
    expect(speeches([block(null, '大家好')], 180)[0]).toMatchObject({
      share: null,
      percent: null,
      count: 3,
      time: 1000,
    });
  });
});
