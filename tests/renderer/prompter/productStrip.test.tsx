import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { spokenOf } from '../../../renderer/outputs/prompter/facts.ts';
import { ProductStrip } from '../../../renderer/outputs/prompter/ProductStrip.tsx';
import { languageStore } from '../../../renderer/ui/text.ts';
import { productId, proposalId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { priceMark, promptedProduct } from '../../../shared/take/products/shown.ts';
import { currentSegment } from '../../../shared/take/state.ts';
import { at, Bench } from '../../support/bench.ts';
import { threeSegments } from '../stage/shows.ts';

afterEach(cleanup);

const P = productId('P');

/** On air with its product, whose script says its price. */
function selling(price: ReturnType<typeof fen> | null = fen(16_900)): Bench {
  const show = threeSegments();
  const products = show.products.map((product) => ({ ...product, price }));
  const script = { blocks: [{ id: 'b', kind: 'product', step: 'price', text: '到手 {价格} 元，还剩 {库存} 件。' }] } as const;
  const segments = show.segments.map((segment) => (segment.id === 'B' ? { ...segment, script } : segment));
  const bench = new Bench({ ...show, segments, products }, at('15:00:00'));
  bench.jump(at('15:00:01'), 'B');
  return bench;
}
const change = (bench: Bench, price: number) =>
  bench.do(at('15:01:00'), {
    ...{ type: 'changePriceAlone', proposalId: proposalId(`to-${price}`), productId: P },
    ...{ price: fen(price), again: fen(price), mechanism: null },
  });

function strip(bench: Bench): string {
  cleanup();
  languageStore.setState({ language: 'zh-CN' });
  const product = promptedProduct(bench.take, currentSegment(bench.take));
  if (product === null) throw new Error('nothing is sold');
  render(<ProductStrip product={product} mark={priceMark(bench.take, product)} />);
  return document.querySelector('section')?.textContent ?? '';
}

describe("the prompter's product", () => {
  it('has the price that holds now, in the script too, marked until it was seen', () => {
    const bench = selling();
    expect(strip(bench)).toContain('¥1698 号链接库存 318');
    change(bench, 14_900);
    expect(strip(bench)).toContain('¥149价格已改¥169Enter 知悉');
    const segment = currentSegment(bench.take);
    if (segment === null) throw new Error('nothing is on air');
    expect(spokenOf(segment, bench.take.products)).toEqual([{ id: 'b', text: '到手 149 元，还剩 318 件。' }]);
    bench.do(at('15:01:10'), { type: 'seePrice', productId: P });
    expect(strip(bench)).toContain('¥149价格已改¥1698');
  });

  it('says that what comes with it is another, and strikes no price that holds, nor needs one', () => {
    const offer = (bench: Bench, price: ReturnType<typeof fen> | null) =>
      bench.do(at('15:01:00'), {
        ...{ type: 'changePriceAlone', proposalId: proposalId('gift'), productId: P },
        ...{ price, again: price, mechanism: '加赠一份' },
      });
    const bench = selling();
    expect(offer(bench, fen(16_900))).toBe('ok');
    expect(strip(bench)).toContain('¥169机制已改Enter 知悉');
    const unpriced = selling(null);
    expect(offer(unpriced, null)).toBe('ok');
    expect(strip(unpriced)).toContain('机制已改Enter 知悉');
  });

  it('says that it is nearly gone, and that it is gone', () => {
    const bench = selling();
    const count = (stock: number) => bench.do(at('15:01:00'), { type: 'setStock', productId: P, change: { type: 'set', stock } });
    const level = () => document.querySelector('[data-level]')?.getAttribute('data-level');
    count(9);
    strip(bench);
    expect(level()).toBe('low');
    bench.do(at('15:01:01'), { type: 'setProductState', productId: P, state: 'linked' });
    bench.do(at('15:01:02'), { type: 'setProductState', productId: P, state: 'soldOut' });
    expect([strip(bench).includes('售罄'), level()]).toEqual([true, 'none']);
  });
});
