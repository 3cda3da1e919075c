import { type ProductId, productId, type SegmentId, segmentId } from '../ids.ts';
import { instant } from '../time.ts';
import type { Product } from './product.ts';
import { withCopies } from './productEdit.ts';
import { insertAfter } from './rundownEdit.ts';
import type { Segment } from './segment.ts';
import type { Show } from './show.ts';

/** Rows taken from a show, this one or another, scripts and all. */
export interface CopiedRows {
  readonly from: Show;
  readonly segments: readonly Segment[];
}

export interface PastedRows {
  readonly show: Show;
  readonly ids: readonly SegmentId[];
  /** Cards that this show had not. */
  readonly cards: number;
}

/**
 * The rows again, as new ones below `after`. A card of another show is the one here with its id or name, else a copy of
 * it; a pin keeps its distance from the planned start, and is left out where another row has it already.
 */
export function pasteSegments(show: Show, { from, segments }: CopiedRows, after: SegmentId | null, newId: () => string): PastedRows {
  const used = new Set(segments.flatMap(({ productIds }) => productIds));
  const known = new Map<ProductId, ProductId>();
  const missing: Product[] = [];
  for (const card of from.products.filter(({ id }) => used.has(id))) {
    const here = cardHere(show, card);
    if (here === null) missing.push(card);
    else known.set(card.id, here.id);
  }
  const withCards = withCopies(show, missing, () => productId(newId()));
  for (const [at, card] of withCards.products.slice(show.products.length).entries()) {
    const source = missing[at];
    if (source !== undefined) known.set(source.id, card.id);
  }
  const pins = new Set(show.segments.map(({ hardStart }) => hardStart));
  const later = from.id === show.id ? 0 : show.plannedStart - from.plannedStart;
  const pasted = segments.map((segment): Segment => {
    const hardStart = segment.hardStart === null ? null : instant(segment.hardStart + later);
    return {
      ...segment,
      id: segmentId(newId()),
      hardStart: pins.has(hardStart) ? null : hardStart,
      productIds: segment.productIds.flatMap((id) => known.get(id) ?? []),
    };
  });
  return {
    show: { ...withCards, segments: insertAfter(withCards.segments, after, ...pasted) },
    ids: pasted.map(({ id }) => id),
    cards: missing.length,
  };
}

/** The same card, or one that two teams would call the same. */
const cardHere = (show: Show, card: Product): Product | null =>
  show.products.find(({ id }) => id === card.id) ??
  show.products.find(({ name, itemId }) => name !== '' && name === card.name && itemId === card.itemId) ??
  null;
