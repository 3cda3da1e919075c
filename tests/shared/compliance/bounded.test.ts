import { describe, expect, it } from 'vitest';
import { boundedPattern } from '../../../shared/compliance/bounded.ts';
import { LIST } from './list.ts';

describe('a pattern that cannot run away', () => {
  it.each(LIST.categories.flatMap((category) => category.patterns))('takes our own: %s', (source) => {
    expect(boundedPattern(source)).toEqual({ ok: true, source });
    expect(new RegExp(source).source).toBe(source);
  });

  it.each([
    ['', 'empty'],
    ['a*', 'notUnderstood'],
    ['(a+)+b', 'notUnderstood'],
    ['(ab|c){2,9}d', 'tooOpen'],
    ['.{1,20}.{1,20}好', 'tooOpen'],
    ['.{1,8}', 'tooOpen'],
    ['好{3,1}', 'notUnderstood'],
    ['(?=好)', 'notUnderstood'],
    ['(好)\\1', 'notUnderstood'],
    ['[好', 'notUnderstood'],
    ['好'.repeat(200), 'tooLong'],
  ])('refuses %s', (source, problem) => {
    expect(boundedPattern(source)).toEqual({ ok: false, problem });
  });
});
