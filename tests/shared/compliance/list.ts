import { readFileSync } from 'node:fs';
import { foldTable } from '../../../shared/compliance/fold.ts';
import { buildMatcher, findHits, type Matcher } from '../../../shared/compliance/matcher.ts';
import { type Rule, rulesFor } from '../../../shared/compliance/rules.ts';
import { NO_TEAM_WORDS, type TeamWords, type TermList } from '../../../shared/compliance/terms.ts';
import type { Switch } from '../../../shared/compliance/waiver.ts';

const asset = (name: string) => readFileSync(new URL(`../../../assets/compliance/${name}`, import.meta.url), 'utf8');

/** The very list that is shipped. */
export const LIST = JSON.parse(asset('terms.json')) as TermList;
export const TABLE = foldTable(asset('simplified.txt'));

interface Choice {
  readonly switches?: { readonly [category: string]: Switch };
  readonly isProperty?: boolean;
  readonly team?: TeamWords;
}

export const rulesOf = ({ switches = {}, isProperty = false, team = NO_TEAM_WORDS }: Choice = {}): readonly Rule[] =>
  rulesFor(LIST, switches, isProperty, team);

export const matcherOf = (choice: Choice = {}): Matcher =>
  buildMatcher(TABLE, rulesOf(choice), LIST.safe, (choice.team ?? NO_TEAM_WORDS).safe);

/** `word:level` of each hit, the word as it stands in the text. */
export const found = (matcher: Matcher, text: string): readonly string[] =>
  findHits(matcher, text).map((hit) => `${text.slice(hit.start, hit.end)}:${hit.rule.level}`);
