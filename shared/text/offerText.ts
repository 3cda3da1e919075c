import type { Offer } from '../plan/onSale.ts';
import { yuanText } from './format.ts';

/** What held before a change, to be struck out: never the price that still holds. '': nothing of it. */
export const offerBefore = (from: Offer, price: Offer['price']): string =>
  from.price === price ? (from.mechanism ?? '') : offerText(from);

/** ¥149 · 买一送一; what comes with it only where it was changed. */
export const offerText = ({ price, mechanism }: Offer): string =>
  mechanism === null ? yuanText(price) : `${yuanText(price)} · ${mechanism}`;
