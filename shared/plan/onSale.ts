import type { Fen, PublicProduct } from './product.ts';

/** 待播, 样品到位, 上链接, 售罄, 下架. 讲解中 is nobody's to set: what is on air says it (take/products/shown.ts). */
export const PRODUCT_STATES = ['waiting', 'sample', 'linked', 'soldOut', 'delisted'] as const;
export type ProductState = (typeof PRODUCT_STATES)[number];

/** 价格 and 活动机制, which belong together. */
export interface Offer {
  readonly price: Fen | null;
  /** What comes with the price, as said on air; null: the gifts on the card. */
  readonly mechanism: string | null;
}

/** A card as a take finds it when it opens: a show that goes on in a second take has sold it already. */
export interface FrozenProduct extends PublicProduct, Offer {
  readonly state: ProductState;
}

/** As a show begins: nothing is up yet, and nobody has said anything. */
export const unsold = (card: PublicProduct): FrozenProduct => ({ ...card, mechanism: null, state: firstState(card) });

export const firstState = ({ sampleReady }: Pick<PublicProduct, 'sampleReady'>): ProductState => (sampleReady ? 'sample' : 'waiting');
