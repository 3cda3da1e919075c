import type { ProductId } from '../../ids.ts';
import { plain } from '../../plan/cardText.ts';
import type { Product } from '../../plan/product.ts';

/** A card that the show does not have, as the cell says it. */
export interface UnknownProduct {
  readonly unknown: string;
}

/**
 * The cards that a cell names: `8 记忆枕`, `8号链接`, `8`, a name or a short name, several behind semicolons, line breaks
 * or, when they are numbers, any other mark. `@` is a card's id, which our own export writes when nothing else is clear.
 */
export function findProducts(text: string, products: readonly Product[]): readonly ProductId[] | UnknownProduct {
  const found: ProductId[] = [];
  for (const part of partsOf(text)) {
    const product = findOne(part, products);
    if (product === undefined) return { unknown: part };
    if (!found.includes(product.id)) found.push(product.id);
  }
  return found;
}

function partsOf(text: string): readonly string[] {
  const numbers = /^[\d\s、，,/;；+＋#号链接\n]+$/.test(plain(text));
  return text
    .split(numbers ? /[、，,/;；+＋\s]+/ : /[;；\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function findOne(part: string, products: readonly Product[]): Product | undefined {
  if (part.startsWith('@')) return products.find(({ id }) => id === part.slice(1));
  const said = plain(part).toLowerCase();
  const named = products.filter(({ name, shortName }) => [name, shortName].some((each) => plain(each).toLowerCase() === said));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const match = /^#?(\d{1,4})(?:\.0)?\s*(?:号链接|号|链接)?(?:\s+(.+))?$/.exec(said);
  if (match === null) return undefined;
  const linked = products.find(({ linkNumber }) => linkNumber === Number(match[1]));
  // The name behind the number must be this card's: numbers move between shows, and the wrong product on air is worse than none.
  const names = linked === undefined ? [] : [linked.name, linked.shortName].map((each) => plain(each).toLowerCase());
  return match[2] === undefined || names.includes(match[2]) ? linked : undefined;
}
