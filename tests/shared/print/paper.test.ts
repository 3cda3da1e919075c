import { describe, expect, test } from 'vitest';
import { productId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { paperFor } from '../../../shared/print/paper.ts';
import { minutes } from '../../../shared/time.ts';
import { markedShow, marksIn, PUBLIC } from '../../support/markers.ts';
import { makeProduct, makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';

describe('what a paper holds', () => {
  test.each(['host', 'assistant'] as const)('the %s’s holds nothing that is for the director alone', (reader) => {
    const text = JSON.stringify(paperFor(markedShow(), reader));
    expect(marksIn(text)).toEqual([]);
    expect(text).toContain(PUBLIC);
  });

  test('the director’s holds cost and notes, and no keys of a foreign file', () => {
    expect(marksIn(JSON.stringify(paperFor(markedShow(), 'director')))).toEqual(['cost', 'productNotes', 'segmentNotes', 'checklistNote']);
  });
});

test('rows have their clocks and cards, scripts their figures; cards go by link', () => {
  const show = makeShow({
    segments: [
      makeSegment('a', { phase: 'opening', length: minutes(5) }),
      makeSegment('b', {
        length: minutes(10),
        productIds: [productId('q')],
        script: { blocks: [{ id: 'x', kind: 'product', step: null, text: '{价格}元，{库存}件' }] },
      }),
    ],
    products: [makeProduct('p'), makeProduct('q', { linkNumber: 2, price: fen(990) }), makeProduct('r', { linkNumber: 1 })],
  });
  const paper = paperFor(show, 'host');
  expect(paper.rows.map(({ number, start, cards, person }) => [number, start - THREE_PM, cards.map(({ id }) => id), person])).toEqual([
    [1, 0, [], '林夏'],
    [2, 300_000, ['q'], '林夏'],
  ]);
  expect(paper.rows[1]?.script.blocks[0]?.text).toBe('9.90元，【库存？】件');
  expect(paper.cards.map(({ id }) => id)).toEqual(['r', 'q', 'p']);
  expect(paper.phases).toEqual({ opening: 300_000, product: 600_000, closing: 0 });
});

test('each reader has the items of the checklist that are theirs, with the wall time they are due', () => {
  const item = (id: string, owner: 'director' | 'cohost' | 'assistant') =>
    ({ id, text: id, owner, due: minutes(-30), done: null, note: '截图', files: [], carriedFrom: '' }) as const;
  const show = makeShow({ checklist: [item('a', 'assistant'), item('b', 'cohost'), item('c', 'director')] });
  const items = (reader: 'director' | 'host' | 'assistant') =>
    paperFor(show, reader).checklist.map(({ id, note, person }) => [id, note, person]);
  expect(items('director')).toEqual([
    ['a', '截图', ''],
    ['b', '截图', ''],
    ['c', '截图', '陈墨'],
  ]);
  expect(items('host')).toEqual([['b', '', '']]);
  expect(items('assistant')).toEqual([['a', '', '']]);
  expect(paperFor(show, 'host').checklist[0]?.at).toBe(THREE_PM - 30 * 60_000);
});
