import type { SegmentId } from '../../../../shared/ids.ts';
import type { LaneBox } from './laneView.ts';
import styles from './Outlines.module.css';

interface OutlinesProps {
  readonly boxes: readonly LaneBox[];
  readonly pointed: SegmentId | null;
  readonly selected: SegmentId | null;
}

/** Rings around what is pointed at and what is selected, over a lane that is itself not drawn again. */
export function Outlines({ boxes, pointed, selected }: OutlinesProps) {
  return boxes
    .filter(({ segmentId }) => segmentId === pointed || segmentId === selected)
    .map(({ key, from, width, segmentId }) => (
      <i
        key={key}
        aria-hidden
        className={styles.ring}
        data-pointed={segmentId === pointed}
        style={{ left: `${from}%`, width: `${width}%` }}
      />
    ));
}
