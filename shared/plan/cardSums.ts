import { type Fen, fen, type Product } from './product.ts';

/** Price in tenths of the list price, one decimal (折); null without both, or when nothing is taken off. */
export function discountTenths({ price, listPrice }: Pick<Product, 'price' | 'listPrice'>): number | null {
  if (price === null || listPrice === null || price >= listPrice) return null;
  return Math.round((price / listPrice) * 100) / 10;
}

/** For the director only. percent: of the price. null without a price and a cost. */
export function marginOf({
  price,
  internal,
}: Pick<Product, 'price' | 'internal'>): { readonly amount: Fen; readonly percent: number } | null {
  if (price === null || price === 0 || internal.cost === null) return null;
  const amount = price - internal.cost;
  return { amount: fen(amount), percent: Math.round((amount / price) * 100) };
}
