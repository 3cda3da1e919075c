import { LifeBuoy } from 'lucide-react';
import { getBridge } from '../link/bridge.ts';
import { useTake } from '../link/takeStore.ts';
import { Button } from '../ui/Button.tsx';
import { useText } from '../ui/text.ts';
import styles from './RecoveryBanner.module.css';

/** This run does without something: what, why, and the way back. */
export function StartModeBanner() {
  const { shell } = useText();
  const safe = useTake(({ troubles }) => troubles.some(({ type }) => type === 'safeMode'));
  const software = useTake(({ troubles }) => troubles.some(({ type }) => type === 'softwareNow'));
  if (!safe && !software) return null;
  const words = safe ? shell.safeMode : shell.software;
  return (
    <div className={styles.banner} role="status" data-testid="start-mode" data-mode={safe ? 'safe' : 'software'}>
      <LifeBuoy size={16} aria-hidden />
      <b>{words.title}</b>
      <span className={styles.hint} title={words.hint}>
        {words.hint}
      </span>
      <Button data-testid="start-normally" onClick={() => void getBridge().askShell({ type: 'startNormally' })}>
        {words.back}
      </Button>
    </div>
  );
}
