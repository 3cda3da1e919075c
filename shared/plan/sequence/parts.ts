import type { ProductId, SegmentId } from '../../ids.ts';
import type { Product } from '../product.ts';
import type { Segment } from '../segment.ts';
import type { Subject } from './subjects.ts';

export interface FilledParts {
  /** Parts that got their flats, by id. */
  readonly filled: ReadonlyMap<SegmentId, Segment>;
  /** What still needs a row of its own. */
  readonly rest: readonly Subject[];
}

/**
 * A property show's parts, 户型 or 特价房源, are its talks already: those without a card take the flats in their order, and
 * keep their words. A second talk for each would not fit beside them.
 */
export function fillParts(rows: readonly Segment[], subjects: readonly Subject[], products: readonly Product[]): FilledParts {
  const flats = new Set<ProductId>(products.filter((product) => product.property !== null).map((product) => product.id));
  const isFlat = ({ row, productIds }: Subject) => row === null && productIds.every((id) => flats.has(id));
  const parts = rows.filter((row) => row.phase === 'product' && row.kind === 'product' && row.tier === null && row.productIds.length === 0);
  const own = subjects.filter(isFlat);
  if (parts.length === 0 || own.length === 0) return { filled: new Map(), rest: subjects };
  const filled = parts.flatMap((part, at): readonly Segment[] => {
    // More flats than parts: neighbours share one.
    const mine = own.filter((_, index) => (own.length <= parts.length ? index : Math.floor((index * parts.length) / own.length)) === at);
    return mine.length === 0 ? [] : [{ ...part, productIds: mine.flatMap((subject) => subject.productIds) }];
  });
  return { filled: new Map(filled.map((part) => [part.id, part])), rest: subjects.filter((subject) => !isFlat(subject)) };
}
