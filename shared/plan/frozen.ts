import type { ShowId } from '../ids.ts';
import { type Instant, later, type Millis, total } from '../time.ts';
import { type FrozenProduct, unsold } from './onSale.ts';
import type { PhaseBudgets } from './phaseBudget.ts';
import type { Product, PropertyFacts, PublicProduct } from './product.ts';
import type { Segment } from './segment.ts';
import type { Show } from './show.ts';
import { plannedTime, unskipped } from './skip.ts';
import { STANDARD_SPLITS, type TalkSplits } from './talkSplit.ts';

/**
 * The plan as a take freezes it when it opens: what was promised. It never changes afterwards, and it holds
 * nothing private, because it stands in the take's first event.
 */
export interface FrozenPlan {
  readonly showId: ShowId;
  readonly title: string;
  readonly theme: string;
  readonly plannedStart: Instant;
  readonly plannedEnd: Instant;
  readonly phaseBudgets: PhaseBudgets;
  readonly segments: readonly Segment[];
  readonly products: readonly FrozenProduct[];
  readonly hostPace: number;
  readonly cohostPace: number | null;
  /** As the team divided its talks when the take was opened. */
  readonly talkSplits: TalkSplits;
  readonly goGap: Millis;
  readonly closingMin: Millis;
}

export const plannedLength = (segments: readonly Segment[]): Millis => total(segments.map(plannedTime));

/** Hard starts count: the planned end is where the chain of planned lengths and pins ends (semantics.md §3). */
export function plannedEnd(start: Instant, segments: readonly Segment[]): Instant {
  return unskipped(segments).reduce((end, segment) => later(startAfter(end, segment), segment.length), start);
}

/** A pin never pulls a segment forward; a gap before it is waited out. */
export const startAfter = (end: Instant, segment: Segment): Instant =>
  segment.hardStart !== null && segment.hardStart > end ? segment.hardStart : end;

export function freezePlan(show: Show, talkSplits: TalkSplits = STANDARD_SPLITS): FrozenPlan {
  return {
    showId: show.id,
    title: show.title,
    theme: show.theme,
    plannedStart: show.plannedStart,
    plannedEnd: plannedEnd(show.plannedStart, show.segments),
    phaseBudgets: show.phaseBudgets,
    segments: show.segments.map((segment) => ({ ...segment, extra: {} })),
    products: show.products.map((product) => unsold(publicProduct(product))),
    hostPace: show.hostPace,
    cohostPace: show.cohostPace,
    talkSplits,
    goGap: show.goGap,
    closingMin: show.closingMin,
  };
}

/** Cost, margin and private notes stay behind, and so does what only planning needs: named away here, once. */
function publicProduct(product: Product): PublicProduct {
  const { internal: _internal, extra: _extra, gifts, property, ...rest } = product;
  const { itemId: _itemId, skus: _skus, coupons: _coupons, reserve: _reserve, presaleShip: _presaleShip, ...told } = rest;
  const { pain: _pain, trust: _trust, closeLines: _closeLines, faq: _faq, audit: _audit, qualificationFiles: _files, ...air } = told;
  return {
    ...air,
    gifts: gifts.map(({ name, quantity }) => ({ name, quantity })),
    property: property === null ? null : propertyFacts(property),
  };
}

const propertyFacts = ({ developer, permitNumber, layout, grossArea, handover, priceValidity }: PropertyFacts): PropertyFacts => ({
  developer,
  permitNumber,
  layout,
  grossArea,
  handover,
  priceValidity,
});
