import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { productId, proposalId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import type { Script } from '../../../shared/plan/script.ts';
import { minutes } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';
import { click, does, one, openStage, press, row, submit, text, type, unmountStage } from './mountStage.tsx';
import type { PageHost } from './pageHost.ts';

const SAY: Script = { blocks: [{ id: 'b', kind: 'product', step: 'price', text: '到手 {价格} 元。' }] };
const show = makeShow({
  segments: [
    makeSegment('A', { title: '记忆枕', length: minutes(5), productIds: [productId('P'), productId('Q')], script: SAY }),
    makeSegment('B', { title: '毛巾', length: minutes(5), productIds: [productId('R')] }),
    makeSegment('C', { title: '眼罩', length: minutes(5), productIds: [productId('S')] }),
  ],
  products: [
    makeProduct('P', { name: '云感记忆枕', linkNumber: 8, price: fen(16_900), stock: 12, sampleReady: true }),
    makeProduct('Q', { name: '枕套', linkNumber: 9, price: fen(3_900) }),
    makeProduct('R', { name: '毛巾', linkNumber: 10 }),
    makeProduct('S', { name: '眼罩', linkNumber: 11 }),
  ],
});
const ASSISTANT = { role: 'assistant', person: '周盈' } as const;

let host: PageHost;
const product = (id: string) => {
  const found = host.bench.take.products.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const item = (id: string) => one('product-rows').querySelector<HTMLElement>(`[data-product-id="${id}"]`);
const fromPhone = (price: number) =>
  does(() => {
    const offer = { proposalId: proposalId('phone'), productId: productId('P'), price: fen(price), mechanism: null };
    host.bench.do(host.now(), { type: 'proposePrice', ...offer }, { ...ASSISTANT, device: 'phone' });
    host.pass(0);
  });

async function onAir(crew = show.crew): Promise<void> {
  host = openStage({ ...show, crew }, at('15:00:00'));
  await click('go');
}
beforeEach(() => onAir());
afterEach(unmountStage);

describe('products on the stage', () => {
  it('one key leads to the link, and no further; sold out and down have their own', async () => {
    expect(item('P')?.dataset['state']).toBe('sample');
    await press('KeyL');
    expect(item('P')?.dataset['state']).toBe('explaining');
    await press('KeyL');
    expect(one('refusal').dataset['reason']).toBe('noChange');
    await press('KeyX');
    expect(item('P')?.dataset['state']).toBe('soldOut');
    await press('KeyL', { shiftKey: true });
    expect(product('P').state).toBe('delisted');
    expect(text('product-linked')).toContain('重新上链接');
  });

  it('a key pressed twice in a moment is one step, by the button too: no link goes up unseen', async () => {
    await does(() => item('R')?.click());
    await press('KeyL');
    host.tick(300);
    await press('KeyL');
    expect([product('R').state, one('refusal').dataset['reason']]).toEqual(['sample', 'tooSoon']);
    await click('product-linked');
    expect(product('R').state).toBe('sample');
    host.tick(200);
    await press('KeyL');
    expect(product('R').state).toBe('linked');
    // Of another product it is another step.
    await does(() => item('R')?.click());
    await does(() => row('C').click());
    await press('KeyL');
    expect(product('S').state).toBe('sample');
    await does(() => row('C').click());
  });

  it('the keys act on the product that was chosen, and on that of a row chosen since', async () => {
    await does(() => item('R')?.click());
    await press('KeyL');
    expect([product('R').state, product('P').state]).toEqual(['sample', 'sample']);
    await does(() => item('R')?.click());
    await does(() => row('C').click());
    await press('KeyL');
    expect(product('S').state).toBe('sample');
    await does(() => row('C').click());
    await press('KeyX');
    expect(one('refusal').dataset['reason']).toBe('badStep');
  });

  it('W passes on to the next product of the segment, and the card follows', async () => {
    await press('KeyL');
    await press('KeyW');
    expect([item('Q')?.dataset['state'], item('P')?.dataset['state']]).toEqual(['waiting', 'linked']);
    expect(document.querySelector('article')?.textContent).toContain('枕套');
    expect(document.querySelector('article')?.textContent).toContain('链接没上');
    await press('KeyW');
    expect(document.querySelector('article')?.textContent).toContain('云感记忆枕');
  });

  it('a row says where its product stands, and that its link stands elsewhere', async () => {
    await does(() => row('B').click());
    await press('KeyL');
    host.tick(500);
    await press('KeyL');
    expect(row('B').querySelector('[data-testid="row-product"]')?.getAttribute('data-state')).toBe('linked');
    await does(() => row('C').click());
    await press('ArrowUp', { altKey: true });
    expect(row('C').textContent).toContain('链接顺序不同');
    expect(row('B').textContent).not.toContain('链接顺序不同');
    expect(text('link-order')).toContain('1 个链接');
    await press('KeyO');
    expect(text('link-order')).toBe('(absent)');
    await does(() => row('C').click());
    expect(host.bench.take.linkOrder).toEqual(['P', 'Q', 'S', 'R']);
  });
});

describe('a price on the stage', () => {
  it('alone is typed twice, is said so, and marks the card until it is seen', async () => {
    await press('KeyG');
    expect(document.activeElement).toBe(one('price-entry'));
    await type('price-entry', '149');
    await submit('price-form');
    expect(text('price-form')).toContain('两遍不一样');
    await type('price-again', '149');
    await submit('price-form');
    expect(product('P').price).toBe(14_900);
    expect(text('price-mark')).toBe('价格已改¥169');
    expect(document.body.textContent).toContain('到手 149 元。');
    expect(text('take-log')).toContain('改价：P ¥169 → ¥149（陈墨 提出，没有第二人）（同一人确认）');
    await click('product-seen');
    expect(one('price-mark').dataset['mark']).toBe('seen');
    await press('KeyG');
    await click('price-restore');
    await type('price-again', '169');
    await submit('price-form');
    expect([product('P').price, product('P').change?.from.price]).toEqual([16_900, 14_900]);
  });

  it('what comes with a price that holds is 机制已改, and no price is struck out', async () => {
    const change = async (mechanism: string) => {
      await press('KeyG');
      await type('price-entry', '169');
      await type('price-mechanism', mechanism);
      await type('price-again', '169');
      await submit('price-form');
    };
    await change('买一赠一');
    expect(text('price-mark')).toBe('机制已改');
    expect(text('product-seen')).toBe('机制已改 · 知道了');
    await change('买二赠一');
    expect(text('price-mark')).toBe('机制已改买一赠一');
  });

  it('a price that cannot be read is not sent; Escape leaves all as it was', async () => {
    await press('KeyG');
    await type('price-entry', '一百');
    await submit('price-form');
    expect(text('price-form')).toContain('价格写成数字');
    await does(() => void fireEvent.keyDown(one('price-form'), { key: 'Escape' }));
    expect(text('price-form')).toBe('(absent)');
    expect(host.sent).toEqual(['go']);
  });

  it('with a second person it is proposed, waits for them by name, and is nobody’s to confirm here', async () => {
    await onAir([...show.crew, ASSISTANT]);
    await press('KeyG');
    await type('price-entry', '149.9');
    await type('price-mechanism', '买一赠一');
    await submit('price-form');
    expect(text('price-proposal')).toContain('等 周盈 确认');
    expect(text('price-confirm')).toBe('(absent)');
    expect(document.querySelector('article')?.textContent).toContain('待确认 ¥149.90 · 买一赠一');
    expect(product('P').price).toBe(16_900);
    await click('price-withdraw');
    expect(host.bench.take.proposals).toEqual([]);
  });

  it('of the assistant is confirmed by Enter held for a second, where the price key leads', async () => {
    await onAir([...show.crew, ASSISTANT]);
    await fromPhone(14_900);
    await press('KeyG');
    expect(document.activeElement).toBe(one('price-confirm'));
    const hold = (ms: number) =>
      does(async () => {
        fireEvent.keyDown(one('price-confirm'), { key: 'Enter' });
        await new Promise((done) => setTimeout(done, ms));
        const button = document.querySelector('[data-testid="price-confirm"]');
        if (button !== null) fireEvent.keyUp(button, { key: 'Enter' });
      });
    await hold(300);
    expect(product('P').price).toBe(16_900);
    await hold(1_100);
    await does(() => undefined);
    expect(product('P')).toMatchObject({ price: 14_900, change: { proposedBy: '周盈', confirmedBy: '陈墨', singlePerson: false } });
  });
});

describe('stock on the stage', () => {
  const entered = async (count: string) => {
    await press('KeyI');
    await type('stock-entry', count);
    await submit('stock-form');
  };
  const level = () => item('P')?.querySelector('[data-level]')?.getAttribute('data-level');

  it('is amber under ten, red at nothing, and then offers sold out', async () => {
    await press('KeyL');
    expect(level()).toBe('enough');
    await entered('9');
    expect(level()).toBe('low');
    await entered('0');
    expect(level()).toBe('none');
    await click('sold-out-offer');
    expect([product('P').state, text('product-no-stock')]).toEqual(['soldOut', '库存是 0，补了库存才能上链接。']);
    expect(document.querySelector('article')?.textContent).toContain('已售罄，讲下一款');
  });

  it('empty is not set, and a release adds', async () => {
    await entered('');
    expect([product('P').stock, item('P')?.textContent]).toEqual([null, expect.stringContaining('—')]);
    await press('KeyI');
    await type('stock-entry', '30');
    await click('stock-release');
    expect([product('P').stock, text('stock-form')]).toEqual([null, expect.stringContaining('先点现有多少件')]);
    await click('stock-set');
    await press('KeyI');
    await type('stock-entry', '20');
    await click('stock-release');
    expect(product('P').stock).toBe(50);
    expect(text('take-log')).toContain('P 放单 20，库存 50');
  });

  it('what is no count is said, and nothing is sent', async () => {
    await entered('十');
    expect(text('stock-form')).toContain('写整数');
    expect(product('P').stock).toBe(12);
  });
});

describe('NEXT with several products', () => {
  const several = (...cards: readonly ReturnType<typeof makeProduct>[]) =>
    makeShow({
      segments: [makeSegment('A'), makeSegment('B', { productIds: cards.map(({ id }) => id) })],
      products: cards,
    });

  it('says what is missing among them, not of the first alone', async () => {
    unmountStage();
    host = openStage(
      several(
        makeProduct('P', { linkNumber: 8, sampleReady: true, stock: 12 }),
        makeProduct('Q', { linkNumber: null, sampleReady: false, stock: 0 }),
        makeProduct('R', { linkNumber: 10, sampleReady: false }),
      ),
      at('15:00:00'),
    );
    await click('go');
    expect(text('next-missing')).toBe('无库存 1 · 未设链接号 1 · 样品未到位 2');
  });

  it('and that nothing is', async () => {
    unmountStage();
    host = openStage(
      several(makeProduct('P', { linkNumber: 8, sampleReady: true }), makeProduct('Q', { linkNumber: 9, sampleReady: true })),
      at('15:00:00'),
    );
    await click('go');
    expect(text('next-missing')).toBe('都已备好');
  });
});
