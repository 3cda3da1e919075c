import type { ProductId } from '../../ids.ts';
import type { TakeState } from '../state.ts';

/**
 * Products that have a link, in the order in which the rundown speaks of them first: how the links should stand. Nobody
 * speaks in a skipped row.
 */
export function wantedLinks({ rundown, skipped, products }: Pick<TakeState, 'rundown' | 'skipped' | 'products'>): readonly ProductId[] {
  const linked = new Set(products.filter((product) => product.linkNumber !== null).map((product) => product.id));
  const spoken = rundown.flatMap((segment) => (skipped.has(segment.id) ? [] : segment.productIds));
  return [...new Set(spoken)].filter((id) => linked.has(id));
}

/**
 * Links that stand elsewhere than the rundown has them: as few as would have to be moved. Two neighbours that changed
 * places are one, not both.
 */
export function linksToMove(take: Pick<TakeState, 'rundown' | 'skipped' | 'products' | 'linkOrder'>): ReadonlySet<ProductId> {
  const wanted = wantedLinks(take);
  const places = new Map(take.linkOrder.map((id, place) => [id, place]));
  const stay = new Set(longestRise(wanted.map((id) => places.get(id) ?? -1)));
  return new Set(wanted.filter((_, index) => !stay.has(index)));
}

/** Indexes of a longest part of the list that rises; below zero takes no part in it. */
function longestRise(list: readonly number[]): readonly number[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [index, value] of list.entries()) {
    before.push(-1);
    if (value < 0) continue;
    let low = 0;
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((list[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  }
  const rise: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rise.push(at);
  return rise;
}
