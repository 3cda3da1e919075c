import type { Offer } from '../plan/onSale.ts';
import { yuanText } from './format.ts';

/** ¥149 · 买一送一; what comes with it only where it was changed. */
export const offerText = ({ price, mechanism }: Offer): string =>
  mechanism === null ? yuanText(price) : `${yuanText(price)} · ${mechanism}`;
