import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productId } from '../../../shared/ids.ts';
import { guessColumns } from '../../../shared/import/headers.ts';
import { applyProducts, planProducts } from '../../../shared/import/planProducts.ts';
import { PRODUCT_FIELDS, PRODUCT_HEADERS } from '../../../shared/import/productFields.ts';
import { readTable } from '../../../shared/import/table.ts';
import { parseShowFile, showFileText } from '../../../shared/plan/showFile.ts';
import { makeProduct, makeShow, THREE_PM } from '../../support/plan.ts';

const show = makeShow({ products: [1, 2, 3].map((link) => makeProduct(`p${link}`, { name: `品${link}`, linkNumber: link })) });
const HEADERS = [
  '链接号',
  '商品ID',
  '品名',
  '款型',
  '直播价',
  '划线价',
  '库存',
  '限购',
  '优惠券',
  '赠品',
  '禁说',
  '样品到位',
  '建筑面积',
  '成本',
  '__proto__',
];
const BROKEN = [
  '',
  ' ',
  '#REF!',
  '1e999',
  'NaN',
  'Infinity',
  '-0',
  '0',
  '-1',
  '1/2',
  '45123.5',
  '2026/11/14',
  '1′30″',
  '１２',
  '99999999999',
  '3.7E+18',
  '"',
  '""',
  '\u0000',
  '\uFEFF',
  '\u202E倒',
  '=HYPERLINK("x")',
  '<img src=x onerror=alert(1)>',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  '，',
  '；；；',
  '｜｜｜',
  '字'.repeat(600),
  '字'.repeat(32_001),
  '\ud800',
  '🛏️'.repeat(50),
  '满50减99',
  '×',
  '×0',
  '\t',
  '\r',
  '\n',
  'true',
  '[object Object]',
];

/** What must hold of any text at all: read or refused with a place, rows whole or not at all, and a show that a file can hold. */
function holds(text: string): void {
  const read = readTable(text);
  if (!read.ok) {
    expect(read.problem.type).toMatch(/^(empty|tooLong|tooManyRows|tooManyColumns|cellTooLong|openQuote|binary)$/);
    return;
  }
  const columns = guessColumns(PRODUCT_HEADERS, read.rows[0]?.cells ?? []);
  let n = 0;
  const newId = () => {
    n += 1;
    return productId(`new-${n}`);
  };
  const planned = planProducts(show, { rows: read.rows.slice(1), columns, now: THREE_PM, newId });
  expect(planned).toHaveLength(read.rows.length - 1);
  for (const { outcome } of planned)
    if (outcome.type === 'refused' && outcome.column !== null) expect(columns[outcome.column]).not.toBeNull();
  const after = applyProducts(show, planned);
  const links = after.products.flatMap(({ linkNumber }) => (linkNumber === null ? [] : [linkNumber]));
  expect(new Set(links).size).toBe(links.length);
  const file = parseShowFile(showFileText(after));
  expect(file.ok ? null : file.problem).toBeNull();
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}

const table = (mark: string, rows: readonly (readonly string[])[]) => rows.map((row) => row.join(mark)).join('\n');

describe('broken tables', () => {
  it('every broken cell under every header, quoted or bare, by tab and comma', () => {
    let tried = 0;
    for (const mark of ['\t', ','])
      for (const [at, header] of HEADERS.entries())
        for (const cell of BROKEN) {
          const row = HEADERS.map((name, column) => (column === at ? cell : name === '品名' ? '好的' : ''));
          holds(table(mark, [HEADERS, row]));
          holds(table(mark, [HEADERS, row.map((each) => `"${each.replaceAll('"', '""')}"`)]));
          tried += 2;
          expect(header).toBe(HEADERS[at]);
        }
    expect(tried).toBeGreaterThanOrEqual(200);
  });

  it('a good table cut off anywhere, or with a character changed', () => {
    const good = table(',', [
      HEADERS,
      ['1', '7001', '枕头', '利润款', '99', '129', '5', '2', '199-50', '"枕套×2"', '"治""疗"', '是', '', '40', ''],
      ['4', '', '新品', '', '59.9'],
    ]);
    for (let at = 0; at <= good.length; at += 1) {
      holds(good.slice(0, at));
      for (const mark of ['"', ',', '\n', '\r', '\t', '￥']) holds(good.slice(0, at) + mark + good.slice(at + 1));
    }
  });

  it('anything at all', () => {
    const cell = fc.oneof(
      fc.constantFrom(...BROKEN.filter((each) => each.length < 700)),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.integer().map(String),
    );
    const head = fc.constantFrom(...HEADERS, ...PRODUCT_FIELDS);
    fc.assert(
      fc.property(
        fc.array(head, { minLength: 1, maxLength: 8 }),
        fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 6 }),
        (headers, rows) => holds(table('\t', [headers, ...rows])),
      ),
      { numRuns: 500 },
    );
  });
});
