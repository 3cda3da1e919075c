import type { Show } from './show.ts';
import { pathText, type ShowFileProblem } from './showProblem.ts';

/** The first id used twice, or product that no row holds; null when all is well. A segment's flex may not be upside down. */
export function findBrokenReference(show: Show): ShowFileProblem | null {
  const products = new Set<string>();
  for (const [at, product] of show.products.entries()) {
    if (products.has(product.id)) return { reason: 'duplicate', path: pathText(['show', 'products', at, 'id']), value: product.id };
    products.add(product.id);
  }
  const segments = new Set<string>();
  for (const [at, segment] of show.segments.entries()) {
    if (segments.has(segment.id)) return { reason: 'duplicate', path: pathText(['show', 'segments', at, 'id']), value: segment.id };
    segments.add(segment.id);
    if (segment.flex.min > segment.flex.max)
      return { reason: 'below', path: pathText(['show', 'segments', at, 'flex', 'max']), limit: segment.flex.min };
    const unknown = segment.productIds.findIndex((id) => !products.has(id));
    const id = segment.productIds[unknown];
    if (id !== undefined) return { reason: 'unknownProduct', path: pathText(['show', 'segments', at, 'productIds', unknown]), value: id };
  }
  return null;
}
