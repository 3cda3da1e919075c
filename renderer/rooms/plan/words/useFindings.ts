import { useMemo } from 'react';
import { type Finding, spokenFindings, type Waivers, waiversOf } from '../../../../shared/compliance/findings.ts';
import { type Place, placeKey } from '../../../../shared/compliance/place.ts';
import { forbiddenMatcher } from '../../../../shared/compliance/scan.ts';
import type { Product } from '../../../../shared/plan/product.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { cardOf, fillText, type SpokenFacts } from '../../../../shared/plan/variables.ts';
import { useMatcher } from '../../../library/words.ts';

export interface Found {
  readonly findings: readonly Finding[];
  readonly waivers: Waivers;
}

const NOTHING: readonly Finding[] = [];

/** What is found in a text as it is typed, before the plan has it; nothing while the list is not read. */
export function useFindings(show: Show, place: Place | null, text: string): Found {
  const matcher = useMatcher(show);
  const key = place === null ? '' : placeKey(place);
  // By the lists of forbidden words, so that other edits of the show read nothing again.
  const forbidden = JSON.stringify(place === null ? [] : productsAt(show, place).map((product) => [product.id, product.forbidden]));
  const matchers = useMemo(() => {
    if (matcher === null || place === null) return [];
    return [matcher, ...productsAt(show, place).flatMap((product) => forbiddenMatcher(matcher, product) ?? [])];
    // `forbidden` stands for the show and the place.
  }, [matcher, forbidden]);
  const facts = place === null ? null : factsAt(show, place);
  const findings = useMemo(
    () => (place === null || matchers.length === 0 ? NOTHING : spokenFindings(matchers, place, text, fillAt(place, text, facts))),
    // a place is the same by its key.
    [matchers, key, text, facts],
  );
  const waivers = useMemo(() => waiversOf(show.words.waivers), [show.words.waivers]);
  return { findings, waivers };
}

/** Only scripts have variables: braces elsewhere are braces. */
const fillAt = (place: Place, text: string, facts: SpokenFacts | null) =>
  place.type === 'script' ? fillText(text, facts) : { text, holes: [] };

function factsAt(show: Show, place: Place): Product | null {
  const segment = place.type === 'script' ? show.segments.find((each) => each.id === place.segmentId) : undefined;
  return segment === undefined ? null : cardOf(segment, show.products);
}

/** The products whose forbidden words count here. */
function productsAt(show: Show, place: Place): readonly Product[] {
  if (place.type === 'card') return show.products.filter((product) => product.id === place.productId);
  if (place.type === 'showTitle' || place.type === 'theme') return [];
  const ids = show.segments.find((segment) => segment.id === place.segmentId)?.productIds ?? [];
  return show.products.filter((product) => ids.includes(product.id));
}
