import type { CardFact } from './checks/check.ts';
import type { Product } from './product.ts';

const isBlank = (text: string): boolean => text.trim() === '';

/**
 * What a card still needs before it may be spoken from (domain.md §3.2), in the order of the card. Name, price and unit
 * are shown by law; a compared price only with its basis, a gift with its specification and period (广告法 art. 8);
 * what is sold ahead with its shipping date; a property with its own facts.
 */
export function missingFacts(product: Product): readonly CardFact[] {
  const { property } = product;
  const missing: readonly (readonly [CardFact, boolean])[] = [
    ['name', isBlank(product.name)],
    ['price', product.price === null],
    ['unit', isBlank(product.unit)],
    ['linkNumber', product.linkNumber === null],
    ['tier', product.tier === null],
    ['stock', product.stock === null && product.stockPolicy !== 'presale'],
    ['stockPolicy', product.stockPolicy === null],
    ['presaleShip', product.stockPolicy === 'presale' && isBlank(product.presaleShip)],
    ['listPriceBasis', product.listPrice !== null && isBlank(product.listPriceBasis)],
    ['sellingPoints', product.sellingPoints.length === 0],
    ['gifts', product.gifts.some((gift) => isBlank(gift.spec) || isBlank(gift.period))],
    ['developer', property !== null && isBlank(property.developer)],
    ['grossArea', property !== null && property.grossArea === null],
    ['priceValidity', property !== null && isBlank(property.priceValidity)],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([fact]) => fact);
}
