import type { Show } from '../plan/show.ts';
import { type FilledText, writtenSpan } from '../plan/variables.ts';
import type { Hit } from './matcher.ts';
import { apart, findHits, type Matcher } from './matcher.ts';
import { type Place, placeKey } from './place.ts';
import { sentenceAround } from './sentence.ts';
import type { Waiver } from './waiver.ts';

/** A word found in a show: where, in what sentence, exactly as it is written. */
export interface Finding extends Hit {
  readonly place: Place;
  readonly word: string;
  readonly sentence: string;
}

/** What several matchers (the list, forbidden words of products) find in one text. */
export function hitsOf(matchers: readonly Matcher[], text: string): readonly Hit[] {
  const [only] = matchers;
  if (matchers.length === 1 && only !== undefined) return findHits(only, text);
  return apart(matchers.flatMap((matcher) => findHits(matcher, text)));
}

export const findingsOf = (hits: readonly Hit[], place: Place, text: string): readonly Finding[] =>
  hits.map((hit) => ({ ...hit, place, word: text.slice(hit.start, hit.end), sentence: sentenceAround(text, hit.start, hit.end) }));

/** What is found in a text as it is spoken, each at its place in what is written: there it is underlined and changed. */
export const spokenFindings = (matchers: readonly Matcher[], place: Place, text: string, filled: FilledText): readonly Finding[] =>
  findingsOf(
    hitsOf(matchers, filled.text).map((hit) => ({ ...hit, ...writtenSpan(filled, hit.start, hit.end) })),
    place,
    text,
  );

const keyOf = (place: string, term: string, sentence: string): string => `${place}\n${term}\n${sentence}`;

/** Finds the waiver of a finding; of several the newest. */
export type Waivers = ReadonlyMap<string, Waiver>;

export const waiversOf = (waivers: readonly Waiver[]): Waivers =>
  new Map(waivers.map((waiver) => [keyOf(waiver.place, waiver.term, waiver.sentence), waiver]));

export const waiverOf = (waivers: Waivers, { place, rule, sentence }: Finding): Waiver | null =>
  waivers.get(keyOf(placeKey(place), rule.term, sentence)) ?? null;

/** What a finding's waiver will say. */
export const waive = (finding: Finding, given: Pick<Waiver, 'id' | 'reason' | 'by' | 'at'>): Waiver => ({
  ...given,
  term: finding.rule.term,
  place: placeKey(finding.place),
  sentence: finding.sentence,
});

export const withWaivers = (show: Show, waivers: readonly Waiver[]): Show => ({ ...show, words: { ...show.words, waivers } });
