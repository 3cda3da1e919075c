import { TriangleAlert } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import styles from './Keys.module.css';
import type { Pending } from './useKeyChanges.ts';
import type { KeyWording } from './useKeysText.ts';

export interface PendingKeyProps {
  readonly pending: Pending;
  readonly wording: KeyWording;
  readonly onTakeOver: (key: string) => void;
  readonly onLeave: () => void;
}

/** Why a key that was pressed is not theirs: whose it is, or what needs it. Nothing is changed until it is settled. */
export function PendingKey({ pending, wording: { t, nameOf, print }, onTakeOver, onLeave }: PendingKeyProps) {
  return (
    <div className={styles.pending} role="alert" data-testid="key-pending" data-type={pending.type}>
      <TriangleAlert size={14} aria-hidden="true" />
      <span>
        {pending.type === 'refused'
          ? t.refused[pending.reason]
          : pending.with
              .map(({ name, places }) =>
                t.conflict(print(pending.key), nameOf(name), places.map((place) => t.places[place]).join(t.listMark)),
              )
              .join('')}
      </span>
      {pending.type === 'conflict' && (
        <Button size="s" data-testid="key-take-over" onClick={() => onTakeOver(pending.key)}>
          {t.takeOver}
        </Button>
      )}
      <Button size="s" variant="ghost" data-testid="key-leave" onClick={onLeave}>
        {t.cancel}
      </Button>
    </div>
  );
}
