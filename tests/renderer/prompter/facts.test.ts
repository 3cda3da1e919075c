import { expect, test } from 'vitest';
import { firstLine, spokenOf } from '../../../renderer/outputs/prompter/facts.ts';
import { productId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { makeProduct, makeSegment } from '../../support/plan.ts';

test('the prompter reads variables as the card fills them, an open one as a marker', () => {
  const segment = makeSegment('s', {
    productIds: [productId('p')],
    script: { blocks: [{ id: 'b', kind: 'product', step: null, text: '{链接号}号链接，{价格}元。还剩{库存}件' }] },
  });
  const products = [makeProduct('p', { price: fen(16_990), linkNumber: 3 })];
  expect(spokenOf(segment, products)).toEqual([{ id: 'b', text: '3号链接，169.90元。还剩【库存？】件' }]);
  expect(firstLine(segment, products)).toBe('3号链接，169.90元。');
});
