import type { ProductId, SegmentId } from '../ids.ts';
import type { Product } from '../plan/product.ts';
import type { Segment } from '../plan/segment.ts';
import type { Show } from '../plan/show.ts';
import { spokenCount } from '../plan/speaking.ts';
import { cardOf, fillText, type Hole, type SpokenFacts } from '../plan/variables.ts';
import { type Finding, findingsOf, hitsOf, spokenFindings } from './findings.ts';
import { buildMatcher, type Matcher } from './matcher.ts';
import { CARD_FIELDS, cardText, type Place } from './place.ts';
import { forbiddenRules } from './rules.ts';

interface SegmentScan {
  readonly segment: Segment;
  readonly forbidden: readonly (readonly string[])[];
  /** Its script's variables were filled from this card. */
  readonly facts: SpokenFacts | null;
  readonly findings: readonly Finding[];
  /** Characters spoken, the variables filled. */
  readonly count: number;
  /** The same of each block. */
  readonly counts: readonly number[];
  /** Variables that nothing fills, in the script's order. */
  readonly open: readonly OpenHole[];
}

export interface OpenHole {
  readonly blockId: string;
  readonly hole: Hole;
}

interface ProductScan {
  readonly product: Product;
  readonly own: Matcher | null;
  readonly findings: readonly Finding[];
}

/** What was read of a show, by the very objects it was read from: an edit reads again only what it changed. */
export interface ShowScan {
  readonly matcher: Matcher;
  readonly segments: ReadonlyMap<SegmentId, SegmentScan>;
  readonly products: ReadonlyMap<ProductId, ProductScan>;
  readonly show: readonly Finding[];
  /** false: it stopped after as much as it was allowed to read, and goes on from here. */
  readonly isWhole: boolean;
}

/** A product's own forbidden words, or null when it has none. */
export function forbiddenMatcher(matcher: Matcher, product: Product): Matcher | null {
  const rules = forbiddenRules(product.shortName === '' ? product.name : product.shortName, product.forbidden);
  return rules.length === 0 ? null : buildMatcher(matcher.table, rules, [], []);
}

/**
 * Reads every text of the show against the list and each product's forbidden words. What `before` read of the same
 * objects with the same matcher is taken over. At most `most` characters are read anew.
 */
export function scanShow(show: Show, matcher: Matcher, before: ShowScan | null, most: number): ShowScan {
  const old = before?.matcher === matcher ? before : null;
  let left = most;
  let isWhole = true;
  const read = (matchers: readonly Matcher[], place: Place, text: string): readonly Finding[] => {
    left -= text.length;
    return text === '' ? [] : findingsOf(hitsOf(matchers, text), place, text);
  };
  const products = new Map<ProductId, ProductScan>();
  for (const product of show.products) {
    const known = old?.products.get(product.id);
    if (known?.product === product) products.set(product.id, known);
    else {
      const own = forbiddenMatcher(matcher, product);
      const matchers = own === null ? [matcher] : [matcher, own];
      const findings = CARD_FIELDS.flatMap((field) =>
        read(matchers, { type: 'card', productId: product.id, field }, cardText(product, field)),
      );
      products.set(product.id, { product, own, findings });
    }
  }
  const segments = new Map<SegmentId, SegmentScan>();
  for (const segment of show.segments) {
    const talked = segment.productIds.flatMap((id) => products.get(id) ?? []);
    const forbidden = talked.map(({ product }) => product.forbidden);
    const known = old?.segments.get(segment.id);
    const facts = cardOf(segment, show.products);
    if (known?.segment === segment && sameFacts(known.facts, facts) && sameLists(known.forbidden, forbidden))
      segments.set(segment.id, known);
    else if (left <= 0) isWhole = false;
    else {
      const matchers = [matcher, ...talked.flatMap(({ own }) => (own === null ? [] : [own]))];
      const findings = [...read(matchers, { type: 'segmentTitle', segmentId: segment.id }, segment.title)];
      const open: OpenHole[] = [];
      const counts: number[] = [];
      for (const { id, text } of segment.script.blocks) {
        const filled = fillText(text, facts);
        left -= text.length;
        if (text !== '') findings.push(...spokenFindings(matchers, { type: 'script', segmentId: segment.id, blockId: id }, text, filled));
        open.push(...filled.holes.filter((hole) => !hole.isFilled).map((hole) => ({ blockId: id, hole })));
        counts.push(spokenCount(filled.text));
      }
      const count = counts.reduce((sum, each) => sum + each, 0);
      segments.set(segment.id, { segment, forbidden, facts, findings, count, counts, open });
    }
  }
  const top = [...read([matcher], { type: 'showTitle' }, show.title), ...read([matcher], { type: 'theme' }, show.theme)];
  return { matcher, segments, products, show: top, isWhole };
}

const sameLists = (a: SegmentScan['forbidden'], b: SegmentScan['forbidden']): boolean =>
  a.length === b.length && a.every((list, at) => list === b[at]);

const sameFacts = (a: SpokenFacts | null, b: SpokenFacts | null): boolean =>
  a?.price === b?.price && a?.stock === b?.stock && a?.linkNumber === b?.linkNumber;

/** Everything that was found, in running order: the show, its rows, its cards. */
export function findingsIn(show: Show, scan: ShowScan): readonly Finding[] {
  return [
    ...scan.show,
    ...show.segments.flatMap((segment) => scan.segments.get(segment.id)?.findings ?? []),
    ...show.products.flatMap((product) => scan.products.get(product.id)?.findings ?? []),
  ];
}
