import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Script } from '../../../shared/plan/script.ts';
import { diffScripts } from '../../../shared/plan/scriptDiff.ts';
import { type DiffPart, diffText } from '../../../shared/plan/textDiff.ts';

const shown = (parts: readonly DiffPart[]): string =>
  parts.map(({ type, text }) => (type === 'same' ? text : type === 'added' ? `[+${text}]` : `[-${text}]`)).join('');
const side = (parts: readonly DiffPart[], gone: DiffPart['type']): string =>
  parts
    .filter(({ type }) => type !== gone)
    .map(({ text }) => text)
    .join('');

describe('words', () => {
  test.each([
    ['今天到手价 199 元，包邮。', '今天到手价 169 元，包邮。', '今天到手价 [-199][+169] 元，包邮。'],
    ['先看面料。', '先看面料。再看尺寸。', '先看面料。[+再看尺寸。]'],
    ['先看面料。再看尺寸。', '再看尺寸。', '[-先看面料。]再看尺寸。'],
    ['', '', ''],
    ['一样', '一样', '一样'],
  ])('%s → %s', (before, after, expected) => expect(shown(diffText(before, after))).toBe(expected));

  test('of any two texts both come back whole', () => {
    const text = fc
      .array(fc.constantFrom('今天', '价格', '199', '元', '。', '\n', ' ', 'a b', '𠮷'), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffText(before, after);
        expect(side(parts, 'added')).toBe(before);
        expect(side(parts, 'removed')).toBe(after);
        expect(parts.every((part, at) => part.text !== '' && part.type !== parts[at - 1]?.type)).toBe(true);
      }),
    );
  });

  test('the longest texts there may be are compared by sentences, and come back whole', () => {
    const long = (word: string) => Array.from({ length: 1400 }, (_, at) => `第${at}句说${at % 7 === 0 ? word : '旧'}的话。`).join('');
    const parts = diffText(long('甲'), long('乙'));
    expect(side(parts, 'added')).toBe(long('甲'));
    expect(side(parts, 'removed')).toBe(long('乙'));
    expect(parts.filter(({ type }) => type === 'same').length).toBeGreaterThan(100);
  });
});

test('blocks are told apart by id, then by what they are; those that are gone come last', () => {
  const before: Script = {
    blocks: [
      { id: 'a', kind: 'opening', step: null, text: '大家好' },
      { id: 'b', kind: 'product', step: 'price', text: '一百' },
    ],
  };
  const after: Script = {
    blocks: [
      { id: 'x', kind: 'product', step: 'price', text: '两百' },
      { id: 'y', kind: 'ending', step: null, text: '再见' },
    ],
  };
  expect(diffScripts(before, after).map(({ block, parts }) => [block.id, shown(parts)])).toEqual([
    ['x', '[-一百][+两百]'],
    ['y', '[+再见]'],
    ['a', '[-大家好]'],
  ]);
});
