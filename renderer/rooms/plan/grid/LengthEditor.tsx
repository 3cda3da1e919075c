import { type KeyboardEvent, useMemo, useState } from 'react';
import { lengthFromBuffer } from '../../../../shared/plan/buffer.ts';
import { overBudget, phaseShare } from '../../../../shared/plan/phaseBudget.ts';
import { announcedEnd, type PlanRow, planRows, roomUntilFixed } from '../../../../shared/plan/planClock.ts';
import { patchSegment } from '../../../../shared/plan/rundownEdit.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { parseLength } from '../../../../shared/plan/smartTime.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { useText } from '../../../ui/text.ts';
import { changeLength, changeLengthFromBuffer } from '../planEdits.ts';
import { startEdit, stopEdit } from '../planView.ts';
import { budgetWord } from './budgetWord.ts';
import styles from './grid.module.css';
import { TimeInput } from './TimeInput.tsx';
import { useOpenCell } from './useOpenCell.ts';

export interface LengthEditorProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  readonly row: PlanRow;
  readonly seed: string | null;
  /** True near the lower edge of the view, where the preview must stand above the row. */
  readonly above: boolean;
}

/** Smart entry of a length. Nothing moves until Enter or leaving; the bubble says what Enter would do, or why it cannot. */
export function LengthEditor({ show, rows, row, seed, above }: LengthEditorProps) {
  const t = useText();
  const { segment, index } = row;
  const [text, setText] = useState(seed ?? lengthText(segment.length));
  const cell = useOpenCell();
  const entry = useMemo(
    () => parseLength(text, { current: segment.length, untilFixed: roomUntilFixed(rows, index, announcedEnd(show)) }),
    [text, segment.length, show, rows, index],
  );
  const unchanged = entry.type === 'length' && entry.length === segment.length;

  const commit = (fromBuffer: boolean) =>
    cell.once(() => {
      if (entry.type === 'length' && !unchanged) (fromBuffer ? changeLengthFromBuffer : changeLength)(segment.id, entry.length);
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!cell.hears(event)) return;
    if (event.key === 'Enter') {
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      // What cannot be read stays in the cell with its reason, the old length with it.
      if (entry.type === 'invalid') return;
      commit(event.shiftKey);
      return stopEdit();
    }
    event.preventDefault();
    commit(false);
    if (event.shiftKey) stopEdit();
    else startEdit({ id: segment.id, column: 'title', seed: null });
  };

  return (
    <span className={styles.editor}>
      <TimeInput
        text={text}
        onText={setText}
        seed={seed}
        label={t.plan.grid.editLength}
        isInvalid={entry.type === 'invalid'}
        onKeyDown={onKeyDown}
        onLeave={() => commit(false)}
        testId="length-input"
      />
      {!(unchanged && seed === null) && (
        <span className={`${styles.bubble} ${above ? styles.bubbleAbove : ''}`} role="status" data-testid="length-preview">
          {entry.type === 'invalid' ? (
            <span className={styles.warn}>{t.plan.lengthProblems[entry.problem]}</span>
          ) : (
            <Effect show={show} rows={rows} row={row} length={entry.length} />
          )}
        </span>
      )}
    </span>
  );
}

interface EffectProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  readonly row: PlanRow;
  readonly length: PlanRow['segment']['length'];
}

/** What Enter, and Shift+Enter where a buffer can pay, would do to the rest of the show. */
function Effect({ show, rows, row, length }: EffectProps) {
  const t = useText();
  const next = planRows(show.plannedStart, patchSegment(show.segments, row.segment.id, { length }));
  const moved = next.filter((each, at) => each.start !== rows[at]?.start).length;
  const paid = length === row.segment.length ? null : lengthFromBuffer(show.segments, row.segment.id, length);
  const payer = paid === null ? undefined : planRows(show.plannedStart, paid.rundown);
  return (
    <>
      <b>{t.plan.preview.equals(lengthText(length))}</b>
      <i className={styles.rule} />
      <Kbd>{t.plan.preview.enter}</Kbd>
      <span>{t.plan.preview.follows(moved)}</span>
      <EndChange from={rows} to={next} />
      <PhaseAfter show={show} segments={next.map((each) => each.segment)} row={row} />
      {paid !== null && payer !== undefined && (
        <>
          <i className={styles.rule} />
          <Kbd>{t.plan.preview.shiftEnter}</Kbd>
          <span>{t.plan.preview.fromBuffer(paid.payer + 1)}</span>
          <EndChange from={rows} to={payer} />
        </>
      )}
    </>
  );
}

/** What the row's phase would be over its budget; nothing while it is not. */
function PhaseAfter({ show, segments, row }: Pick<EffectProps, 'show' | 'row'> & { readonly segments: Show['segments'] }) {
  const { grid: t } = useText().plan;
  const over = overBudget(phaseShare(segments, show.phaseBudgets, row.segment.phase));
  if (over === null || over < 500) return null;
  return (
    <span className={styles.warn} data-testid="length-over-budget">
      {t.budget.phaseAfter(budgetWord(over, t))}
    </span>
  );
}

function EndChange({ from, to }: { readonly from: readonly PlanRow[]; readonly to: readonly PlanRow[] }) {
  const t = useText();
  const shift = (to.at(-1)?.end ?? 0) - (from.at(-1)?.end ?? 0);
  if (shift === 0) return <b className={styles.good}>{t.plan.preview.endsSame}</b>;
  const words = shift > 0 ? t.plan.preview.endsLater : t.plan.preview.endsEarlier;
  return <b className={styles.warn}>{words(lengthText(Math.abs(shift)))}</b>;
}
