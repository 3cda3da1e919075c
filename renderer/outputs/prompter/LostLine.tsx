import { useTake } from '../../link/takeStore.ts';
import { useStale } from '../../link/useStale.ts';
import { useText } from '../../ui/text.ts';
import styles from './Prompter.module.css';

/** The link is gone: the script goes on from what is known, and this says so: to a screen reader once, not with every second. In the column under the script, it hides nothing of the product. */
export function LostLine() {
  const { prompter: t, shell } = useText();
  const link = useTake((each) => each.link);
  const shut = useTake((each) => each.shut);
  const stale = useStale();
  // Before the first beat nothing is lost yet.
  if (link === 'live' || (link === 'stale' && stale === null)) return null;
  return (
    <div className={styles.lost} role="status" data-testid="prompter-lost">
      {stale !== null && <b aria-hidden="true">{shell.stale(stale)} · </b>}
      {shut === null ? t.linkStale : t.linkRestarted}
    </div>
  );
}
