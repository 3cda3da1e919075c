import { describe, expect, test } from 'vitest';
import { productId, segmentId } from '../../../shared/ids.ts';
import { lengthFromBuffer } from '../../../shared/plan/buffer.ts';
import { defaultFlex } from '../../../shared/plan/flex.ts';
import { linkOwner, newProduct, patchProduct, productFor, withoutProduct } from '../../../shared/plan/productEdit.ts';
import { newSegment } from '../../../shared/plan/rundownEdit.ts';
import type { Script } from '../../../shared/plan/script.ts';
import { addBlock, moveBlock, patchBlock, removeBlock, withFiveSteps } from '../../../shared/plan/scriptEdit.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import { STANDARD_SPLIT } from '../../../shared/plan/talkSplit.ts';
import { minutes, total } from '../../../shared/time.ts';
import { makeShow } from '../../support/plan.ts';

const row = (id: string, m: number, patch: Partial<Segment> = {}): Segment => ({
  ...newSegment(segmentId(id), 'product', id),
  length: minutes(m),
  flex: defaultFlex(patch.kind ?? 'product', minutes(m)),
  ...patch,
});
const lengths = (rows: readonly Segment[]) => rows.map((each) => each.length / 60_000);

describe('a length paid from the next buffer', () => {
  const rundown = [row('a', 5), row('b', 3), row('buf', 4, { kind: 'buffer' }), row('c', 2), row('late', 9, { kind: 'buffer' })];

  test('the first buffer behind the row pays, and the sum stays', () => {
    const paid = lengthFromBuffer(rundown, segmentId('a'), minutes(7));
    expect(paid?.payer).toBe(2);
    expect(lengths(paid?.rundown ?? [])).toEqual([7, 3, 2, 2, 9]);
    expect(total((paid?.rundown ?? []).map((each) => each.length))).toBe(total(rundown.map((each) => each.length)));
  });
  test('a shorter row gives to it', () =>
    expect(lengths(lengthFromBuffer(rundown, segmentId('b'), minutes(1))?.rundown ?? [])).toEqual([5, 1, 6, 2, 9]));
  test('a buffer too small pays nothing', () => expect(lengthFromBuffer(rundown, segmentId('a'), minutes(10))).toBeNull());
  test('nor one that must keep its least', () => {
    const kept = [row('a', 5), row('buf', 4, { kind: 'buffer', flex: { min: minutes(3), max: minutes(9) } })];
    expect(lengthFromBuffer(kept, segmentId('a'), minutes(7))).toBeNull();
  });
  test('none behind the row', () =>
    expect(lengthFromBuffer([row('buf', 4, { kind: 'buffer' }), row('a', 5)], segmentId('a'), minutes(6))).toBeNull());
});

describe('cards', () => {
  const show = makeShow({ segments: [row('a', 5), row('b', 5)] });
  const withCard = productFor(show, segmentId('b'), { ...newProduct(productId('p'), '枕头'), linkNumber: 8 });

  test('a new card stands in the show and in its segment', () => {
    expect(withCard.products.map((product) => product.name)).toEqual(['枕头']);
    expect(withCard.segments.map((segment) => segment.productIds)).toEqual([[], ['p']]);
    expect(withCard.segments[0]).toBe(show.segments[0]);
  });
  test('missing figures are null, never 0', () => {
    expect(withCard.products[0]).toMatchObject({ price: null, listPrice: null, stock: null, internal: { cost: null } });
  });
  test('a link number has one owner', () => {
    expect(linkOwner(withCard, 8, productId('other'))?.id).toBe('p');
    expect(linkOwner(withCard, 8, productId('p'))).toBeNull();
    expect(linkOwner(withCard, 9, productId('other'))).toBeNull();
  });
  test('changing one leaves the rest', () =>
    expect(patchProduct(withCard, productId('p'), { name: '记忆枕' }).products[0]).toMatchObject({ name: '记忆枕', linkNumber: 8 }));
  test('a deleted card is mentioned nowhere', () => {
    const without = withoutProduct(withCard, productId('p'));
    expect(without.products).toEqual([]);
    expect(without.segments).toEqual(show.segments);
  });
});

describe('script blocks', () => {
  const script: Script = {
    blocks: [
      { id: '1', kind: 'retain', step: null, text: '一' },
      { id: '2', kind: 'product', step: 'trust', text: '二' },
    ],
  };
  const ids = (changed: Script) => changed.blocks.map((block) => block.id);
  const counter = () => {
    let n = 0;
    return () => `new${++n}`;
  };

  test('added, removed, moved', () => {
    expect(ids(addBlock(script, '3', 'close'))).toEqual(['1', '2', '3']);
    expect(ids(removeBlock(script, '1'))).toEqual(['2']);
    expect(ids(moveBlock(script, '1', 1))).toEqual(['2', '1']);
    expect(moveBlock(script, '1', -1)).toBe(script);
    expect(moveBlock(script, 'gone', 1)).toBe(script);
  });
  test('changed in place', () =>
    expect(patchBlock(script, '2', { text: '三' }).blocks[1]).toEqual({ id: '2', kind: 'product', step: 'trust', text: '三' }));
  test('the five steps: only those missing are added, what is written stays', () => {
    const five = withFiveSteps(script, STANDARD_SPLIT, counter());
    expect(five.blocks.slice(0, 2)).toEqual(script.blocks);
    expect(five.blocks.slice(2).map((block) => block.step)).toEqual(['pain', 'selling', 'price', 'close']);
    expect(withFiveSteps(five, STANDARD_SPLIT, counter()).blocks).toHaveLength(6);
  });
});
