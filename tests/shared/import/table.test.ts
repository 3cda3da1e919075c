import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csvText } from '../../../shared/csv.ts';
import { readTable, TABLE_LIMITS } from '../../../shared/import/table.ts';

const cellsOf = (text: string) => {
  const read = readTable(text);
  return read.ok ? read.rows.map((row) => [row.number, ...row.cells]) : read.problem;
};

describe('what spreadsheets write and copy', () => {
  test.each<readonly [string, string, unknown]>([
    [
      'cells copied from a sheet',
      '链接号\t品名\n1\t枕头\n',
      [
        [1, '链接号', '品名'],
        [2, '1', '枕头'],
      ],
    ],
    [
      'a quoted line break and quotes',
      '品名\t卖点\n枕头\t"回弹\n三秒 ""慢"""',
      [
        [1, '品名', '卖点'],
        [2, '枕头', '回弹\n三秒 "慢"'],
      ],
    ],
    [
      'commas, byte order mark, CRLF',
      '\uFEFFa,b\r\n1,"x,y"\r\n',
      [
        [1, 'a', 'b'],
        [2, '1', 'x,y'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2',
      [
        [1, 'a', 'b'],
        [2, '1,5', '2'],
      ],
    ],
    [
      'CR alone',
      'a,b\r1,2',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
      ],
    ],
    [
      'blank rows keep their numbers',
      'a\tb\n\n\t\n1\t2',
      [
        [1, 'a', 'b'],
        [4, '1', '2'],
      ],
    ],
    ['a delimiter at the end', 'a,b,', [[1, 'a', 'b', '']]],
    [
      'an empty first cell',
      '\t品名\n1\t枕头',
      [
        [1, '', '品名'],
        [2, '1', '枕头'],
      ],
    ],
    ['text behind a closing quote', '"a"b,c', [[1, 'ab', 'c']]],
    ['a quote inside a cell', '5"屏,c', [[1, '5"屏', 'c']]],
    ['the guard of our own export comes off', "'=1+1,'枕头", [[1, '=1+1', "'枕头"]]],
  ])('%s', (_, text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  it('reads back what csvText writes', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((value) => !value.includes('\0') && !value.startsWith("'") && !value.startsWith('\uFEFF'));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }), (rows) => {
        const all = [['名', '价'], ...rows];
        const blank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');
        const read = readTable(csvText(all));
        expect(read.ok && read.rows.map((row) => row.cells)).toEqual(all.filter((cells) => !blank(cells)));
      }),
    );
  });
});

describe('bounds, each with its place', () => {
  const row = (n: number) => Array.from({ length: n }, () => 'x').join(',');
  test.each<readonly [string, string, unknown]>([
    ['nothing', ' \n\t\n', { type: 'empty' }],
    ['nothing at all', '', { type: 'empty' }],
    ['an open quote', 'a,b\n1,"枕头\n2,被子', { type: 'openQuote', row: 2, column: 2 }],
    ['columns', `a,b\n${row(201)}`, { type: 'tooManyColumns', row: 2, limit: 200 }],
    ['a cell', `a,b\n1,${'字'.repeat(32_001)}`, { type: 'cellTooLong', row: 2, column: 2, limit: 32_000 }],
    ['rows', 'a\n'.repeat(5_001), { type: 'tooManyRows', limit: 5_000 }],
    ['characters', 'a'.repeat(TABLE_LIMITS.characters + 1), { type: 'tooLong', limit: TABLE_LIMITS.characters }],
    ['bytes that are no text', 'a\0b', { type: 'binary' }],
  ])('%s', (_, text, problem) => {
    expect(cellsOf(text)).toEqual(problem);
  });
});
