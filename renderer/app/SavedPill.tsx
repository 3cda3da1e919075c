import { useEffect, useState } from 'react';
import type { Instant } from '../../shared/time.ts';
import { runAction } from '../hooks/actionStore.ts';
import { useLibrary } from '../library/libraryStore.ts';
import { useTake } from '../link/takeStore.ts';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import styles from './Header.module.css';
import type { PillTone } from './Pill.tsx';

/** A write takes milliseconds: what is said to be unsaved must have been so for longer than one. */
const PATIENCE = 300;

type Safety = 'saved' | 'saving' | 'unsaved' | 'failed';

const TONES = { saved: 'good', saving: 'busy', unsaved: 'bad', failed: 'bad' } as const satisfies Record<Safety, PillTone>;

/**
 * How safe everything is: the open take's log and the library, whichever is worse. Leads to the backups. data-state and
 * data-kept (number of the last change of the library on the host's disk) are for whoever checks the promise.
 */
export function SavedPill() {
  const { common, backups } = useText();
  const { header } = common;
  const unsaved = useLasting(useTake((link) => link.saved?.unsaved ?? 0));
  const logAt = useTake((link) => link.saved?.at ?? null);
  const saving = useLibrary((library) => library.saving);
  const kept = useLibrary((library) => library.keptChanges);
  const at = newest(
    logAt,
    useLibrary((library) => library.savedAt),
  );
  const state: Safety = unsaved > 0 ? 'unsaved' : saving;
  const words: Record<Safety, string> = {
    saved: at === null ? header.savedNothing : header.saved(clockText(at)),
    saving: header.saving,
    unsaved: header.unsaved(unsaved),
    failed: header.libraryUnsaved,
  };
  return (
    <button
      type="button"
      className={styles.pill}
      title={`${words[state]} · ${backups.open}`}
      data-tone={TONES[state]}
      data-testid="saved"
      data-state={state}
      data-kept={kept}
      onClick={() => void runAction('backups')}
    >
      <i className={styles.dot} />
      {words[state]}
    </button>
  );
}

const newest = (a: Instant | null, b: Instant | null): Instant | null => (a === null ? b : b === null || a > b ? a : b);

/** A count, but 0 until it has been above 0 for a while. */
function useLasting(count: number): number {
  const [lasting, setLasting] = useState(false);
  const some = count > 0;
  useEffect(() => {
    if (!some) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [some]);
  return lasting ? count : 0;
}
