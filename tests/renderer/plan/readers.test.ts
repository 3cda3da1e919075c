import { describe, expect, test } from 'vitest';
import { readOffset, readPin, readTarget, readWindow } from '../../../renderer/rooms/plan/inspector/readers.ts';
import { readDay, readTime } from '../../../renderer/rooms/plan/inspector/showStart.ts';
import { moneyEntry, pointEntry, readCount, readMoney, readPoints } from '../../../shared/plan/cardText.ts';
import { fen } from '../../../shared/plan/product.ts';
import { instant, minutes } from '../../../shared/time.ts';

describe('money is read in yuan and kept in whole 分', () => {
  test.each<readonly [string, number | null | undefined]>([
    ['169', 16_900],
    ['169.9', 16_990],
    ['169.90', 16_990],
    ['0.1', 10],
    ['0.29', 29],
    ['1,234.56', 123_456],
    ['１６９．９', 16_990],
    ['¥169', 16_900],
    ['', null],
    ['  ', null],
    ['169.905', undefined],
    ['-1', undefined],
    ['abc', undefined],
    ['1.2.3', undefined],
  ])('%j: %s', (text, expected) => expect(readMoney(text)).toBe(expected));

  test('what is shown is read back as it was', () => {
    for (const amount of [0, 1, 10, 29, 16_900, 16_990, 123_456_789]) expect(readMoney(moneyEntry(fen(amount)))).toBe(amount);
  });
  test('missing is blank, not 0', () => expect(moneyEntry(null)).toBe(''));
});

test('a count is a whole number, or missing', () => {
  expect([readCount('12'), readCount('１２'), readCount(''), readCount('1.5'), readCount('-1')]).toEqual([
    12,
    12,
    null,
    undefined,
    undefined,
  ]);
});

test('an offset may be 0', () => {
  expect([readOffset('0'), readOffset('0:00'), readOffset('0s'), readOffset('2'), readOffset('x')]).toEqual([0, 0, 0, 120_000, undefined]);
});

describe('an announced length', () => {
  test.each<readonly [string, number | null | undefined]>([
    ['2h', 120],
    ['4:00:00', 240],
    ['２小时', 120],
    ['90', 90],
    ['', null],
    ['  ', null],
    ['0', undefined],
    ['0:00:00', undefined],
    ['25h', undefined],
    ['p', undefined],
    ['soon', undefined],
    ['+30m', undefined],
    ['－30m', undefined],
  ])('%j, in minutes: %s', (text, expected) =>
    expect(readTarget(text, null)).toBe(typeof expected === 'number' ? minutes(expected) : expected),
  );
  test('a sign leans on the one that is set', () => expect(readTarget('+30m', minutes(120))).toBe(minutes(150)));
});

describe('a pinned clock on the day of the show', () => {
  const local = (day: number, h: number, m: number) => instant(new Date(2026, 11, day, h, m).getTime());
  test('within the show', () => expect(readPin('20:30', local(30, 19, 0))).toBe(local(30, 20, 30)));
  test('after midnight belongs to the next day, across the year', () =>
    expect(readPin('00:30', local(31, 22, 0))).toBe(new Date(2027, 0, 1, 0, 30).getTime()));
  test('a little before the start stays on the day', () => expect(readPin('18:50', local(30, 19, 0))).toBe(local(30, 18, 50)));
  test.each(['25:00', '20:60', 'soon', '20'])('%j is no clock', (text) => expect(readPin(text, local(30, 19, 0))).toBeUndefined());
  test('blank takes the pin away', () => expect(readPin(' ', local(30, 19, 0))).toBeNull());
});

test('selling points keep their evidence', () => {
  const points = readPoints('慢回弹｜检测报告 12 页\n\n 可拆洗 ');
  expect(points).toEqual([
    { text: '慢回弹', source: '检测报告 12 页' },
    { text: '可拆洗', source: '' },
  ]);
  expect(readPoints(pointEntry(points))).toEqual(points);
});

describe('the start of a show', () => {
  const start = instant(new Date(2026, 10, 14, 19, 30).getTime());
  test('another day keeps the time of day', () => expect(readDay('2026/12/1', start)).toBe(new Date(2026, 11, 1, 19, 30).getTime()));
  test.each(['2026-02-31', '2026-13-01', '11-14', '', '2201-01-01', '1969-06-01'])('%j is no day', (text) =>
    expect(readDay(text, start)).toBeNull(),
  );
  test('another time keeps the day', () => expect(readTime('20：15', start)).toBe(new Date(2026, 10, 14, 20, 15).getTime()));
  test.each(['24:00', '20', ''])('%j is no time', (text) => expect(readTime(text, start)).toBeNull());
});

describe('when a floating segment may be raised', () => {
  const start = instant(new Date(2026, 4, 1, 20, 0).getTime());
  test.each<readonly [string, { from: number; to: number } | null | undefined]>([
    ['20:30–21:15', { from: 30, to: 75 }],
    ['20:30-21:15', { from: 30, to: 75 }],
    ['２０：３０～２１：１５', { from: 30, to: 75 }],
    ['20:30 至 21:15', { from: 30, to: 75 }],
    ['23:50–00:20', { from: 230, to: 260 }],
    ['20:00–20:00', { from: 0, to: 0 }],
    ['', null],
    ['19:59–21:00', undefined],
    ['21:15–20:30', undefined],
    ['20:30', undefined],
    ['20:30–', undefined],
    ['20:30–21:00–21:15', undefined],
    ['30–75', undefined],
  ])('%j: %o', (text, expected) => {
    const window = expected ?? null;
    expect(readWindow(text, start)).toEqual(window === null ? expected : { from: minutes(window.from), to: minutes(window.to) });
  });
});
