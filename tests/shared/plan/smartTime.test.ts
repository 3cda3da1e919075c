import { describe, expect, test } from 'vitest';
import { type LengthContext, type LengthProblem, parseLength } from '../../../shared/plan/smartTime.ts';
import { millis, minutes, seconds } from '../../../shared/time.ts';

const context: LengthContext = { current: minutes(6), untilFixed: seconds(430) };

describe('a typed length, in seconds', () => {
  test.each<readonly [string, number]>([
    ['5', 300],
    ['5m', 300],
    [' 5 m ', 300],
    ['5M', 300],
    ['5min', 300],
    ['12', 720],
    ['0.5', 30],
    ['1.5', 90],
    ['1.5m', 90],
    ['1。5', 90],
    ['1:30', 90],
    ['01:30', 90],
    ['0:45', 45],
    ['90:00', 5400],
    ['120:00', 7200],
    ['1:05:00', 3900],
    ['1:00:05', 3605],
    ['90s', 90],
    ['90 sec', 90],
    ['1h', 3600],
    ['1h5m', 3900],
    ['1h5', 3900],
    ['1h30', 5400],
    ['1h5m10s', 3910],
    ['1h10s', 3610],
    ['2m30', 150],
    ['2m30s', 150],
    ['5', 300],
    ['５', 300],
    ['１：３０', 90],
    ['１:３０', 90],
    ['９０ｓ', 90],
    ['1\'30"', 90],
    ['1′30″', 90],
    ['1’30”', 90],
    ['1′30', 90],
    ['90″', 90],
    ["1'30''", 90],
    ['5分', 300],
    ['5分钟', 300],
    ['1分30秒', 90],
    ['1分30', 90],
    ['90秒', 90],
    ['1小时5分', 3900],
    ['1个小时', 3600],
    ['2时', 7200],
    ['+2m', 480],
    ['+2', 480],
    ['＋２', 480],
    ['+1:30', 450],
    ['+90s', 450],
    ['-30s', 330],
    ['−30s', 330],
    ['－30秒', 330],
    ['-1:00', 300],
    ['p', 430],
    ['P', 430],
    ['ｐ', 430],
    ['24h', 86_400],
  ])('%j is %i', (text, expected) => {
    expect(parseLength(text, context)).toEqual({ type: 'length', length: seconds(expected) });
  });
});

describe('an entry that changes nothing says why', () => {
  test.each<readonly [string, LengthProblem]>([
    ['', 'empty'],
    ['   ', 'empty'],
    ['abc', 'notUnderstood'],
    ['5x', 'notUnderstood'],
    ['+', 'notUnderstood'],
    ['-', 'notUnderstood'],
    ['++2', 'notUnderstood'],
    ['1:2:3:4', 'notUnderstood'],
    ['5m1h', 'notUnderstood'],
    ['5m5m', 'notUnderstood'],
    ['30s5', 'notUnderstood'],
    ['1.2.3', 'notUnderstood'],
    ['p5', 'notUnderstood'],
    ['0', 'notPositive'],
    ['0:00', 'notPositive'],
    ['-6m', 'notPositive'],
    ['-10', 'notPositive'],
    ['1:75', 'secondsOver59'],
    ['1:90:00', 'minutesOver59'],
    ['25h', 'tooLong'],
    ['+24h', 'tooLong'],
    ['99999999999', 'tooLong'],
  ])('%j: %s', (text, problem) => {
    expect(parseLength(text, context)).toEqual({ type: 'invalid', problem });
  });

  test('p with neither a pin behind it nor an announced end', () => {
    expect(parseLength('p', { current: minutes(5), untilFixed: null })).toEqual({ type: 'invalid', problem: 'noFixedPoint' });
  });

  test('p when the rows between already run past it', () => {
    expect(parseLength('p', { current: minutes(5), untilFixed: millis(-1000) })).toEqual({ type: 'invalid', problem: 'noRoom' });
  });
});
