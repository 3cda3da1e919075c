import type { ProductId, SegmentId } from '../ids.ts';
import { faqEntry } from '../plan/cardText.ts';
import type { Product } from '../plan/product.ts';

/** Fields of a card whose words may reach an audience. */
export const CARD_FIELDS = [
  'name',
  'shortName',
  'listPriceBasis',
  'mustSay',
  'sellingPoints',
  'pain',
  'trust',
  'closeLines',
  'faq',
  'shipping',
  'afterSale',
] as const;
export type CardField = (typeof CARD_FIELDS)[number];

/** Where words stand. */
export type Place =
  | { readonly type: 'showTitle' }
  | { readonly type: 'theme' }
  | { readonly type: 'segmentTitle'; readonly segmentId: SegmentId }
  | { readonly type: 'script'; readonly segmentId: SegmentId; readonly blockId: string }
  | { readonly type: 'card'; readonly productId: ProductId; readonly field: CardField };

/** The same place is the same text: waivers are kept by it, and a field on the screen is found by it. */
export function placeKey(place: Place): string {
  switch (place.type) {
    case 'showTitle':
    case 'theme':
      return place.type;
    case 'segmentTitle':
      return `title:${place.segmentId}`;
    case 'script':
      return `script:${place.segmentId}:${place.blockId}`;
    case 'card':
      return `card:${place.productId}:${place.field}`;
  }
}

/** A card's field as one text, entries of a list by lines: as it stands in the field on the screen. */
export function cardText(product: Product, field: CardField): string {
  switch (field) {
    case 'mustSay':
    case 'trust':
    case 'closeLines':
      return product[field].join('\n');
    case 'sellingPoints':
      return product.sellingPoints.map((point) => point.text).join('\n');
    case 'faq':
      return faqEntry(product.faq);
    default:
      return product[field];
  }
}
