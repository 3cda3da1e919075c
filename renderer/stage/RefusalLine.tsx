import { useEffect, useState } from 'react';
import { useTake } from '../link/takeStore.ts';
import { useText } from '../ui/text.ts';
import styles from './RefusalLine.module.css';

const SHOWN_FOR = 5000;

/** Why the last command was refused, in words, for five seconds. */
export function RefusalLine() {
  const t = useText().stage;
  const refusal = useTake((link) => link.lastRefusal);
  const [over, setOver] = useState<number | null>(null);
  useEffect(() => {
    if (refusal === null) return;
    const timer = setTimeout(() => setOver(refusal.at), Math.max(0, refusal.at + SHOWN_FOR - performance.now()));
    return () => clearTimeout(timer);
  }, [refusal]);
  if (refusal === null || refusal.at === over || performance.now() - refusal.at > SHOWN_FOR) return null;
  return (
    <p key={refusal.at} className={styles.line} role="alert" data-testid="refusal" data-reason={refusal.reason}>
      <b>{t.transport.notDone(t.transport.actions[refusal.action])}</b>
      {t.refusals[refusal.reason]}
    </p>
  );
}
