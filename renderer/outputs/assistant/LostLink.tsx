import { Unplug } from 'lucide-react';
import { useTake } from '../../link/takeStore.ts';
import { useStale } from '../../link/useStale.ts';
import { useText } from '../../ui/text.ts';
import { useOutputText } from '../useOutputText.ts';
import styles from './Assistant.module.css';

/** Across the page where it is not live: since when nothing was heard, and how many commands wait to be sent again. */
export function LostLink() {
  const { shell, common } = useText();
  const { assistant: t } = useOutputText();
  const link = useTake((each) => each.link);
  const overdue = useTake((each) => each.overdue);
  const stale = useStale();
  // Before the first beat nothing is lost yet.
  if (link === 'live' || (link === 'stale' && stale === null)) return null;
  return (
    <p className={styles.lost} role="status">
      <Unplug size={18} aria-hidden />
      <span data-testid="assistant-link">
        {/* The seconds are for who sees them: a screen reader says once that the link is gone. */}
        {stale !== null && <span aria-hidden="true">{shell.stale(stale)} · </span>}
        {stale === null ? `${t.lost} · ${t.lastState}` : t.lastState}
        {overdue > 0 && ` · ${common.header.overdue(overdue)}`}
      </span>
    </p>
  );
}
