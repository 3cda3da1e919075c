import type { SegmentKind, Tier } from '../../shared/plan/segment.ts';
import styles from './TierBar.module.css';

/** The colour of a segment: its tier, else what kind of stretch it is. A CSS custom property name. */
export function tierColour(tier: Tier | null, kind: SegmentKind): string {
  if (tier !== null) return `var(--tier-${tier})`;
  if (kind === 'encore') return 'var(--accent)';
  if (kind === 'interaction') return 'var(--interact)';
  return kind === 'buffer' ? 'var(--buffer)' : 'var(--talk)';
}

/** The thin bar in front of a row. The word stands in the chip: colour is never the only signal. */
export function TierBar({ tier, kind }: { readonly tier: Tier | null; readonly kind: SegmentKind }) {
  return <i aria-hidden className={styles.bar} style={{ background: tierColour(tier, kind) }} />;
}
