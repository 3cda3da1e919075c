import type { Segment } from '../../../shared/plan/segment.ts';

/** A segment's colour on bars: its tier, else its kind. Names are tokens (ui/tokens.css). */
export function segmentColor(segment: Pick<Segment, 'kind' | 'tier'>): string {
  if (segment.tier !== null) return `var(--tier-${segment.tier})`;
  if (segment.kind === 'interaction') return 'var(--interact)';
  if (segment.kind === 'buffer') return 'var(--buffer)';
  if (segment.kind === 'encore') return 'var(--accent)';
  return 'var(--talk)';
}
