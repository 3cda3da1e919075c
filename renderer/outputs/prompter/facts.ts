import type { PublicProduct } from '../../../shared/plan/product.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import type { TakeState } from '../../../shared/take/state.ts';

/** The whole script as the host reads it: blocks in order, a blank line between. */
const scriptText = (segment: Segment): string =>
  segment.script.blocks
    .map((block) => block.text.trim())
    .filter((text) => text !== '')
    .join('\n\n');

export const scriptOf = (segment: Segment | null) => (segment === null ? null : { id: segment.id, text: scriptText(segment) });

export const firstLine = (segment: Segment): string =>
  scriptText(segment)
    .split(/(?<=[。！？!?])|\n/)[0]
    ?.trim() ?? '';

/** The product a segment speaks of first. */
export function productOf(take: TakeState, segment: Segment | null): PublicProduct | null {
  const id = segment?.productIds[0];
  return take.plan.products.find((product) => product.id === id) ?? null;
}
