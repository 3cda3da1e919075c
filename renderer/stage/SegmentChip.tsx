import type { SegmentKind, Tier } from '../../shared/plan/segment.ts';
import { KindChip } from '../ui/KindChip.tsx';
import { TierChip } from '../ui/TierChip.tsx';

export interface SegmentChipProps {
  readonly tier: Tier | null;
  readonly kind: SegmentKind;
}

/** What a segment is, in one chip: its tier, else its kind when that says something. Plain talk needs no chip. */
export function SegmentChip({ tier, kind }: SegmentChipProps) {
  if (tier !== null) return <TierChip tier={tier} />;
  return kind === 'interaction' || kind === 'encore' ? <KindChip kind={kind} /> : null;
}
