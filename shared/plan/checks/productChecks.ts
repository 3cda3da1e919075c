import { placeKey } from '../../compliance/place.ts';
import type { ProductId } from '../../ids.ts';
import type { Product } from '../product.ts';
import type { Segment } from '../segment.ts';
import type { Show } from '../show.ts';
import type { CardFact, Check, Problem, Severity, Spot } from './check.ts';
import { rowSpot } from './timeChecks.ts';

/** 库存告急: fewer than this and a viewer may be promised what is gone (domain.md §3.2). */
const LOW_STOCK = 10;

/** Cards without what they must say, link numbers given twice, stock, permits; product rows without a card. */
export function productChecks(show: Show): readonly Check[] {
  const holders = new Map<ProductId, Segment>();
  for (const segment of show.segments) for (const id of segment.productIds) if (!holders.has(id)) holders.set(id, segment);
  const links = new Map<number, Product>();
  const cards = show.products.flatMap((product) => {
    const spot = (field: string): Spot => ({
      tab: 'product',
      segmentId: holders.get(product.id)?.id ?? null,
      productId: product.id,
      field,
    });
    const check = (severity: Severity, problem: Problem, field: string, fix: Check['fix'] = null): Check => ({
      key: `${problem.type}:${product.id}`,
      group: 'products',
      severity,
      problem,
      spot: spot(field),
      fix,
    });
    const owner = product.linkNumber === null ? undefined : links.get(product.linkNumber);
    if (product.linkNumber !== null && owner === undefined) links.set(product.linkNumber, product);
    const facts = missingFacts(product);
    return [
      ...(facts.length === 0 ? [] : [check('warning', { type: 'missing', facts }, fieldOf(product.id, facts[0] ?? 'name'))]),
      ...(owner === undefined || product.linkNumber === null
        ? []
        : [
            check('error', { type: 'duplicateLink', link: product.linkNumber, other: owner.name }, 'linkNumber', {
              type: 'changeLink',
              productId: product.id,
              link: freeLink(show.products),
            }),
          ]),
      ...(product.property !== null && product.property.permitNumber.trim() === '' ? [check('error', { type: 'noPermit' }, 'permit')] : []),
      ...stockProblems(product).map(({ severity, problem }) => check(severity, problem, 'stock')),
    ];
  });
  const empty = show.segments
    .filter((segment) => segment.kind === 'product' && segment.productIds.length === 0)
    .map(
      (segment): Check => ({
        key: `noProduct:${segment.id}`,
        group: 'products',
        severity: 'warning',
        problem: { type: 'noProduct' },
        spot: rowSpot(segment, 'product'),
        fix: null,
      }),
    );
  return [...cards, ...empty];
}

/** Name, price and unit are shown by law; a compared price only with its basis; a property with its own facts. */
function missingFacts(product: Product): readonly CardFact[] {
  const { property } = product;
  const missing: readonly (readonly [CardFact, boolean])[] = [
    ['name', product.name.trim() === ''],
    ['price', product.price === null],
    ['unit', product.unit.trim() === ''],
    ['linkNumber', product.linkNumber === null],
    ['tier', product.tier === null],
    ['stock', product.stock === null && product.stockPolicy !== 'presale'],
    ['listPriceBasis', product.listPrice !== null && product.listPriceBasis.trim() === ''],
    ['developer', property !== null && property.developer.trim() === ''],
    ['grossArea', property !== null && property.grossArea === null],
    ['priceValidity', property !== null && property.priceValidity.trim() === ''],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([fact]) => fact);
}

/** Fields whose words are checked are known by their place. */
const fieldOf = (productId: ProductId, fact: CardFact): string =>
  fact === 'name' || fact === 'listPriceBasis' ? placeKey({ type: 'card', productId, field: fact }) : fact;

function stockProblems({ stock, stockPolicy }: Product): readonly { readonly severity: Severity; readonly problem: Problem }[] {
  if (stock === null || stockPolicy === 'presale') return [];
  if (stock === 0) return [{ severity: 'error', problem: { type: 'soldOut' } }];
  // A limited item is scarce on purpose.
  return stock < LOW_STOCK && stockPolicy !== 'limited' ? [{ severity: 'warning', problem: { type: 'lowStock', stock } }] : [];
}

function freeLink(products: readonly Product[]): number {
  const taken = new Set(products.map((product) => product.linkNumber));
  let link = 1;
  while (taken.has(link)) link += 1;
  return link;
}
