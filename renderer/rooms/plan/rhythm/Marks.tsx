import { Lock, SkipForward } from 'lucide-react';
import { memo } from 'react';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import { type Instant, later } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import styles from './rhythm.module.css';

export interface MarksProps {
  readonly rows: readonly PlanRow[];
  /** Where an instant stands, as a CSS length. */
  readonly at: (instant: Instant) => string;
}

/** More cues than this stand on one another and tell nothing. */
const MOST_CUES = 500;

/** Pins, cues and automatic moves, each where it happens. */
export const Marks = memo(function Marks({ rows, at }: MarksProps) {
  const { plan: t } = useText();
  const isCrowded = rows.reduce((sum, row) => sum + row.segment.subCues.length, 0) > MOST_CUES;
  return rows.flatMap(({ segment, start, end }) => [
    ...(segment.hardStart === null
      ? []
      : [
          <i
            key={`${segment.id}-pin`}
            className={styles.markPin}
            style={{ left: at(start) }}
            title={t.grid.pinned(clockText(segment.hardStart))}
          >
            <Lock size={11} />
          </i>,
        ]),
    ...(isCrowded ? [] : segment.subCues).map((cue) => {
      const instant = later(start, cue.offset);
      return (
        <i
          key={`${segment.id}-${cue.id}`}
          className={styles.cue}
          style={{ left: at(instant) }}
          title={`${clockText(instant)} ${cue.title}`}
        />
      );
    }),
    ...(segment.autoAdvance === 'none'
      ? []
      : [
          <i key={`${segment.id}-auto`} className={styles.mark} style={{ left: at(end) }} title={t.grid.auto}>
            <SkipForward size={11} />
          </i>,
        ]),
  ]);
});
