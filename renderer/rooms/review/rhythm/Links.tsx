import { memo } from 'react';
import type { LaneLink } from './laneView.ts';
import styles from './RhythmCard.module.css';

/** Lines from where a segment should have started to where it did. Amber from five minutes late on. */
export const Links = memo(function Links({ links }: { readonly links: readonly LaneLink[] }) {
  return (
    <svg className={styles.links} viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden>
      {links.map(({ key, from, to, late }) => (
        <path
          key={key}
          d={`M${from} 0V3L${to} 15V18`}
          data-late={late}
          vectorEffect="non-scaling-stroke"
          data-testid="lane-link"
          data-segment-id={key}
        />
      ))}
    </svg>
  );
});
