import { memo, useMemo, useRef } from 'react';
import type { TakeState } from '../../shared/take/state.ts';
import type { Timing } from '../../shared/take/timing.ts';
import { useAfterPaint } from '../hooks/useAfterPaint.ts';
import { useTake } from '../link/takeStore.ts';
import { useTiming } from '../link/useTiming.ts';
import { useText } from '../ui/text.ts';
import { listWindow, rowOffsets } from './listWindow.ts';
import { PhaseBudget } from './PhaseBudget.tsx';
import { RundownRow } from './RundownRow.tsx';
import styles from './RunningRundown.module.css';
import { rowFacts } from './rowFacts.ts';
import { ShowEnd } from './ShowEnd.tsx';
import { useKeepInView } from './useKeepInView.ts';

const ROW = 44;
const CAPTION = 26;

/**
 * The rundown while it runs. What GO changes in NOW is on screen first; the rows, whose expected clocks all change with
 * it, follow in the frame after.
 */
export function RunningRundown() {
  const timing = useAfterPaint(useTiming());
  const take = useAfterPaint(useTake((link) => link.take));
  return <Rundown timing={timing} take={take} />;
}

interface RundownProps {
  readonly timing: Timing | null;
  readonly take: TakeState | null;
}

/** The phase budgets and the show's end stay in sight; the rows between them scroll with the show. */
const Rundown = memo(function Rundown({ timing, take }: RundownProps) {
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const rundown = take?.rundown ?? null;
  const heights = useMemo(() => (rundown ?? []).map((_, index) => (startsPhase(rundown ?? [], index) ? ROW + CAPTION : ROW)), [rundown]);
  const offsets = useMemo(() => rowOffsets(heights), [heights]);
  const current = timing?.rows.find((row) => row.place === 'current') ?? timing?.rows.find((row) => row.place === 'next') ?? null;
  const view = useKeepInView(list, current === null ? null : (offsets[current.index] ?? 0));
  if (take === null || timing === null) return null;

  const part = listWindow(offsets, view.scrollTop, view.height);
  const mode = take.mode;
  return (
    <section className={styles.rundown}>
      <div className={styles.budgets}>
        {timing.phases.map((each) => (
          <PhaseBudget key={each.phase} phase={each} current={each.phase === timing.current?.segment.phase} />
        ))}
      </div>
      <header className={styles.head}>
        <span>{t.stage.rundown.heading(take.rundown.length)}</span>
        <span>{t.stage.rundown.planToExpected}</span>
      </header>
      <div className={styles.list} ref={list} tabIndex={0} role="list" aria-label={t.stage.rundown.heading(take.rundown.length)}>
        <div style={{ height: part.above }} />
        {timing.rows.slice(part.first, part.end).map((row) => (
          <div key={row.segment.id} role="listitem">
            {startsPhase(take.rundown, row.index) && <div className={styles.caption}>{t.common.phases[row.segment.phase]}</div>}
            <RundownRow {...rowFacts(row, take)} mode={mode} />
          </div>
        ))}
        <div style={{ height: part.below }} />
      </div>
      <ShowEnd timing={timing} />
    </section>
  );
});

/** The first phase needs no caption: the list begins with it. */
const startsPhase = (rundown: readonly { readonly phase: string }[], index: number): boolean =>
  index > 0 && rundown[index]?.phase !== rundown[index - 1]?.phase;
