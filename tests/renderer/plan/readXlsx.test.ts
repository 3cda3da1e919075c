import { describe, expect, test } from 'vitest';
import { readTableFile } from '../../../renderer/rooms/plan/sheets/readTableFile.ts';
import { type XlsxCell, type XlsxOptions, xlsxOf } from '../../support/xlsx.ts';

const read = (rows: readonly (readonly XlsxCell[])[], options: Partial<XlsxOptions> = {}) => {
  const found = readTableFile(xlsxOf(rows, options), null, () => undefined);
  return found.ok ? found.rows.map((row) => [row.number, ...row.cells]) : found.problem;
};
const FORMATS = [
  'h:mm',
  'h:mm:ss',
  '[h]:mm:ss',
  'mm:ss',
  'yyyy/m/d',
  'yyyy-mm-dd hh:mm',
  'h"时"mm"分"',
  '0.00',
  '[m]:ss',
  '[$-804]h:mm AM/PM',
];
const at = (value: number, format: string): XlsxCell => ({ value, style: FORMATS.indexOf(format) + 1 });

describe('cells, as the spreadsheet shows them', () => {
  test.each<readonly [string, XlsxCell, string]>([
    ['text', '环节 <1> & "二"', '环节 <1> & "二"'],
    ['a whole number', 8, '8'],
    ['a price with noise behind it', 59.899999999999999, '59.9'],
    ['a small one', 1e-7, '1e-7'],
    ['an id that lost its digits', 3720000000000000000, '3.72e+18'],
    ['yes', true, 'TRUE'],
    ['1:30, a minute and a half as people mean it', at(1.5 / 24, 'h:mm'), '1:30'],
    ['with seconds that the format hides', at(90.5 / 1440, 'h:mm'), '1:30:30'],
    ['hours', at(1.5 / 24, 'h:mm:ss'), '1:30:00'],
    ['more than a day', at(1.25, '[h]:mm:ss'), '30:00:00'],
    ['minutes and seconds', at(90 / 86_400, 'mm:ss'), '1:30'],
    ['minutes past an hour', at(5400 / 86_400, '[m]:ss'), '90:00'],
    ['a day', at(46_340, 'yyyy/m/d'), '2026-11-14'],
    ['a day and its time', at(46_340.8125, 'yyyy-mm-dd hh:mm'), '2026-11-14 19:30:00'],
    ['before the leap day that never was', at(59, 'yyyy/m/d'), '1900-02-28'],
    ['behind it', at(61, 'yyyy/m/d'), '1900-03-01'],
    ['hours and minutes in Chinese', at(1.5 / 24, 'h"时"mm"分"'), '1小时30分'],
    ['a time of day', at(19.5 / 24, '[$-804]h:mm AM/PM'), '19:30'],
    ['decimals', at(5, '0.00'), '5'],
    ['the result of a formula', { xml: '<c t="str"><f>A1&amp;"x"</f><v>收尾</v></c>' }, '收尾'],
    ['a formula without its result', { xml: '<c><f>SUM(A1:A9)</f></c>' }, '#VALUE!'],
    ['an error', { xml: '<c t="e"><v>#REF!</v></c>' }, '#REF!'],
    [
      'rich text, less its readings',
      { xml: '<c t="inlineStr"><is><r><t>开</t></r><r><t>场</t></r><rPh><t>かい</t></rPh></is></c>' },
      '开场',
    ],
    ['a line break that XML escaped', 'a_x000D_b', 'a\rb'],
    ['an ISO day', { xml: '<c t="d"><v>2026-11-14T00:00:00</v></c>' }, '2026-11-14'],
    ['a number that is none', { xml: '<c><v>五分钟</v></c>' }, '五分钟'],
  ])('%s', (_, cell, text) => {
    expect(read([['头'], [cell]], { formats: FORMATS })).toEqual([
      [1, '头'],
      [2, text],
    ]);
  });

  test('days counted from 1904', () => {
    expect(read([[at(44_878, 'yyyy/m/d')]], { formats: FORMATS, since1904: true })).toEqual([[1, '2026-11-14']]);
  });
});

test('merged cells say what they say of every row they span, and of no column', () => {
  const rows = [
    ['开场', '欢迎'],
    [null, '自我介绍'],
    [null, '福袋'],
    ['合并的标题', null],
  ];
  const found = readTableFile(xlsxOf(rows, { merges: ['A1:A3', 'A4:B4', 'A1:A99999', 'ZZZZ1:Q', ''] }), null, () => undefined);
  expect(found).toMatchObject({
    rows: [{ cells: ['开场', '欢迎'] }, { cells: ['开场', '自我介绍'] }, { cells: ['开场', '福袋'] }, { cells: ['合并的标题'] }],
    merged: [
      { row: 2, column: 0 },
      { row: 3, column: 0 },
    ],
  });
});

test('shared strings, prefixes, and a sheet that is not the first', () => {
  const parts = {
    'xl/workbook.xml':
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="封面" sheetId="1" r:id="a"/><x:sheet name="藏着" state="hidden" sheetId="2" r:id="b"/><x:sheet name="流程" sheetId="3" r:id="c"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="c" Target="/xl/worksheets/plan.xml"/></Relationships>',
    'xl/worksheets/plan.xml':
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="s"><x:v>1</x:v></x:c><x:c/><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    'xl/sharedStrings.xml':
      '<x:sst xmlns:x="m"><x:si><x:t>时长</x:t></x:si><x:si><x:r><x:t>环</x:t></x:r><x:r><x:t>节</x:t></x:r></x:si></x:sst>',
  };
  expect(readTableFile(xlsxOf([], { parts }), null, () => undefined)).toMatchObject({
    ok: true,
    sheets: ['封面', '流程'],
    sheet: 1,
    rows: [{ number: 1, cells: ['环节', '', '时长'] }],
  });
});
