import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { dueStep, EMPTY_CARD, EMPTY_PROPERTY, editedCard, withoutSign } from '../../../shared/plan/card.ts';
import { discountTenths, marginOf } from '../../../shared/plan/cardSums.ts';
import { couponEntry, faqEntry, giftEntry, readArea, readCoupons, readFaq, readGifts } from '../../../shared/plan/cardText.ts';
import { freezePlan } from '../../../shared/plan/frozen.ts';
import { missingFacts } from '../../../shared/plan/missingFacts.ts';
import { fen, type Product } from '../../../shared/plan/product.ts';
import { parseShowFile } from '../../../shared/plan/showFile.ts';
import { frozenPlanSchema } from '../../../shared/wire/planSchema.ts';
import { makeProduct, makeShow, THREE_PM } from '../../support/plan.ts';

const SIGN = { person: '陈墨', at: THREE_PM };
const ALL = { self: SIGN, lead: SIGN, compliance: SIGN };
const NONE = { self: null, lead: null, compliance: null };
const whole = (patch: Partial<Product> = {}) =>
  makeProduct('p', {
    tier: 'profit',
    linkNumber: 1,
    price: fen(16_900),
    stock: 100,
    stockPolicy: 'plenty',
    sellingPoints: [{ text: '按下三秒回弹', source: '' }],
    ...patch,
  });

describe('what a card still needs', () => {
  test.each<readonly [string, Partial<Product>, readonly string[]]>([
    ['nothing', {}, []],
    [
      'an empty card',
      { ...makeProduct('p'), name: ' ', unit: '' },
      ['name', 'price', 'unit', 'linkNumber', 'tier', 'stock', 'stockPolicy', 'sellingPoints'],
    ],
    ['a compared price without its basis', { listPrice: fen(20_000) }, ['listPriceBasis']],
    ['a gift without its period', { gifts: [{ name: '枕套', quantity: 1, spec: '48×74', period: ' ' }] }, ['gifts']],
    ['sold ahead: the shipping date, not the stock', { stockPolicy: 'presale', stock: null }, ['presaleShip']],
    ['a property: its own facts', { property: EMPTY_PROPERTY }, ['developer', 'grossArea', 'priceValidity']],
  ])('%s', (_, patch, facts) => {
    expect(missingFacts(whole(patch))).toEqual(facts);
  });
});

describe('audit', () => {
  it('goes 自查, 负责人, 合规; taking one back takes back what rested on it', () => {
    expect([NONE, { ...NONE, self: SIGN }, ALL].map(dueStep)).toEqual(['self', 'lead', null]);
    expect(withoutSign(ALL, 'lead')).toEqual({ ...NONE, self: SIGN });
  });

  it('ends with a change of what is spoken, and holds through the rest', () => {
    const signed = whole({ audit: ALL });
    expect(editedCard(signed, { stock: 3, sampleReady: true, internal: { cost: fen(1), notes: '' } }).audit).toEqual(ALL);
    expect(editedCard(signed, { price: fen(1) }).audit).toEqual(NONE);
    expect(editedCard(signed, { faq: [{ question: '会缩水吗', answer: '不会' }] }).audit).toEqual(NONE);
  });
});

describe('lists typed by lines', () => {
  test.each<readonly [string, ReturnType<typeof readCoupons>]>([
    ['199-50', [{ threshold: fen(19_900), amount: fen(5_000), limitPerUser: null, validity: '' }]],
    ['满１９９减50元｜每人限 1 张｜开播至下播', [{ threshold: fen(19_900), amount: fen(5_000), limitPerUser: 1, validity: '开播至下播' }]],
    ['立减 20.5', [{ threshold: null, amount: fen(2_050), limitPerUser: null, validity: '' }]],
    ['', []],
    ['50-50', undefined],
    ['199-0', undefined],
    ['199-50|0', undefined],
    ['随便', undefined],
    ['199-50\n坏的', undefined],
  ])('coupon %j', (text, coupons) => {
    expect(readCoupons(text)).toEqual(coupons);
    if (coupons !== undefined) expect(readCoupons(couponEntry(coupons))).toEqual(coupons);
  });

  test.each<readonly [string, ReturnType<typeof readGifts>]>([
    ['枕套×2｜48×74 厘米｜随货', [{ name: '枕套', quantity: 2, spec: '48×74 厘米', period: '随货' }]],
    ['收纳袋', [{ name: '收纳袋', quantity: 1, spec: '', period: '' }]],
    ['枕套×0', undefined],
    ['｜规格', undefined],
  ])('gift %j', (text, gifts) => {
    expect(readGifts(text)).toEqual(gifts);
    if (gifts !== undefined) expect(readGifts(giftEntry(gifts))).toEqual(gifts);
  });

  it('questions with their answers; square metres', () => {
    const faq = [{ question: '会缩水吗？', answer: '3% 以内' }];
    expect(readFaq(faqEntry(faq))).toEqual(faq);
    expect(['８９．５㎡', '', '1e3'].map(readArea)).toEqual([89.5, null, undefined]);
  });
});

it('discount and margin: nothing without both figures', () => {
  expect(discountTenths(whole({ listPrice: fen(21_900) }))).toBe(7.7);
  expect([discountTenths(whole()), discountTenths(whole({ listPrice: fen(100) }))]).toEqual([null, null]);
  expect(marginOf(whole({ internal: { cost: fen(10_000), notes: '' } }))).toEqual({ amount: 6_900, percent: 41 });
  expect(marginOf(whole())).toBeNull();
});

describe('stored and frozen', () => {
  const path = join(import.meta.dirname, '../../../assets/samples/commerce-240.cuedesk.json');
  it('a file from before there were whole cards opens', () => {
    const file = JSON.parse(readFileSync(path, 'utf8'));
    for (const product of file.show.products) {
      for (const key of Object.keys(EMPTY_CARD)) delete product[key];
      for (const gift of product.gifts) {
        delete gift.spec;
        delete gift.period;
      }
    }
    const read = parseShowFile(JSON.stringify(file));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.show.products[2]).toMatchObject({ ...EMPTY_CARD, gifts: [{ name: '同面料枕套', quantity: 2, spec: '', period: '' }] });
  });

  it('a take gets what it may say, and nothing else', () => {
    const product = whole({
      gifts: [{ name: '枕套', quantity: 2, spec: 's', period: 'p' }],
      property: { ...EMPTY_PROPERTY, loan: '某行' },
      internal: { cost: fen(1), notes: '内部' },
      audit: ALL,
    });
    const frozen = freezePlan(makeShow({ products: [product] }));
    expect(frozenPlanSchema.safeParse(frozen).success).toBe(true);
    expect(JSON.stringify(frozen)).not.toMatch(/内部|陈墨|某行|cost|audit/);
  });
});
