import { describe, expect, it } from 'vitest';
import { findHits } from '../../../shared/compliance/matcher.ts';
import { CATEGORIES, CONDITIONS, LAWS, TERM_LEVELS } from '../../../shared/compliance/terms.ts';
import { LIST, matcherOf } from './list.ts';

const all = LIST.categories.flatMap((category) => [
  ...category.terms,
  ...category.narrow,
  ...category.patterns,
  ...category.when.flatMap(({ terms }) => terms),
]);

describe('the list that is shipped', () => {
  it('has every category once, with known levels, laws and conditions', () => {
    expect(LIST.categories.map(({ code }) => code)).toEqual(CATEGORIES);
    for (const { level, basis, when, ...category } of LIST.categories) {
      expect(TERM_LEVELS).toContain(level);
      expect(basis.length).toBeGreaterThan(0);
      for (const { law } of basis) expect(LAWS).toContain(law);
      for (const { condition } of when) expect(CONDITIONS).toContain(condition);
      expect(['every', 'property']).toContain(category.for);
    }
  });

  it('holds 508 entries', () => {
    expect(all).toHaveLength(508);
    expect(all.filter((term) => term.trim() === '')).toEqual([]);
  });

  it('never says something instead that it would find again', () => {
    const matcher = matcherOf({ isProperty: true });
    const again = LIST.instead.flatMap(({ term, say }) =>
      say.filter((words) => findHits(matcher, words).length > 0).map((words) => [term, words]),
    );
    expect(again).toEqual([]);
  });

  it('says something instead of, and has a context for, words that it has', () => {
    const known = new Set(all);
    expect(LIST.instead.filter(({ term }) => !known.has(term))).toEqual([]);
    expect(LIST.safe.filter(({ word }) => !known.has(word)).map(({ word }) => word)).toEqual([]);
  });
});
