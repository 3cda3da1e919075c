import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../shared/csv.ts';

const body = (cell: string | number | null) =>
  csvText([[cell]])
    .replace(/^\uFEFF/, '')
    .replace(/\r\n$/, '');

describe('csvText', () => {
  it('starts with a byte order mark and ends each row with CRLF', () => {
    expect(
      csvText([
        ['环节', 1],
        [null, 'b'],
      ]),
    ).toBe('\uFEFF环节,1\r\n,b\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\tx', "'\tx"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠a', "'＠a"],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['a\nb', '"a\nb"'],
    ['=a,b', '"\'=a,b"'],
    ['普通', '普通'],
    ['', ''],
  ])('%j becomes %j', (cell, text) => {
    expect(body(cell)).toBe(text);
  });

  it.each([
    [-12, '-12'],
    [0, '0'],
    [1.5, '1.5'],
    [Number.NaN, ''],
    [null, ''],
  ])('the number %s stays %j', (cell, text) => {
    expect(body(cell)).toBe(text);
  });

  it('no text cell can begin as a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        expect(body(cell).replace(/^"/, '')).not.toMatch(/^[=+\-@\t\r\n\0＝＋－＠]/);
      }),
    );
  });
});
