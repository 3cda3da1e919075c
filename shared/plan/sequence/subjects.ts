import type { ProductId } from '../../ids.ts';
import type { Product } from '../product.ts';
import type { Segment, Tier } from '../segment.ts';
import { keptReason, type SequenceOrder } from './order.ts';

/** What one talk is about: a product, or several that already share a row. */
export interface Subject {
  readonly productIds: readonly ProductId[];
  readonly name: string;
  /** null was ordered as a 利润款. */
  readonly tier: Tier | null;
  /** The row that already talks about it, or null. */
  readonly row: Segment | null;
}

/**
 * The chosen products, as their rows have them together, in the order of their link numbers and then of the show's
 * list. A product whose row stays where it is has its place already.
 */
export function subjectsOf({ show, products, locked }: SequenceOrder): readonly Subject[] {
  const chosen = new Set<ProductId>(products);
  const free = show.segments.filter((segment) => segment.kind === 'product' && keptReason(segment, locked) === null);
  const placed = show.segments.filter((segment) => segment.phase === 'product' && keptReason(segment, locked) !== null);
  const done = new Set<ProductId>(placed.flatMap((segment) => segment.productIds));
  const byLink = show.products.toSorted((a, b) => (a.linkNumber ?? Number.MAX_SAFE_INTEGER) - (b.linkNumber ?? Number.MAX_SAFE_INTEGER));
  return byLink.flatMap((product): readonly Subject[] => {
    if (!chosen.has(product.id) || done.has(product.id)) return [];
    const row = free.find((segment) => segment.productIds[0] === product.id) ?? null;
    const own = row?.productIds.filter((id) => chosen.has(id) && !done.has(id)) ?? [product.id];
    for (const id of own) done.add(id);
    return [{ productIds: own, name: nameOf(product), tier: product.tier ?? row?.tier ?? null, row }];
  });
}

const nameOf = (product: Product): string => (product.shortName === '' ? product.name : product.shortName);
