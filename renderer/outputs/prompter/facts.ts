import type { PublicProduct } from '../../../shared/plan/product.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import { spokenScript } from '../../../shared/plan/variables.ts';
import type { TakeProduct } from '../../../shared/take/products/product.ts';
import { productsOf, spokenProduct } from '../../../shared/take/products/shown.ts';
import type { TakeState } from '../../../shared/take/state.ts';

/** The whole script as the host reads it: blocks in order, a blank line between. */
const scriptText = (segment: Segment, products: readonly PublicProduct[]): string =>
  spokenScript(segment, products)
    .blocks.map((block) => block.text.trim())
    .filter((text) => text !== '')
    .join('\n\n');

export const scriptOf = (segment: Segment | null, products: readonly PublicProduct[]) =>
  segment === null ? null : { id: segment.id, text: scriptText(segment, products) };

export const firstLine = (segment: Segment, products: readonly PublicProduct[]): string =>
  scriptText(segment, products)
    .split(/(?<=[。！？!?])|\n/)[0]
    ?.trim() ?? '';

/** What is spoken of on air; before the show the first product of the segment that GO will start. */
export const productOf = (take: TakeState, segment: Segment | null): TakeProduct | null =>
  spokenProduct(take) ?? productsOf(take, segment)[0] ?? null;
