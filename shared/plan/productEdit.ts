import type { ProductId, SegmentId } from '../ids.ts';
import { EMPTY_CARD, editedCard } from './card.ts';
import type { Product } from './product.ts';
import { patchSegment } from './rundownEdit.ts';
import type { Show } from './show.ts';

/** An empty 手卡: what nobody filled in is null or '', never a zero that could be read out on air. */
export const newProduct = (id: ProductId, name: string): Product => ({
  ...EMPTY_CARD,
  id,
  name,
  shortName: '',
  tier: null,
  linkNumber: null,
  price: null,
  priceAsOf: null,
  listPrice: null,
  listPriceBasis: '',
  unit: '',
  stock: null,
  stockPolicy: null,
  limitPerUser: null,
  sampleReady: false,
  sellingPoints: [],
  gifts: [],
  mustSay: [],
  forbidden: [],
  qualifications: [],
  shipping: '',
  afterSale: '',
  property: null,
  internal: { cost: null, notes: '' },
  extra: {},
});

export const patchProduct = (show: Show, id: ProductId, patch: Partial<Omit<Product, 'id'>>): Show => ({
  ...show,
  products: show.products.map((product) => (product.id === id ? editedCard(product, patch) : product)),
});

/**
 * Cards of other shows, taken into this one: what was read and signed there, and the sample, are not so here yet. A link
 * number that is taken is left open.
 */
export function withCopies(show: Show, cards: readonly Product[], newId: () => ProductId): Show {
  const links = new Set(show.products.map((product) => product.linkNumber));
  const copies = cards.map((card): Product => {
    const linkNumber = links.has(card.linkNumber) ? null : card.linkNumber;
    links.add(linkNumber);
    return { ...card, id: newId(), linkNumber, audit: EMPTY_CARD.audit, sampleReady: false };
  });
  return copies.length === 0 ? show : { ...show, products: [...show.products, ...copies] };
}

/** A new card, put into one segment behind the products it already has. */
export function productFor(show: Show, segmentId: SegmentId, product: Product): Show {
  const segment = show.segments.find((each) => each.id === segmentId);
  if (segment === undefined) return show;
  return {
    ...show,
    products: [...show.products, product],
    segments: patchSegment(show.segments, segmentId, { productIds: [...segment.productIds, product.id] }),
  };
}

/** The card and every mention of it. */
export const withoutProduct = (show: Show, id: ProductId): Show => ({
  ...show,
  products: show.products.filter((product) => product.id !== id),
  segments: show.segments.map((segment) =>
    segment.productIds.includes(id) ? { ...segment, productIds: segment.productIds.filter((each) => each !== id) } : segment,
  ),
});

/** Who already has this link number, or null: it is unique in a show. */
export const linkOwner = (show: Show, linkNumber: number, except: ProductId): Product | null =>
  show.products.find((product) => product.linkNumber === linkNumber && product.id !== except) ?? null;
