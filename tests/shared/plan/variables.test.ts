import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanShow } from '../../../shared/compliance/scan.ts';
import { productId } from '../../../shared/ids.ts';
import { checkShow } from '../../../shared/plan/checks/checkShow.ts';
import { planRows } from '../../../shared/plan/planClock.ts';
import { fen } from '../../../shared/plan/product.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { STANDARD_SPLITS } from '../../../shared/plan/talkSplit.ts';
import { fillScript, fillText, spokenPlace, spokenScript, writtenSpan } from '../../../shared/plan/variables.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';
import { matcherOf } from '../compliance/list.ts';

const CARD = { price: fen(128_000_050), stock: 0, linkNumber: 12 };
const NOTHING = { price: null, stock: null, linkNumber: null };

describe('variables are filled from the card', () => {
  test.each([
    ['今天 {价格} 元，{链接号} 号链接，还有 {库存} 件', '今天 1,280,000.50 元，12 号链接，还有 0 件'],
    ['｛价格｝、{ 库存 }、{Price} {stock} {LINK}', '1,280,000.50、0、1,280,000.50 0 12'],
    ['没有变量', '没有变量'],
    ['{主播名} 和 {} 和 { 和 {价格', '{主播名} 和 {} 和 { 和 {价格'],
  ])('%s', (written, spoken) => expect(fillText(written, CARD).text).toBe(spoken));

  test('what the card does not tell stands out, and is neither 0 nor guessed', () => {
    expect(fillText('{价格}元，{stock} left，{链接号}号', NOTHING).text).toBe('【价格？】元，【stock？】 left，【链接号？】号');
    expect(fillText('{价格}元', null).text).toBe('【价格？】元');
  });

  test('the first product of a segment fills it; a script without variables stays the same object', () => {
    const script = (text: string) => ({ blocks: [{ id: 'b', kind: 'product' as const, step: null, text }] });
    const segment = makeSegment('s', { productIds: [productId('q'), productId('p')], script: script('{价格}') });
    const products = [makeProduct('p', { price: fen(100) }), makeProduct('q', { price: fen(990) })];
    expect(spokenScript(segment, products).blocks[0]?.text).toBe('9.90');
    const plain = script('一百块');
    expect(fillScript(plain, null)).toBe(plain);
  });
});

describe('places', () => {
  const filled = fillText('全网{价格}最低，{库存}件', CARD);

  test('a find in the filled text is underlined where it is written, a filled figure whole', () => {
    const at = filled.text.indexOf('280');
    expect(writtenSpan(filled, at, at + 3)).toEqual({ start: 2, end: 6 });
    const low = filled.text.indexOf('最低');
    expect(writtenSpan(filled, low, low + 2)).toEqual({ start: 6, end: 8 });
    expect(writtenSpan(filled, 0, low)).toEqual({ start: 0, end: 6 });
  });

  test('of every text, a piece outside the variables comes back to itself', () => {
    const piece = fc.constantFrom('{价格}', '{库存}', '{链接号}', '词', 'ab', '{', '}', '{别的}', '𠮷');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const whole = fillText(text, CARD);
        expect(writtenSpan(whole, 0, whole.text.length)).toEqual({ start: 0, end: text.length });
        for (const hole of whole.holes) {
          expect(spokenPlace(whole, hole.from)).toBe(hole.start);
          expect(spokenPlace(whole, hole.to)).toBe(hole.end);
          if (hole.end > hole.start) expect(writtenSpan(whole, hole.start, hole.end)).toEqual({ start: hole.from, end: hole.to });
        }
      }),
    );
  });
});

describe('what is read of a show', () => {
  const showOf = (text: string, patch: Parameters<typeof makeProduct>[1]): Show =>
    makeShow({
      segments: [makeSegment('s', { productIds: [productId('p')], script: { blocks: [{ id: 'b', kind: 'product', step: null, text }] } })],
      products: [makeProduct('p', { linkNumber: 3, ...patch })],
    });
  const scanOf = (show: Show) => scanShow(show, matcherOf(), null, Number.POSITIVE_INFINITY);
  const problems = (show: Show) =>
    checkShow(show, planRows(show.plannedStart, show.segments), scanOf(show), STANDARD_SPLITS)
      .filter(({ problem }) => problem.type === 'unfilled' || problem.type === 'unknownVariable')
      .map(({ severity, problem, spot }) => ({ severity, problem, at: spot.field }));

  test('an open variable is an error that leads to the card; one nobody knows a warning in the script', () => {
    expect(problems(showOf('只要{价格}元，{价格}！还有{库存}，{价钱}', { stock: 5 }))).toEqual([
      { severity: 'error', problem: { type: 'unfilled', names: ['价格'] }, at: 'price' },
      { severity: 'warning', problem: { type: 'unknownVariable', names: ['价钱'] }, at: 'script:s:b' },
    ]);
    expect(problems(showOf('只要{价格}元', { price: fen(0) }))).toEqual([]);
  });

  test('without a card the error stands at the row', () => {
    const show = showOf('{链接号}号', {});
    const bare = { ...show, segments: show.segments.map((segment) => ({ ...segment, productIds: [] })) };
    expect(problems(bare)).toEqual([{ severity: 'error', problem: { type: 'unfilled', names: ['链接号'] }, at: 'script:s:b' }]);
  });

  test('words are looked for in what is spoken, and the count is of it; another price is read again', () => {
    const show = showOf('今天{价格}元', { price: fen(9900), forbidden: ['99元'] });
    const scan = scanOf(show);
    const [segment] = [...scan.segments.values()];
    expect(segment?.findings.map(({ word, start, end }) => ({ word, start, end }))).toEqual([{ word: '{价格}元', start: 2, end: 7 }]);
    expect(segment?.count).toBe(5);
    const dearer = { ...show, products: show.products.map((product) => ({ ...product, price: fen(990_000) })) };
    const again = scanShow(dearer, scan.matcher, scan, Number.POSITIVE_INFINITY);
    expect(again).toEqual(scanOf(dearer));
    expect([...again.segments.values()][0]?.count).toBe(7);
  });
});
