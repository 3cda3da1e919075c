import { boundedPattern } from './bounded.ts';
import type { Basis, Category, Condition, TeamWords, TermCategory, TermLevel, TermList } from './terms.ts';
import type { ShowWords } from './waiver.ts';

export type RuleSource =
  | { readonly type: 'list'; readonly category: Category; readonly basis: readonly Basis[]; readonly condition: Condition | null }
  | { readonly type: 'team'; readonly reason: string }
  | { readonly type: 'forbidden'; readonly product: string };

/** One word to look for, with what the screen says when it is found. */
export interface Rule {
  readonly kind: 'literal' | 'pattern';
  readonly term: string;
  readonly level: TermLevel;
  readonly source: RuleSource;
  /** What to say instead, best first. */
  readonly say: readonly string[];
  readonly blanks: boolean;
}

/** A category is on by choice, or without one when it is meant for this kind of show. */
export const isOn = (category: TermCategory, switches: ShowWords['switches'], isProperty: boolean): boolean => {
  const chosen = switches[category.code];
  return chosen === undefined ? category.for === 'every' || isProperty : chosen === 'on';
};

/** Every rule that holds in one show: the list by its switches, and the team's own words. */
export function rulesFor(list: TermList, switches: ShowWords['switches'], isProperty: boolean, team: TeamWords): readonly Rule[] {
  const say = new Map(list.instead.map((each) => [each.term, each.say]));
  const own = team.terms.flatMap((term): readonly Rule[] =>
    term.kind === 'pattern' && !boundedPattern(term.term).ok
      ? []
      : [
          {
            kind: term.kind,
            term: term.term,
            level: term.level,
            source: { type: 'team', reason: term.reason },
            say: term.say === '' ? [] : [term.say],
            blanks: term.term.length > 2,
          },
        ],
  );
  return [
    ...own,
    ...list.categories
      .filter((category) => isOn(category, switches, isProperty))
      .flatMap((category) => ofCategory(category, switches, say)),
  ];
}

function ofCategory(category: TermCategory, switches: ShowWords['switches'], say: ReadonlyMap<string, readonly string[]>): readonly Rule[] {
  const { code, level, basis, blanks } = category;
  const rule =
    (kind: Rule['kind'], at: TermLevel, condition: Condition | null) =>
    (term: string): Rule => ({
      kind,
      term,
      level: at,
      source: { type: 'list', category: code, basis, condition },
      say: say.get(term) ?? [],
      blanks,
    });
  return [
    ...category.terms.map(rule('literal', level, null)),
    ...(switches[code] === 'on' ? category.narrow : []).map(rule('literal', level, null)),
    ...category.patterns.map(rule('pattern', level, null)),
    ...category.when.flatMap(({ condition, terms }) => terms.map(rule('literal', 'hint', condition))),
  ];
}

/** What nobody may say of one product, whatever the list thinks of it. */
export const forbiddenRules = (product: string, forbidden: readonly string[]): readonly Rule[] =>
  forbidden
    .filter((term) => term.trim() !== '')
    .map((term) => ({
      kind: 'literal',
      term: term.trim(),
      level: 'banned',
      source: { type: 'forbidden', product },
      say: [],
      blanks: term.trim().length > 2,
    }));
