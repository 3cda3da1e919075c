import { takeStatus } from '../../shared/take/state.ts';
import { useKeyText } from '../hooks/useKeyText.ts';
import { go } from '../link/commands.ts';
import { useTake } from '../link/takeStore.ts';
import { useTiming } from '../link/useTiming.ts';
import { useText } from '../ui/text.ts';
import styles from './GoButton.module.css';
import { onceOnly } from './TransportButton.tsx';

/** GO: the biggest target, naming what it will start. It always sends; what cannot be done is said, not swallowed. */
export function GoButton() {
  const t = useText().stage.transport;
  const keyText = useKeyText();
  const status = useTake((link) => (link.take === null ? null : takeStatus(link.take)));
  const refused = useTake((link) => (link.lastRefusal?.action === 'go' ? link.lastRefusal.at : null));
  const next = useTiming()?.next ?? null;
  const title = status === 'ended' ? t.ended : (next?.segment.title ?? t.nothingNext);
  return (
    <button type="button" className={styles.go} data-testid="go" data-quiet={next === null} onKeyDown={onceOnly} onClick={() => void go()}>
      {/* A new key for each refusal starts the flash anew. */}
      {refused !== null && <i key={refused} className={styles.flash} aria-hidden="true" />}
      <b>{t.go}</b>
      <span className={styles.what}>
        {next !== null && <small>{[keyText('go') ?? '', status === 'armed' ? t.first : next.early ? t.early : t.next].join(' · ')}</small>}
        <span className={styles.title} data-long={title.length > 11}>
          {title}
        </span>
      </span>
    </button>
  );
}
