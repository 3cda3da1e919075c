import type { Segment, SegmentKind, Tier } from './segment.ts';

/** What a product row is worth by its tier: profit carries the show, activity and image are the first to be shortened. */
const BY_TIER: Readonly<Record<Tier, number>> = { profit: 80, traffic: 60, activity: 40, image: 30 };

/** A buffer holds nothing; a transition can be said in one sentence. */
const BY_KIND: Readonly<Record<SegmentKind, number>> = { product: 60, encore: 60, talk: 50, interaction: 50, transition: 20, buffer: 0 };

/** 0–100: the row's own value, else its tier's default, else its kind's. A buffer's tier says nothing. */
export function segmentValue(segment: Pick<Segment, 'value' | 'tier' | 'kind'>): number {
  if (segment.value !== null) return segment.value;
  return segment.tier === null || segment.kind === 'buffer' ? BY_KIND[segment.kind] : BY_TIER[segment.tier];
}
