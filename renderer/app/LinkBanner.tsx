import { Unplug } from 'lucide-react';
import { useTake } from '../link/takeStore.ts';
import { useStale } from '../link/useStale.ts';
import { Button } from '../ui/Button.tsx';
import { useText } from '../ui/text.ts';
import styles from './RecoveryBanner.module.css';

/** Why nothing can be done from this page now, and what to do about it. */
export function LinkBanner() {
  const { common, shell } = useText();
  const { away, header } = common;
  const stale = useStale();
  const heard = useTake((state) => state.info !== null);
  const lost = useTake((state) => state.link === 'lost');
  const restarted = useTake((state) => state.shut !== null);
  const readOnly = useTake((state) => !state.mayWrite);
  if (!heard) return null;
  if (restarted) return <Line title={away.restarted} counts={false} hint={away.restartedHint} reload={null} />;
  if (lost) return <Line title={away.lost} counts={false} hint={away.lostHint} reload={null} />;
  if (stale !== null) return <Line title={shell.stale(stale)} counts hint={shell.staleHint} reload={null} />;
  return readOnly ? <Line title={away.readOnly} counts={false} hint={header.readOnlyHint} reload={away.reload} /> : null;
}

interface LineProps {
  readonly title: string;
  /** Its seconds are for who sees them: a screen reader hears the rest, once. */
  readonly counts: boolean;
  readonly hint: string;
  /** Words of the button; null when reloading would not help. */
  readonly reload: string | null;
}

function Line({ title, counts, hint, reload }: LineProps) {
  return (
    <div className={styles.banner} role="alert" data-testid="away">
      <Unplug size={16} aria-hidden />
      <b aria-hidden={counts}>{title}</b>
      <span className={styles.hint} title={hint}>
        {hint}
      </span>
      {reload !== null && <Button onClick={() => window.location.reload()}>{reload}</Button>}
    </div>
  );
}
