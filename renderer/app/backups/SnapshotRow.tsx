import { ChevronRight } from 'lucide-react';
import type { LibraryCounts, SnapshotHead } from '../../../shared/wire/library.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useText } from '../../ui/text.ts';
import { clockText, dayText } from '../../ui/wall.ts';
import styles from './Backups.module.css';
import type { Compared } from './useBackups.ts';

export interface SnapshotRowProps {
  readonly head: SnapshotHead;
  readonly compared: Compared;
  readonly isOpen: boolean;
  readonly isRestoring: boolean;
  /** Why it cannot be restored now, or null. */
  readonly refusal: string | null;
  readonly disabled: boolean;
  readonly onToggle: () => void;
  readonly onRestore: () => void;
}

const KINDS: readonly (keyof LibraryCounts)[] = ['shows', 'segments', 'products', 'takes'];

/** When, why, how large, and what it would change; opened, the question and the button. */
export function SnapshotRow({ head, compared, isOpen, isRestoring, refusal, disabled, onToggle, onRestore }: SnapshotRowProps) {
  const { backups: t } = useText();
  const language = useLanguage();
  const when = `${dayText(head.at, language)} ${clockText(head.at)}`;
  return (
    <li className={styles.row} data-open={isOpen} data-testid="snapshot">
      <button type="button" className={styles.head} aria-expanded={isOpen} onClick={onToggle}>
        <ChevronRight size={14} aria-hidden className={styles.arrow} />
        <time className={styles.when}>{when}</time>
        <span className={styles.reason}>{t.reasons[head.reason]}</span>
        <span className={styles.difference}>{differenceWords(compared, t)}</span>
        <span className={styles.size}>{sizeText(head.bytes)}</span>
      </button>
      {isOpen && (
        <div className={styles.question}>
          <div>
            <b>{t.ask(when)}</b>
            <p>{KINDS.map((kind) => t.counted(head.counts[kind], t.kinds[kind])).join(' · ')}</p>
            <p>{refusal ?? t.askHint}</p>
          </div>
          <Button
            variant="primary"
            disabled={disabled || compared === 'damaged' || compared === 'unread'}
            data-testid="restore"
            onClick={onRestore}
          >
            {isRestoring ? t.restoring : t.restore}
          </Button>
        </div>
      )}
    </li>
  );
}

type Words = ReturnType<typeof useText>['backups'];

function differenceWords(compared: Compared, t: Words): string {
  if (compared === 'unread') return t.comparing;
  if (compared === 'damaged') return t.unreadable;
  const words = KINDS.flatMap((kind) => {
    const { added, changed, removed } = compared[kind];
    return [
      ...(added > 0 ? [t.added(added, t.kinds[kind])] : []),
      ...(changed > 0 ? [t.changed(changed, t.kinds[kind])] : []),
      ...(removed > 0 ? [t.removed(removed, t.kinds[kind])] : []),
    ];
  });
  return words.length === 0 ? t.same : words.join(' · ');
}

const sizeText = (bytes: number): string => (bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
