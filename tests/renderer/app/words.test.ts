import { describe, expect, it } from 'vitest';
import { offsetWords } from '../../../renderer/app/offsetWords.ts';
import { problemWords } from '../../../renderer/app/problemWords.ts';
import { lengthWords } from '../../../renderer/ui/lengthWords.ts';
import { en } from '../../../shared/text/en/index.ts';
import { outputsEn } from '../../../shared/text/outputs/en.ts';
import { outputsZhCN } from '../../../shared/text/outputs/zh-CN.ts';
import { zhCN } from '../../../shared/text/zh-CN/index.ts';

describe('an offset in words', () => {
  it.each([
    [0, 'onTime', '准时', 'on time'],
    [499, 'onTime', '准时', 'on time'],
    [-499, 'onTime', '准时', 'on time'],
    [500, 'late', '晚 1 秒', '1 s late'],
    [260_000, 'late', '晚 4 分 20 秒', '4 min 20 s late'],
    [-169_000, 'early', '提前 2 分 49 秒', '2 min 49 s early'],
    [3_600_000, 'late', '晚 1 小时', '1 h late'],
    [-3_605_000, 'early', '提前 1 小时 5 秒', '1 h 5 s early'],
  ] as const)('%i ms', (ms, word, zh, english) => {
    expect(offsetWords(ms, zhCN.common)).toEqual({ word, text: zh });
    expect(offsetWords(ms, en.common)).toEqual({ word, text: english });
  });

  it('a length of nothing is 0 seconds', () => expect(lengthWords(0, en.common.words)).toBe('0 s'));
});

describe('before the first GO', () => {
  it.each([
    ['待命', zhCN, outputsZhCN],
    ['STANDBY', en, outputsEn],
  ] as const)('%s is the one word for it on the desk and every output', (word, all, outputs) => {
    const said = [all.common.strip.armed, all.shell.plain.status.armed, all.prompter.armed, outputs.countdown.lamps.armed];
    expect(said).toEqual([word, word, word, word]);
  });
});

describe('what is wrong with a file', () => {
  it('names the place and the limit', () => {
    expect(problemWords({ reason: 'below', path: 'show.segments[3].length', limit: 0 }, zhCN.files)).toBe(
      'show.segments[3].length：不能小于 0。',
    );
    // A limit in milliseconds since 1970 is no word.
    const tooFar = { reason: 'above', path: 'show.plannedStart', limit: Date.UTC(2200, 0, 1) } as const;
    expect(problemWords(tooFar, zhCN.files)).toBe('show.plannedStart：时间要在 2200 年之前。');
    expect(problemWords(tooFar, en.files)).toBe('show.plannedStart: a time must lie before the year 2200.');
    expect(problemWords({ reason: 'tooLarge', bytes: 52_400_000, limit: 20_000_000 }, en.files)).toBe(
      'The file has 52.4 MB; the limit is 20.0 MB, and no show comes near it. See whether it is the right one.',
    );
    expect(problemWords({ reason: 'notJson', line: 3, column: 14 }, zhCN.files)).toContain('第 3 行第 14 列');
    expect(problemWords({ reason: 'newerVersion', version: 9, known: 1 }, en.files)).toContain('version 9');
    expect(problemWords({ reason: 'forbiddenKey', path: 'show.__proto__' }, en.files)).toContain('show.__proto__');
    expect(problemWords({ reason: 'wrongType', path: 'show.title', expected: 'text' }, zhCN.files)).toBe('show.title：应为文字。');
    expect(problemWords({ reason: 'notOneOf', path: 'p', allowed: ['a', 'b'] }, en.files)).toBe('p: must be one of a / b.');
  });
});
