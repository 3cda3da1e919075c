import { useMemo, useState } from 'react';
import type { Show } from '../../../../shared/plan/show.ts';
import { isLandscape, PAPER_KINDS, type Paper, type PaperKind, paperFor, READERS, type Reader } from '../../../../shared/print/paper.ts';
import { takeStatus } from '../../../../shared/take/state.ts';
import { useTake } from '../../../link/takeStore.ts';
import { Panes } from '../../../ui/Panes.tsx';
import { TaskDialog } from '../../../ui/TaskDialog.tsx';
import tools from '../tools/tools.module.css';
import { ChoiceRow } from './ChoiceRow.tsx';
import styles from './paper.module.css';
import dialog from './print.module.css';
import { Sheet } from './Sheet.tsx';
import { usePrint } from './usePrint.tsx';
import { usePrintText } from './usePrintText.ts';

/** Rows or cards of the preview: enough to judge it by, and quick in a show of thousands. */
const SHOWN = 24;

export interface PrintDialogProps {
  readonly show: Show;
  /** What was asked for. */
  readonly first: PaperKind;
  readonly onClose: () => void;
}

/** 打印: what, for whom, and how it will look. */
export function PrintDialog({ show, first, onClose }: PrintDialogProps) {
  const t = usePrintText();
  const [kind, setKind] = useState(first);
  const [reader, setReader] = useState<Reader>(first === 'checklist' ? 'director' : 'host');
  const isBrowser = useTake((link) => link.info?.host === 'headless');
  const isOnAir = useTake(({ take }) => take !== null && (takeStatus(take) === 'running' || takeStatus(take) === 'held'));
  const paper = useMemo(() => paperFor(show, reader), [show, reader]);
  const preview = useMemo(() => beginningOf(paper), [paper]);
  const { isWorking, start, sheet } = usePrint(paper, kind, reader, onClose);
  const part = kind === 'cards' || kind === 'checklist' ? kind : 'rows';
  const left = paper[part].length - preview[part].length;
  // The browser's print page stands before the desk until somebody closes it.
  const isHeld = isBrowser && isOnAir;
  return (
    <TaskDialog
      title={t.title}
      width={1080}
      onClose={onClose}
      leave={t.cancel}
      apply={isWorking ? t.working : isBrowser ? t.print : t.save}
      onApply={isWorking || isHeld ? null : start}
      more={null}
      byEnter
      data-testid="print-dialog"
    >
      <Panes
        intro={t.intro}
        side={
          <>
            <ChoiceRow label={t.kind} values={PAPER_KINDS} names={t.kinds} value={kind} onChange={setKind} />
            <ChoiceRow label={t.reader} values={READERS} names={t.readers} value={reader} onChange={setReader} />
            <p className={dialog.holds} data-private={reader === 'director'}>
              {t.holds[reader]}
            </p>
            {isHeld && <p className={tools.problem}>{t.onAir}</p>}
          </>
        }
      >
        <div className={dialog.desk} role="region" aria-label={t.preview} tabIndex={0}>
          <div className={styles.page} data-landscape={isLandscape(kind, reader)} data-testid="print-preview">
            <Sheet paper={preview} kind={kind} reader={reader} />
          </div>
          {left > 0 && <p className={dialog.more}>{t.more(left)}</p>}
        </div>
      </Panes>
      {sheet}
    </TaskDialog>
  );
}

const beginningOf = (paper: Paper): Paper => ({
  ...paper,
  rows: paper.rows.slice(0, SHOWN),
  cards: paper.cards.slice(0, SHOWN),
  checklist: paper.checklist.slice(0, 2 * SHOWN),
});
