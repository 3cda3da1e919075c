import type { Segment } from '../../shared/plan/segment.ts';
import { useText } from '../ui/text.ts';
import styles from './SegmentNotes.module.css';

/** What was noted for the segment: what everybody sees, and what the director alone does. Nothing noted takes no room. */
export function SegmentNotes({ segment }: { readonly segment: Segment }) {
  const t = useText().stage.now;
  if (segment.sharedNotes === '' && segment.notes === '') return null;
  return (
    <div className={styles.notes} data-testid="now-notes">
      {segment.sharedNotes !== '' && (
        <p title={segment.sharedNotes}>
          <b>{t.sharedNotes}</b>
          <span>{segment.sharedNotes}</span>
        </p>
      )}
      {segment.notes !== '' && (
        <p title={segment.notes}>
          <b>{t.privateNotes}</b>
          <span>{segment.notes}</span>
        </p>
      )}
    </div>
  );
}
