import type { Offer } from '../take/products/product.ts';
import { yuanText } from './format.ts';

/** ¥149 · 买一送一; what comes with it only where it was changed. */
export const offerText = ({ price, mechanism }: Offer): string =>
  mechanism === null ? yuanText(price) : `${yuanText(price)} · ${mechanism}`;
