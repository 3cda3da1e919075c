import { describe, expect, it, test } from 'vitest';
import { productId } from '../../../shared/ids.ts';
import { guessColumns, headerFingerprint, headerRow } from '../../../shared/import/headers.ts';
import { applyProducts, planProducts } from '../../../shared/import/planProducts.ts';
import { PRODUCT_HEADERS, type ProductField } from '../../../shared/import/productFields.ts';
import { readCell } from '../../../shared/import/readCell.ts';
import { readTable } from '../../../shared/import/table.ts';
import { fen, type Product } from '../../../shared/plan/product.ts';
import { parseShowFile, showFileText } from '../../../shared/plan/showFile.ts';
import { makeProduct, makeShow, THREE_PM } from '../../support/plan.ts';

const SIGN = { person: '陈墨', at: THREE_PM };
const show = makeShow({
  products: [
    makeProduct('a', { name: '枕头', linkNumber: 1, price: fen(9_900), stock: 5, audit: { self: SIGN, lead: SIGN, compliance: SIGN } }),
    makeProduct('b', { name: '被子', linkNumber: 2, itemId: '700000000000000001' }),
  ],
});

/** The table as it would be pasted, headers first. */
function plan(text: string, on = show) {
  const read = readTable(text);
  if (!read.ok) throw new Error(read.problem.type);
  const [head, ...rows] = read.rows;
  let n = 0;
  return planProducts(on, {
    rows,
    columns: guessColumns(PRODUCT_HEADERS, head?.cells ?? []),
    now: THREE_PM,
    newId: () => {
      n += 1;
      return productId(`new-${n}`);
    },
  });
}
const outcomes = (text: string, on = show) => plan(text, on).map(({ number, outcome }) => [number, outcome.type]);
const problems = (text: string, on = show) =>
  plan(text, on).flatMap(({ number, outcome }) => (outcome.type === 'refused' ? [[number, outcome.column, outcome.problem]] : []));

describe('headers', () => {
  it('are known by many names, whatever their width, marks and units', () => {
    expect(
      guessColumns(PRODUCT_HEADERS, [
        '● 链接号',
        '商品ＩＤ',
        '品名*',
        '直播价（元）',
        '划线价/元',
        'List Price',
        '库存 ',
        '__proto__',
        'constructor',
        '',
      ]),
    ).toEqual(['linkNumber', 'itemId', 'name', 'price', null, 'listPrice', 'stock', null, null, null]);
    expect(guessColumns(PRODUCT_HEADERS, ['价格', '到手价'])).toEqual(['price', null]);
  });

  it('are told from data, and remembered by what they say', () => {
    const at = (...rows: readonly (readonly string[])[]) =>
      headerRow(
        PRODUCT_HEADERS,
        rows.map((cells) => ({ cells })),
      );
    expect([at(['链接号', '品名', '甲']), at(['1', '枕头', '99']), at(['品名'])]).toEqual([0, -1, 0]);
    expect(at(['双十一货盘表'], ['负责人：林夏', '', ''], ['链接号', '品名', '到手价'], ['1', '名称', '价格'])).toBe(2);
    expect(headerFingerprint(['链接号', ' 品名*'])).toBe(headerFingerprint(['链接号 ', '品名']));
    expect(headerFingerprint(['链接号', '品名'])).not.toBe(headerFingerprint(['品名', '链接号']));
  });
});

describe('cells', () => {
  test.each<readonly [ProductField, string, Partial<Product> | string]>([
    ['linkNumber', '８号链接', { linkNumber: 8 }],
    ['linkNumber', '8.0', { linkNumber: 8 }],
    ['linkNumber', '0', 'positive'],
    ['linkNumber', '10000', 'positive'],
    ['price', '￥1,234.50元', { price: fen(123_450) }],
    ['price', '99.999', 'money'],
    ['price', '面议', 'money'],
    ['price', '#N/A', 'formulaError'],
    ['stock', '１，０００件', { stock: 1000 }],
    ['stock', '-3', 'count'],
    ['limitPerUser', '每人限购2件', { limitPerUser: 2 }],
    ['limitPerUser', '0', 'positive'],
    ['tier', '主推款', { tier: 'profit' }],
    ['tier', '宠粉款', { tier: 'activity' }],
    ['tier', '新款', 'tier'],
    ['stockPolicy', '按销售预估', { stockPolicy: 'forecast' }],
    ['stockPolicy', '很多', 'stockPolicy'],
    ['sampleReady', '已到', { sampleReady: true }],
    ['sampleReady', '×', { sampleReady: false }],
    ['sampleReady', '明天', 'yesNo'],
    ['itemId', '3712345678901234567', { itemId: '3712345678901234567' }],
    ['itemId', '3.71235E+18', 'lostDigits'],
    [
      'sellingPoints',
      '回弹三秒｜检测报告\n可水洗',
      {
        sellingPoints: [
          { text: '回弹三秒', source: '检测报告' },
          { text: '可水洗', source: '' },
        ],
      },
    ],
    ['forbidden', '治疗；永不变形', { forbidden: ['治疗', '永不变形'] }],
    ['coupons', '满199减50', { coupons: [{ threshold: fen(19_900), amount: fen(5_000), limitPerUser: null, validity: '' }] }],
    ['coupons', '打折', 'coupons'],
    ['gifts', '枕套*2', { gifts: [{ name: '枕套', quantity: 2, spec: '', period: '' }] }],
    ['grossArea', '89.5㎡', {}],
    ['name', '字'.repeat(501), 'tooLong'],
    ['forbidden', '字'.repeat(2001), 'tooLong'],
  ])('%s %j', (field, text, expected) => {
    const before = makeProduct('p');
    const read = readCell(before, field, text);
    if (typeof expected === 'string') expect(read).toEqual({ ok: false, problem: expected });
    else expect(read.ok && read.product).toMatchObject(expected);
  });
});

