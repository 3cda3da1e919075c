import { useState } from 'react';
import type { SegmentId } from '../../shared/ids.ts';
import { lengthText } from '../../shared/text/format.ts';
import { jump } from '../link/commands.ts';
import { useTiming } from '../link/useTiming.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useText } from '../ui/text.ts';
import styles from './JumpDialog.module.css';
import { matchingRows } from './matchingRows.ts';

export interface JumpDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Any segment by number or title; arrows choose, Enter jumps. */
export function JumpDialog({ open, onClose }: JumpDialogProps) {
  return open ? <JumpList onClose={onClose} /> : null;
}

function JumpList({ onClose }: Omit<JumpDialogProps, 'open'>) {
  const t = useText().stage;
  const timing = useTiming();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = matchingRows(timing?.rows ?? [], query);
  const at = Math.min(chosen, found.length - 1);
  const take = (id: SegmentId) => {
    void jump(id);
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title={t.jumpTo.title} actions={<span className={styles.hint}>{t.jumpTo.hint}</span>}>
      <input
        className={styles.search}
        value={query}
        autoFocus
        placeholder={t.jumpTo.search}
        aria-label={t.jumpTo.search}
        data-testid="jump-search"
        role="combobox"
        aria-expanded="true"
        aria-controls="jump-list"
        aria-activedescendant={at < 0 ? undefined : `jump-${at}`}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.keyCode === 229) return;
          if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, found.length - 1));
          else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0));
          else if (event.key === 'Enter') {
            const row = found[at];
            if (row !== undefined) take(row.segment.id);
          } else return;
          event.preventDefault();
        }}
      />
      <ul className={styles.list} id="jump-list" role="listbox" aria-label={t.jumpTo.title}>
        {found.map((row, index) => (
          <li
            key={row.segment.id}
            id={`jump-${index}`}
            role="option"
            aria-selected={index === at}
            data-testid="jump-option"
            ref={index === at ? scrolledTo : null}
            onClick={() => take(row.segment.id)}
          >
            <span className={styles.number}>{row.index + 1}</span>
            <span className={styles.title}>{row.segment.title}</span>
            <span className={styles.place}>
              {row.place === 'current' ? t.jumpTo.onAir : row.place === 'done' ? t.jumpTo.done : lengthText(row.segment.length)}
            </span>
          </li>
        ))}
      </ul>
      {found.length === 0 && (
        <p className={styles.none} role="status">
          {t.jumpTo.none}
        </p>
      )}
    </Dialog>
  );
}

const scrolledTo = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });
