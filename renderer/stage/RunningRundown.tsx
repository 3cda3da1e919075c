import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import { type ProductId, segmentId } from '../../shared/ids.ts';
import { linksToMove } from '../../shared/take/products/linkOrder.ts';
import { spokenProduct } from '../../shared/take/products/shown.ts';
import type { RowTiming } from '../../shared/take/rows.ts';
import type { Timing } from '../../shared/take/timing.ts';
import { useSettled } from '../link/useSettled.ts';
import { useText } from '../ui/text.ts';
import { chooseRow, useChosenRow } from './chosenRow.ts';
import { type ListWindow, listWindow, rowOffsets } from './listWindow.ts';
import { PhaseBudget } from './PhaseBudget.tsx';
import { RowActions } from './RowActions.tsx';
import { RundownRow } from './RundownRow.tsx';
import styles from './RunningRundown.module.css';
import { rowFacts } from './rowFacts.ts';
import { rowProduct } from './rowProduct.ts';
import { ShowEnd } from './ShowEnd.tsx';
import { useKeepInView } from './useKeepInView.ts';

const ROW = 44;
const CAPTION = 26;
const NONE: ReadonlySet<ProductId> = new Set();

/**
 * The rundown while it runs. What GO changes in NOW is on screen first; the rows, whose expected clocks all change with
 * it, follow in the frame after. The phase budgets and the show's end stay in sight; the rows between them scroll.
 */
export function RunningRundown() {
  const { take, timing } = useSettled();
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const rundown = take?.rundown ?? null;
  const heights = useMemo(() => (rundown ?? []).map((_, index) => (startsPhase(rundown ?? [], index) ? ROW + CAPTION : ROW)), [rundown]);
  const offsets = useMemo(() => rowOffsets(heights), [heights]);
  const chosen = useChosenRow();
  const current = timing?.current ?? timing?.next ?? null;
  const view = useKeepInView(list, current === null ? null : (offsets[current.index] ?? 0));
  const toMove = useMemo(() => (take === null ? NONE : linksToMove(take)), [take?.rundown, take?.skipped, take?.products, take?.linkOrder]);
  const spoken = useMemo(() => (take === null ? null : spokenProduct(take)), [take]);
  if (take === null || timing === null) return null;

  const part = listWindow(offsets, view.scrollTop, view.height);
  const mode = take.mode;
  /** Arrows walk the rows, first from the one on air; Space stays GO. */
  const walk = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Escape') chooseRow(null);
    if (by === 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const from = chosen === null ? (current?.index ?? -1) : take.rundown.findIndex((segment) => segment.id === chosen);
    const to = Math.min(Math.max(0, from + by), take.rundown.length - 1);
    chooseRow(take.rundown[to]?.id ?? null);
    showRow(list.current, offsets[to] ?? 0, heights[to] ?? ROW);
  };
  const pick = (event: MouseEvent) => {
    const id = (event.target as Element).closest<HTMLElement>('[data-segment-id]')?.dataset['segmentId'];
    if (id !== undefined) chooseRow(id === chosen ? null : segmentId(id));
  };
  return (
    <section className={styles.rundown} data-part>
      <div className={styles.budgets}>
        {timing.phases.map((each) => (
          <PhaseBudget key={each.phase} phase={each} current={each.phase === timing.current?.segment.phase} />
        ))}
      </div>
      <header className={styles.head}>
        <span>{t.stage.rundown.heading(take.rundown.length)}</span>
        <span>{t.stage.rundown.planToExpected}</span>
      </header>
      <div
        className={styles.list}
        ref={list}
        tabIndex={0}
        role="list"
        aria-label={t.stage.rundown.heading(take.rundown.length)}
        data-testid="stage-rows"
        onKeyDown={walk}
        onClick={pick}
      >
        <div style={{ height: part.above }} />
        {rowsBetween(timing, part).map((row) => (
          <div key={row.segment.id} role="listitem">
            {startsPhase(take.rundown, row.index) && <div className={styles.caption}>{t.common.phases[row.segment.phase]}</div>}
            <RundownRow
              {...rowFacts(row, take, timing.now)}
              {...rowProduct(take, row.segment, row.place === 'done', spoken, toMove)}
              mode={mode}
              chosen={row.segment.id === chosen}
            />
          </div>
        ))}
        <div style={{ height: part.below }} />
      </div>
      <RowActions />
      <ShowEnd timing={timing} />
    </section>
  );
}

/** What is in sight, and no row more: 2,000 of them are not worked out to draw twenty. */
const rowsBetween = (timing: Timing, { first, end }: ListWindow): readonly RowTiming[] =>
  Array.from({ length: end - first }, (_, at) => first + at).flatMap((index) => timing.rowAt(index) ?? []);

/** Scrolls no further than the row needs. */
function showRow(list: HTMLElement | null, top: number, height: number): void {
  if (list === null) return;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + height > list.scrollTop + list.clientHeight) list.scrollTop = top + height - list.clientHeight;
}

/** The first phase needs no caption: the list begins with it. */
const startsPhase = (rundown: readonly { readonly phase: string }[], index: number): boolean =>
  index > 0 && rundown[index]?.phase !== rundown[index - 1]?.phase;
