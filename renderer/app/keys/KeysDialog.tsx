import { useEffect, useState } from 'react';
import { keysOf } from '../../../shared/keys/keyMap.ts';
import type { KeyName } from '../../../shared/keys/keyOwners.ts';
import { takeStatus } from '../../../shared/take/state.ts';
import { useTake } from '../../link/takeStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { GlobalRows } from './GlobalRows.tsx';
import { KeyFiles } from './KeyFiles.tsx';
import { KeyRow } from './KeyRow.tsx';
import styles from './Keys.module.css';
import { KEY_GROUPS, type KeyGroup, ownersOf } from './keyGroups.ts';
import { saidWords } from './saidWords.ts';
import { useKeyChanges } from './useKeyChanges.ts';
import { useKeyWording } from './useKeysText.ts';

export interface KeysDialogProps {
  /** Under which tab it opens: that of the room it was asked from. */
  readonly from: KeyGroup;
  readonly onClose: () => void;
}

/** Every action and its keys. A change is in force and kept at once; one that collides is not made before it is settled. */
export function KeysDialog({ from, onClose }: KeysDialogProps) {
  const wording = useKeyWording();
  const changes = useKeyChanges();
  const { t, nameOf, print } = wording;
  const [tab, setTab] = useState<KeyGroup | 'global'>(from);
  const [query, setQuery] = useState('');
  const [learning, setLearning] = useState<KeyName | null>(null);
  const onAir = useTake((link) => link.take !== null && takeStatus(link.take) !== 'ended');
  const mayWrite = useTake((link) => link.mayWrite);
  const isAsked = useTake((link) => link.ask !== null);
  useEffect(() => {
    // Nothing behind a dialog can be reached, and there the question stands.
    if (isAsked) onClose();
  }, [isAsked, onClose]);
  const wanted = query.trim().toLowerCase();
  const owners = tab === 'global' ? [] : ownersOf(tab);
  const shown = owners.filter(
    ({ name }) =>
      wanted === '' ||
      [nameOf(name), ...keysOf(changes.settings.map, name).map(print)].some((words) => words.toLowerCase().includes(wanted)),
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.title}
      width={780}
      data-testid="keys"
      actions={
        <div className={styles.foot}>
          <span className={styles.said} role="status" data-testid="keys-said">
            {changes.said === null ? '' : saidWords(changes.said, wording)}
          </span>
          {changes.undo !== null && (
            <Button size="s" data-testid="keys-undo" onClick={changes.undo}>
              {t.undo}
            </Button>
          )}
          <KeyFiles changes={changes} wording={wording} />
          <Button size="s" variant="ghost" data-testid="keys-reset-all" onClick={changes.resetAll}>
            {t.resetAll}
          </Button>
        </div>
      }
    >
      <div className={styles.bar}>
        <Tabs
          label={t.title}
          selected={tab}
          onSelect={(next) => {
            setLearning(null);
            setTab(next);
          }}
          tabs={[...KEY_GROUPS, 'global' as const].map((name) => ({ name, label: t.tabs[name] }))}
        />
        <input
          className={styles.search}
          value={query}
          placeholder={t.search}
          aria-label={t.search}
          data-testid="keys-search"
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      {onAir && <p className={styles.onAir}>{t.onAir}</p>}
      {!mayWrite && <p className={styles.onAir}>{t.readOnly}</p>}
      {tab === 'global' ? (
        <GlobalRows changes={changes} wording={wording} />
      ) : (
        <>
          <p className={styles.intro}>{t.intro}</p>
          {shown.length === 0 && <p className={styles.none}>{t.none}</p>}
          <ul className={styles.list}>
            {shown.map((owner) => (
              <KeyRow
                key={owner.name}
                owner={owner}
                changes={changes}
                wording={wording}
                learning={learning === owner.name}
                onLearn={(on) => setLearning(on ? owner.name : null)}
              />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}
