import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { useText } from '../../../ui/text.ts';
import styles from './rhythm.module.css';
import type { Stretch } from './stripBlocks.ts';
import type { LengthChange } from './useLengthChange.ts';

/** The length that is being chosen: amber until it counts, with what it would do to the end. */
export function Pending({
  change,
  rows,
  stretch,
}: {
  readonly change: LengthChange;
  readonly rows: readonly PlanRow[];
  readonly stretch: Stretch;
}) {
  const { rhythm: t, preview } = useText().plan;
  const row = rows.find(({ segment }) => segment.id === change.id);
  if (row === undefined) return null;
  const left = (row.start - stretch.start) / stretch.span;
  const by = change.length - change.from;
  const effect = by === 0 ? preview.endsSame : by > 0 ? preview.endsLater(lengthText(by)) : preview.endsEarlier(lengthText(-by));
  // Pins behind the row may take up the difference; then the end stays, and saying otherwise would be wrong.
  const isPinned = rows.some(({ segment, index }) => index > row.index && segment.hardStart !== null && !segment.skipped);
  return (
    <>
      <i className={styles.pending} style={{ left: `${left * 100}%`, width: `${(change.length / stretch.span) * 100}%` }} />
      <span
        className={styles.pendingText}
        data-side={left > 0.7 ? 'left' : 'right'}
        style={{ left: `${left * 100}%` }}
        data-testid="rhythm-pending"
      >
        <b>{lengthText(change.length)}</b>
        {change.kind !== null && ` · ${t.snaps[change.kind]}`}
        {!isPinned && ` · ${effect}`}
        <em>{t.keys}</em>
      </span>
    </>
  );
}
