import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageLine, placeAt, promptPage, rowBeside, rowOf } from '../../../shared/plan/promptPage.ts';
import { changedSpans, movedPlace, type SpokenBlock } from '../../../shared/plan/scriptPlace.ts';

const block = (id: string, text: string): SpokenBlock => ({ id, text });
const blocks = (...texts: readonly string[]): readonly SpokenBlock[] => texts.map((text, at) => block(`b${at}`, text));
/** The words that a place stands before. */
const wordsAt = (all: readonly SpokenBlock[], { blockId, offset }: { readonly blockId: string; readonly offset: number }): string =>
  all.find(({ id }) => id === blockId)?.text.slice(offset) ?? '(nowhere)';

const TEXT = [
  '来，看一下这份检测报告，编号我放在屏幕下方了：',
  '回弹率、甲醛、透气性三项，都是送第三方实验室测的。\n我自己家里用了半年，',
  '枕套洗过十来次，没有塌边。',
];
const text = fc
  .array(fc.constantFrom('来看', '，', '。', 'ABC ', '12.5', '\n', '好的', '！'), { maxLength: 60 })
  .map((parts) => parts.join('').trim());

describe('a page of the prompter', () => {
  const page = promptPage(blocks(...TEXT), 13);

  it('knows for every line which words it shows, and leaves none out', () => {
    expect(page.map((line) => line.text).join('')).toBe(TEXT.join('').replaceAll('\n', ''));
    for (const line of page)
      if (line.from >= 0) expect(TEXT[Number(line.blockId.slice(1))]?.slice(line.from, line.from + line.text.length)).toBe(line.text);
  });

  it('has a row for every place and a place for every row, at any width', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 4, max: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (texts, width, share) => {
          const some = promptPage(blocks(...texts.filter((each) => each !== '')), width);
          const row = share * Math.max(0, some.length - 1);
          const place = placeAt(some, row);
          if (place === null) return some.length === 0;
          // A blank line between two paragraphs is one place, wherever it is.
          const isBlank = some[Math.floor(row)]?.text === '';
          return Math.abs((rowOf(some, place) ?? -9) - row) < (isBlank ? 1.001 : 0.001);
        },
      ),
    );
  });

  it('keeps the same words at another width', () => {
    const place = { blockId: 'b1', offset: TEXT[1]?.indexOf('都是') ?? 0 };
    const narrow = promptPage(blocks(...TEXT), 7);
    const row = rowOf(narrow, place);
    expect(narrow[Math.floor(row ?? -1)]?.text).toContain('都是');
  });

  it('goes by paragraphs: on to the next, back to its own beginning, then further back', () => {
    const starts = page.flatMap((line: PageLine, row) => (line.text !== '' && (row === 0 || page[row - 1]?.text === '') ? [row] : []));
    expect(starts).toHaveLength(4);
    const [, second = 0, third = 0, fourth = 0] = starts;
    expect(rowBeside(page, 0, 1)).toBe(second);
    expect(rowBeside(page, third + 1, -1)).toBe(third);
    expect(rowBeside(page, third + 0.2, -1)).toBe(second);
    expect([rowBeside(page, 0, -1), rowBeside(page, fourth, 1)]).toEqual([null, null]);
  });
});

describe('the reading place after an edit', () => {
  const at = (words: string, all: readonly SpokenBlock[]) => {
    const found = all.find((each) => each.text.includes(words));
    return { blockId: found?.id ?? '', offset: found?.text.indexOf(words) ?? -1 };
  };
  const before = blocks('这款记忆枕慢回弹，久睡不塌。', '到手价一百六十九，今天送枕套。', '喜欢的点三号链接。');
  const edited = (index: number, becomes: string) => before.map((each, n) => (n === index ? { ...each, text: becomes } : each));

  it.each([
    ['words before it', edited(1, '今晚到手价一百四十九元，今天送枕套。'), '今天', '今天送枕套。'],
    ['words behind it', edited(1, '到手价一百六十九，今天送枕套和眼罩。'), '今天', '今天送枕套和眼罩。'],
    ['another block', edited(0, '这款枕头慢回弹。'), '今天', '今天送枕套。'],
    ['a block put in before', [block('new', '先说一件事。'), ...before], '今天', '今天送枕套。'],
    ['the very words: from where they begin now', edited(1, '到手价一百六十九，明天寄。'), '天送枕套', '明天寄。'],
    ['its block taken out: on with the next', before.toSpliced(1, 1), '今天', '喜欢的点三号链接。'],
    ['the last block taken out: at the end of what is left', before.toSpliced(2, 1), '点三号', ''],
  ])('%s', (_what, after, words, reads) => {
    const place = movedPlace(at(words, before), before, after);
    expect(place === null ? null : wordsAt(after, place)).toBe(reads);
  });

  it('is nowhere in nothing', () => {
    expect(movedPlace(at('今天', before), before, [])).toBeNull();
  });

  it('stays on its words when more than they are goes from behind them to before them', () => {
    const [was, now] = [blocks('先此刻正在读的这一句！ABC \n，来看'), blocks('！ABC \n，来看此刻正在读的这一句')];
    expect(wordsAt(now, movedPlace(at('此刻', was), was, now) ?? { blockId: '', offset: 0 })).toBe('此刻正在读的这一句');
  });

  it('stays on its words whatever is put in or taken out elsewhere', () => {
    fc.assert(
      fc.property(text, text, text, text, (a, b, c, d) => {
        const here = '此刻正在读的这一句';
        const place = movedPlace(
          { blockId: 'b0', offset: `先${a}${here}`.indexOf(here) },
          blocks(`先${a}${here}${b}`),
          blocks(`${c}${here}${d}`),
        );
        expect(wordsAt(blocks(`${c}${here}${d}`), place ?? { blockId: '', offset: 0 })).toBe(`${here}${d}`);
      }),
    );
  });
});

describe('what an edit changed', () => {
  const spans = (before: string, after: string) => {
    const found = changedSpans(blocks(before), blocks(after)).get('b0');
    return found?.map(({ from, to }) => after.slice(from, to)) ?? null;
  };

  it('is the words that are other, put in or gone, and a new block whole', () => {
    expect(spans('到手价一百六十九，送枕套。', '到手价一百六十九，送枕套。')).toBeNull();
    expect(spans('到手价 169 元，送枕套。', '到手价 149 元，送枕套。')).toEqual(['149']);
    expect(spans('今天送枕套。', '今天送枕套，还送眼罩。')).toEqual(['，还送眼罩']);
    expect(spans('今天送枕套，还送眼罩。', '今天送枕套。')).toEqual(['']);
    expect(changedSpans([], blocks('新的一段。')).get('b0')).toEqual([{ from: 0, to: 5 }]);
  });
});
