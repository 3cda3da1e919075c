import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskContact, maskNumbers } from '../../../../shared/take/records/maskNumbers.ts';

describe('a number in a text', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['电话13812345678，晚上打', '电话138****5678，晚上打'],
    ['138 1234 5678', '138****5678'],
    ['138-1234-5678 微信同号', '138****5678 微信同号'],
    ['１３８１２３４５６７８', '138****5678'],
    ['+86 138 1234 5678', '138****5678'],
    ['008613812345678', '138****5678'],
    ['（021）62345678', '****5678'],
    ['021-6234 5678', '****5678'],
    ['+1 415 555 0100', '****0100'],
    ['身份证 11010519900307751X', '身份证 ****751X'],
    ['199 13812345678', '199 138****5678'],
  ])('%s', (text, masked) => expect(maskNumbers(text)).toBe(masked));

  it.each(['到手 149.9 元', '2 小时 15 分', '12345', '订单 6912345678901234', '3 号链接 100 件', '2026-03-02 15:00', '138****5678', ''])(
    'is none: %s',
    (text) => expect(maskNumbers(text)).toBe(text),
  );

  it('is found whatever stands among its digits', () => {
    const written = [
      '138－1234－1956',
      '138‑1234‑1956',
      '138．1234．1956',
      '\u202d138\u200e12341956',
      '138_1234_1956',
      '138--1234--1956',
      '138\u200b12341956',
      '138\t1234\t1956',
      '138  1234  1956',
    ];
    expect(written.map((text) => maskNumbers(text).replace('\u202d', ''))).toEqual(written.map(() => '138****1956'));
    const contacts = ['138，1234，1956', '138/1234/1956', '138:1234:1956', '400,800,1234'];
    expect(contacts.map(maskContact)).toEqual(['138****1956', '138****1956', '138****1956', '****1234']);
  });

  it('asked for as a contact keeps its last four digits, whatever kind of number it is', () => {
    expect(['62345678', '尾号 5678', 'wx 12345', '13812345678'].map(maskContact)).toEqual([
      '****5678',
      '尾号 5678',
      'wx ****2345',
      '138****5678',
    ]);
  });
});

describe('property: a mobile number', () => {
  const mobile = fc
    .tuple(fc.constantFrom('3', '4', '5', '6', '7', '8', '9'), fc.stringMatching(/^[0-9]{9}$/))
    .map(([second, rest]) => `1${second}${rest}`);
  const gaps = fc.array(fc.constantFrom('', '', '', ' ', '-', '–', '　', '.'), { minLength: 10, maxLength: 10 });
  const around = fc.constantFrom('', '请打', '价格 99 ', '（', '电话:', '\n', '，');

  it('is not in what is kept, however it was written; and masking again changes nothing', () => {
    fc.assert(
      fc.property(mobile, gaps, fc.boolean(), around, around, (number, between, wide, before, after) => {
        const written = [...number].map(
          (digit, at) => `${wide ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit}${between[at] ?? ''}`,
        );
        const masked = maskNumbers(`${before}${written.join('')}${after}`);
        expect(masked.normalize('NFKC').replace(/\D/g, '')).not.toContain(number);
        expect(masked).toContain(`${number.slice(0, 3)}****${number.slice(-4)}`);
        expect(maskNumbers(masked)).toBe(masked);
      }),
    );
  });

  it('and what is long does not stop a host: a hostile text is read in no time', () => {
    const hostile = ['1 3-'.repeat(25_000), '+1'.repeat(50_000), '0 '.repeat(50_000), '１'.repeat(100_000)];
    for (const text of hostile) expect(maskContact(text).length).toBeGreaterThan(0);
  });
});
