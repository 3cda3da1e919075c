import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { takeStore } from '../../../renderer/link/takeStore.ts';
import { languageStore } from '../../../renderer/ui/text.ts';
import { clockText } from '../../../renderer/ui/wall.ts';
import { productId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { at } from '../../support/bench.ts';
import { makeProduct, makeSegment } from '../../support/plan.ts';
import { click, does, mountStage, one, press, submit, text, type, unmountStage } from './mountStage.tsx';
import { type PageHost, pageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

let host: PageHost;
const prices = () => host.bench.take.products.map(({ price }) => price);

beforeEach(() => {
  forgetClock();
  languageStore.setState({ language: 'zh-CN' });
});
afterEach(unmountStage);

function mount(first: readonly string[]): void {
  const segments = [
    makeSegment('A', { productIds: first.map(productId) }),
    makeSegment('B'),
    makeSegment('C', { productIds: [productId('Q')] }),
  ];
  const products = ['P', 'Q'].map((id) => makeProduct(id, { shortName: id, price: fen(10_000) }));
  host = pageHost(threeSegments({ segments, products, crew: [] }), at('15:00:00'));
  mountStage();
}

it('a price that is being typed stays that product’s when the show goes on', async () => {
  mount(['P']);
  await click('go');
  await press('KeyG');
  await type('price-entry', '88');
  await does(() => host.pass(2_000));
  await click('go');
  expect((one('price-entry') as HTMLInputElement).value).toBe('88');
  await type('price-again', '88');
  await submit('price-entry');
  expect(prices()).toEqual([8_800, 10_000]);
  expect(text('price-form')).toBe('(absent)');
});

it('a form says whose it is', async () => {
  mount(['P']);
  await click('go');
  await press('KeyG');
  expect(one('price-form').getAttribute('aria-label')).toContain('P');
  expect(one('product-rows').querySelector('[aria-pressed="true"]')?.getAttribute('data-product-id')).toBe('P');
});

it('a mark says when by the wall, which may have stepped since the take opened', async () => {
  mount(['P']);
  await click('go');
  await does(() => {
    host.bench.stepWall(host.now(), 3_600_000);
    host.pass(60_000);
  });
  await press('KeyG');
  await type('price-entry', '88');
  await type('price-again', '88');
  await submit('price-entry');
  expect(one('price-mark').title).toContain(clockText(at('16:01:00')));
});

it('a phone that is alone in the crew proposes: to type it twice is the director’s', async () => {
  mount(['P']);
  await click('go');
  takeStore.setState({ role: 'assistant' });
  await press('KeyG');
  expect(text('price-again')).toBe('(absent)');
  await type('price-entry', '88');
  await submit('price-entry');
  expect(host.sent).toEqual(['go', 'proposePrice']);
});

it('a key pressed while there is no product opens no form later, which would take the keyboard from GO', async () => {
  mount([]);
  await press('KeyG');
  await press('KeyI');
  await click('go');
  await does(() => host.pass(2_000));
  await click('go');
  await does(() => host.pass(2_000));
  expect([text('price-form'), text('stock-form')]).toEqual(['(absent)', '(absent)']);
});

it('a form that stood open at the end is not there when the take is reopened', async () => {
  mount(['P']);
  await click('go');
  await press('KeyG');
  await does(() => {
    host.bench.end(host.now());
    host.pass(1_000);
  });
  await does(() => {
    host.bench.reopen(host.now());
    host.pass(1_000);
  });
  expect(text('product-actions')).not.toBe('(absent)');
  expect(text('price-form')).toBe('(absent)');
});
