import { placeKey } from '../../compliance/place.ts';
import type { ProductId } from '../../ids.ts';
import { dueStep } from '../card.ts';
import { missingFacts } from '../missingFacts.ts';
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
  return [...cards, ...unaudited(show, holders), ...empty];
}

/** One line for all of them: it goes to the first card, at the step that is due there. */
function unaudited(show: Show, holders: ReadonlyMap<ProductId, Segment>): readonly Check[] {
  const open = show.products.flatMap((product) => {
    const step = dueStep(product.audit);
    return step === null ? [] : [{ product, step }];
  });
  const [first] = open;
  if (first === undefined) return [];
  const { id } = first.product;
  return [
    {
      key: 'unaudited',
      group: 'products',
      severity: 'warning',
      problem: { type: 'unaudited', cards: open.length, step: first.step },
      spot: { tab: 'product', segmentId: holders.get(id)?.id ?? null, productId: id, field: 'audit' },
      fix: null,
    },
  ];
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
