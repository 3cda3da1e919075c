import type { FrozenPlan } from '../../../shared/plan/frozen.ts';
import type { PublicProduct } from '../../../shared/plan/product.ts';
import { type ChangedSpan, changedSpans, type SpokenBlock, spokenBlocks } from '../../../shared/plan/scriptPlace.ts';
import type { Segment } from '../../../shared/plan/segment.ts';
import { cardOf, fillScript, spokenScript } from '../../../shared/plan/variables.ts';

/** A segment's script as the host reads it. The id keeps its lines on the page from one segment's turn to be next to its turn on air. */
export interface SegmentScript {
  readonly id: string;
  readonly blocks: readonly SpokenBlock[];
  /** What became other words since the take opened, by block. */
  readonly changed: ReadonlyMap<string, readonly ChangedSpan[]>;
}

const NO_CHANGES: SegmentScript['changed'] = new Map();

export const spokenOf = (segment: Segment, products: readonly PublicProduct[]): readonly SpokenBlock[] =>
  spokenBlocks(spokenScript(segment, products));

/** A price that changed is no edit: both sides are filled from the same card. A row that was put in on air is new as a whole, and unmarked. */
export function scriptOf(segment: Segment, products: readonly PublicProduct[], plan: FrozenPlan): SegmentScript {
  const blocks = spokenOf(segment, products);
  const frozen = plan.segments.find(({ id }) => id === segment.id);
  const isAsPlanned = frozen === undefined || frozen.script === segment.script;
  const changed = isAsPlanned ? NO_CHANGES : changedSpans(spokenBlocks(fillScript(frozen.script, cardOf(segment, products))), blocks);
  return { id: segment.id, blocks, changed };
}

export const firstLine = (segment: Segment, products: readonly PublicProduct[]): string =>
  spokenOf(segment, products)[0]
    ?.text.split(/(?<=[。！？!?])|\n/)[0]
    ?.trim() ?? '';
