import { memo, useCallback, useRef, useState } from 'react';
import type { SegmentId } from '../../shared/ids.ts';
import type { RowTiming } from '../../shared/take/rows.ts';
import { lengthText } from '../../shared/text/format.ts';
import { usePictures } from '../hooks/useAfterPaint.ts';
import { jump } from '../link/commands.ts';
import { useTiming } from '../link/useTiming.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useText } from '../ui/text.ts';
import styles from './JumpDialog.module.css';
import { matchingRows } from './matchingRows.ts';

/** Some more than are in sight; the others come a picture later. */
const FIRST = 16;

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
  const isDrawn = usePictures(true, 1) > 0;
  const closeNow = useRef(onClose);
  closeNow.current = onClose;
  const onTake = useCallback((id: SegmentId) => {
    void jump(id);
    closeNow.current();
  }, []);
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
            if (row !== undefined) onTake(row.segment.id);
          } else return;
          event.preventDefault();
        }}
      />
      <ul className={styles.list} id="jump-list" role="listbox" aria-label={t.jumpTo.title}>
        {found.slice(0, isDrawn ? found.length : FIRST).map((row, index) => (
          <Option key={row.segment.id} row={row} index={index} isChosen={index === at} onTake={onTake} />
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

interface OptionProps {
  readonly row: RowTiming;
  readonly index: number;
  readonly isChosen: boolean;
  readonly onTake: (id: SegmentId) => void;
}

const Option = memo(function Option({ row: { segment, index: number, place }, index, isChosen, onTake }: OptionProps) {
  const t = useText().stage.jumpTo;
  return (
    <li
      id={`jump-${index}`}
      role="option"
      aria-selected={isChosen}
      data-testid="jump-option"
      ref={isChosen ? scrolledTo : null}
      onClick={() => onTake(segment.id)}
    >
      <span className={styles.number}>{number + 1}</span>
      <span className={styles.title}>{segment.title}</span>
      <span className={styles.place}>{place === 'current' ? t.onAir : place === 'done' ? t.done : lengthText(segment.length)}</span>
    </li>
  );
}, isSameOption);

/** The clock of a row runs on with every second, and nothing here shows it. */
function isSameOption(a: OptionProps, b: OptionProps): boolean {
  return (
    a.row.segment === b.row.segment &&
    a.row.index === b.row.index &&
    a.row.place === b.row.place &&
    a.index === b.index &&
    a.isChosen === b.isChosen &&
    a.onTake === b.onTake
  );
}

const scrolledTo = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });
