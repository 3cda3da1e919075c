import { Archive } from 'lucide-react';
import { useState } from 'react';
import { takeStatus } from '../../../shared/take/state.ts';
import type { SnapshotHead } from '../../../shared/wire/library.ts';
import { useLibrary } from '../../library/libraryStore.ts';
import { restoreSnapshot } from '../../library/restore.ts';
import { useTake } from '../../link/takeStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import styles from './Backups.module.css';
import { SecondFolder } from './SecondFolder.tsx';
import { SnapshotRow } from './SnapshotRow.tsx';
import { useBackups } from './useBackups.ts';

/** Every snapshot of the library and what restoring it would change; a restore asks here, in the row, and nowhere else. */
export function BackupDialog({ onClose }: { readonly onClose: () => void }) {
  const { backups: t } = useText();
  const { snapshots, compared, failure, refresh, backUp } = useBackups();
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState<'backUp' | 'restore' | null>(null);
  const backup = useLibrary((library) => library.backup);
  const persisted = useLibrary((library) => library.persisted);
  const onAir = useTake((link) => link.take !== null && takeStatus(link.take) !== 'ended');
  const mayWrite = useTake((link) => link.mayWrite);
  const trouble = failure ?? backup?.trouble ?? null;

  const during = (what: 'backUp' | 'restore', work: () => Promise<unknown>) => async () => {
    setBusy(what);
    await work().finally(() => setBusy(null));
  };
  const restore = ({ name, at }: SnapshotHead) =>
    during('restore', async () => {
      const isDone = await restoreSnapshot(name, at);
      if (isDone) onClose();
      else refresh();
    });

  return (
    <Dialog open onClose={onClose} title={t.title} width={740} data-testid="backups">
      <div className={styles.status} data-tone={trouble === null ? 'good' : 'bad'} role="status">
        <span>
          {trouble === null ? (
            backup?.snapshotAt == null ? (
              t.none
            ) : (
              t.newest(clockText(backup.snapshotAt))
            )
          ) : (
            <>
              <b>{t.failed}</b> {t.failedHint(trouble)}
            </>
          )}
        </span>
        <Button disabled={busy !== null || !mayWrite} data-testid="backup-now" onClick={() => void during('backUp', backUp)()}>
          {busy === 'backUp' ? t.working : t.now}
        </Button>
      </div>
      {persisted !== null && <p className={styles.kept}>{persisted ? t.persisted : t.notPersisted}</p>}
      {backup !== null && (
        <p className={styles.takes}>
          {t.takesKept} <code data-testid="takes-folder">{backup.takes}</code>
          <small>{t.takesHint}</small>
        </p>
      )}
      <SecondFolder state={backup?.second ?? null} mayWrite={mayWrite} onAir={onAir} />
      {snapshots === null && failure === null && <p className={styles.quiet}>{t.listing}</p>}
      {snapshots?.length === 0 && (
        <EmptyState icon={<Archive size={28} />} title={t.none}>
          {t.noneHint}
        </EmptyState>
      )}
      {snapshots !== null && snapshots.length > 0 && (
        <ul className={styles.list} aria-label={t.list}>
          {snapshots.map((head) => (
            <SnapshotRow
              key={head.name}
              head={head}
              compared={compared(head.name)}
              isOpen={chosen === head.name}
              isRestoring={busy === 'restore' && chosen === head.name}
              refusal={onAir ? t.onAir : null}
              disabled={busy !== null || onAir || !mayWrite}
              onToggle={() => setChosen(chosen === head.name ? null : head.name)}
              onRestore={() => void restore(head)()}
            />
          ))}
        </ul>
      )}
    </Dialog>
  );
}