describe('rows', () => {
  it('add, change and leave; a blank cell says nothing', () => {
    expect(outcomes('链接号\t品名\t价格\t库存\n1\t枕头\t\t5\n2\t被子\t199\t\n3\t床笠\t129\t40')).toEqual([
      [2, 'same'],
      [3, 'change'],
      [4, 'add'],
    ]);
    const after = applyProducts(show, plan('链接号\t价格\n1\t89'));
    expect(after.products[0]).toMatchObject({
      name: '枕头',
      price: 8_900,
      priceAsOf: THREE_PM,
      stock: 5,
      audit: { self: null, lead: null },
    });
    expect(after.products[1]).toBe(show.products[1]);
  });

  it('stock alone asks for no new signatures', () => {
    expect(applyProducts(show, plan('链接号\t库存\n1\t88')).products[0]).toMatchObject({ stock: 88, audit: { self: SIGN } });
  });

  it('find their card by id, then by link, then by name', () => {
    expect(
      plan('商品ID\t链接号\t库存\n700000000000000001\t9\t3').map(({ outcome }) => outcome.type !== 'refused' && outcome.product.id),
    ).toEqual(['b']);
    expect(plan('品名\t库存\n枕头\t3').map(({ outcome }) => outcome.type !== 'refused' && outcome.product.id)).toEqual(['a']);
    // Another id is another product: its link is taken.
    expect(problems('商品ID\t链接号\t品名\n700000000000000002\t2\t新被')).toEqual([[2, 1, { type: 'linkTaken', link: 2, name: '被子' }]]);
  });

  it('swap link numbers within one table', () => {
    const swapped = applyProducts(
      show,
      plan('品名\t链接号\n枕头\t2\n被子\t1').map((row) => row),
    );
    // The link finds the card before the name does: each keeps its number and takes the other's name.
    expect(swapped.products.map(({ name, linkNumber }) => [name, linkNumber])).toEqual([
      ['被子', 1],
      ['枕头', 2],
    ]);
  });

  it('are refused whole, with row, column and why', () => {
    const table = '链接号\t品名\t价格\n3\t床笠\t面议\n4\t\t99\n1\t枕头\t88\n1\t又一个\t77\n5\t毯\t59\n5\t毯子\t69';
    expect(problems(table)).toEqual([
      [2, 2, { type: 'cell', problem: 'money' }],
      [3, 1, { type: 'noName' }],
      [5, null, { type: 'twice', row: 4 }],
      [7, 0, { type: 'linkTaken', link: 5, name: '毯' }],
    ]);
    expect(applyProducts(show, plan(table)).products.map(({ name, price }) => [name, price])).toEqual([
      ['枕头', 8_800],
      ['被子', null],
      ['毯', 5_900],
    ]);
  });

  it('a refused row keeps its number, which nobody else may take', () => {
    const three = makeShow({
      products: [1, 2, 3].map((link) => makeProduct(`p${link}`, { name: `品${link}`, linkNumber: link, itemId: `${link}` })),
    });
    // 1 → 2, 2 → 3, and 3 stays: nobody can move.
    expect(problems('商品ID\t链接号\n1\t2\n2\t3', three).map(([row]) => row)).toEqual([2, 3]);
    expect(problems('商品ID\t链接号\n1\t2\n2\t3\n3\t1', three)).toEqual([]);
  });

  it('no more cards than a show file holds', () => {
    const rows = Array.from({ length: 2_000 }, (_, at) => `品${at}`).join('\n');
    const refused = problems(`品名\t价格\n${rows}`);
    expect(refused.map(([row, , problem]) => [row, problem])).toEqual([
      [2_000, { type: 'tooMany', limit: 2_000 }],
      [2_001, { type: 'tooMany', limit: 2_000 }],
    ]);
  });

  it('nothing to do is the same show', () => {
    expect(applyProducts(show, plan('链接号\t品名\n1\t枕头'))).toBe(show);
  });
});

it('what was imported can be exported and opened again', () => {
  const table =
    '链接号\t品名\t款型\t直播价\t优惠券\t赠品\t常见问题\t预售许可证号\t建筑面积\t成本\n7\t毯\t活动款\t59.9\t199-50|1\t布袋×2\t会掉毛吗|不会\t预〇〇一\t89\t20';
  const after = applyProducts(show, plan(table));
  const read = parseShowFile(showFileText(after));
  expect(read.ok && read.show.products[2]).toEqual(after.products[2]);
});
