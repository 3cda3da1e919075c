import { Plus, RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { isKept, keysOf } from '../../../shared/keys/keyMap.ts';
import type { KeyOwner } from '../../../shared/keys/keyOwners.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './Keys.module.css';
import { PendingKey } from './PendingKey.tsx';
import type { KeyChanges, Pending } from './useKeyChanges.ts';
import type { KeyWording } from './useKeysText.ts';
import { useLearn } from './useLearn.ts';

export interface KeyRowProps {
  readonly owner: KeyOwner;
  readonly changes: KeyChanges;
  readonly wording: KeyWording;
  /** One row learns at a time. */
  readonly learning: boolean;
  readonly onLearn: (on: boolean) => void;
}

/** One action and its keys: each can go, another can be learnt by pressing it. */
export function KeyRow({ owner, changes, wording, learning, onLearn }: KeyRowProps) {
  const { t, nameOf, print } = wording;
  const { name, places } = owner;
  const [pending, setPending] = useState<Pending | null>(null);
  const keys = keysOf(changes.settings.map, name);
  const label = nameOf(name);
  useLearn(
    learning,
    (key) => {
      onLearn(false);
      setPending(changes.add(name, key, false));
    },
    () => onLearn(false),
  );
  const learn = () => {
    setPending(null);
    onLearn(true);
  };
  return (
    <li className={styles.row} data-testid="key-row" data-name={name}>
      <span className={styles.name}>
        {label}
        {places.length === 1 && places[0] === 'review' && <em>{t.places.review}</em>}
      </span>
      <span className={styles.keys}>
        {keys.length === 0 && !learning && <em>{t.noKeys}</em>}
        {keys.map((key) => (
          <span key={key} className={styles.key} data-testid="key-chip">
            <Kbd>{print(key)}</Kbd>
            {isKept(name, key) ? (
              <em>{t.fixed}</em>
            ) : (
              <IconButton size="s" label={t.remove(print(key), label)} onClick={() => changes.remove(name, key)}>
                <X size={12} />
              </IconButton>
            )}
          </span>
        ))}
        {learning && (
          <b className={styles.listen} role="status">
            {t.listen}
          </b>
        )}
      </span>
      {changes.settings.map[name] !== undefined && (
        <Button size="s" variant="ghost" aria-label={t.resetFor(label)} data-testid="key-reset" onClick={() => changes.reset(name)}>
          <RotateCcw size={12} />
          {t.reset}
        </Button>
      )}
      <Button size="s" aria-label={t.addFor(label)} aria-pressed={learning} data-testid="key-add" onClick={learn}>
        <Plus size={12} />
        {t.add}
      </Button>
      {pending !== null && (
        <PendingKey
          pending={pending}
          wording={wording}
          onTakeOver={(key) => setPending(changes.add(name, key, true))}
          onLeave={() => setPending(null)}
        />
      )}
    </li>
  );
}
