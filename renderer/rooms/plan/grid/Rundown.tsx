import { type FocusEvent, type KeyboardEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import type { PhasePlan, PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Hook, HookGap } from '../../../../shared/plan/rhythm/hooks.ts';
import type { Wave } from '../../../../shared/plan/rhythm/waves.ts';
import type { CrewRole } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { paceOf } from '../../../../shared/plan/speech.ts';
import { useText } from '../../../ui/text.ts';
import { useClipboard } from '../clipboard/useClipboard.ts';
import { planView, usePlanView } from '../planView.ts';
import { CellEditor } from './CellEditor.tsx';
import { displayRows, drawRange, ROW_HEIGHT } from './displayRows.ts';
import styles from './grid.module.css';
import { gridKey } from './gridKeys.ts';
import { HeadRow } from './HeadRow.tsx';
import { pickRow } from './pickRow.ts';
import { SegmentRow } from './SegmentRow.tsx';
import { useGridView, useKeepInView } from './useGridView.ts';
import { useRowDrag } from './useRowDrag.ts';
import { useUnfolded } from './useUnfolded.ts';

/** About half of a large window. */
const FIRST_ROWS = 20;

export interface RundownProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  readonly phases: readonly PhasePlan[];
  readonly length: number;
  readonly waves: readonly Wave[];
  readonly hooks: readonly Hook[];
  readonly gaps: readonly HookGap[];
  /** false: so many rows as a first picture has time for. */
  readonly isWhole: boolean;
}

/** 流程单 as a grid with one tab stop: the arrows move a selection, Enter opens its cell. */
export function Rundown({ show, rows, phases, length, waves, hooks, gaps, isWhole }: RundownProps) {
  const { plan: t } = useText();
  const selected = usePlanView((view) => view.selected);
  const column = usePlanView((view) => view.column);
  const editing = usePlanView((view) => view.editing);
  const folded = usePlanView((view) => view.folded);
  const head = usePlanView((view) => view.head);
  const marked = usePlanView((view) => view.marked);
  const budget = usePlanView((view) => view.budget);
  const focusGrid = usePlanView((view) => view.focusGrid);
  const scroller = useRef<HTMLDivElement>(null);
  const { view, measured } = useGridView(scroller);

  const shown = useMemo(() => displayRows(phases, waves, folded), [phases, waves, folded]);
  const range = drawRange(shown.length, view.top, view.height);
  const { from } = range;
  const to = isWhole ? range.to : Math.min(range.to, from + FIRST_ROWS);
  const people = useMemo(() => new Map<CrewRole, string>(show.crew.map((member) => [member.role, member.person])), [show.crew]);
  const products = useMemo(() => new Map(show.products.map((product) => [product.id, product])), [show.products]);

  const { drag, begin } = useRowDrag(scroller, shown);
  const beginNow = useRef(begin);
  beginNow.current = begin;
  const onGrip = useCallback((event: PointerEvent, row: PlanRow) => beginNow.current(event, row.segment.id), []);

  const rowsNow = useRef(rows);
  rowsNow.current = rows;
  const onPick = useCallback((event: PointerEvent, row: PlanRow) => pickRow(event, row.segment.id, rowsNow.current), []);

  useEffect(() => {
    if (focusGrid > 0) scroller.current?.focus({ preventScroll: true });
  }, [focusGrid]);
  useUnfolded(selected, rows, waves);
  const current = budget?.phase ?? head ?? selected;
  useKeepInView(
    scroller,
    useMemo(() => shown.findIndex((row) => row.key === current), [shown, current]),
    measured,
  );
  /** Below it there is no room for a bubble. */
  const isLow = (index: number) => (index + 2) * ROW_HEIGHT - view.top > view.height - ROW_HEIGHT;
  const isMarked = useMemo(() => new Set(marked), [marked]);

  useClipboard(scroller);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target === scroller.current)
      gridKey(event, { shown, rows, view: planView.getState(), page: Math.floor(view.height / ROW_HEIGHT) - 1 });
  };

  return (
    <div
      className={styles.scroller}
      ref={scroller}
      role="treegrid"
      aria-label={t.grid.label}
      aria-rowcount={shown.length}
      aria-multiselectable
      aria-activedescendant={head !== null ? `head-${head}` : selected === null ? undefined : `segment-${selected}`}
      tabIndex={0}
      onFocus={keepFocus}
      onKeyDown={onKeyDown}
      data-testid="rundown"
    >
      <div className={styles.spacer} style={{ height: shown.length * ROW_HEIGHT }}>
        <div style={{ transform: `translateY(${from * ROW_HEIGHT}px)` }}>
          {shown.slice(from, to).map((row, at) => {
            if (row.type !== 'segment') {
              return (
                <HeadRow
                  key={row.key}
                  head={row}
                  whole={length}
                  hooks={hooks}
                  gaps={gaps}
                  current={row.key === head}
                  budget={row.key === budget?.phase ? budget : null}
                  above={row.key === budget?.phase && isLow(from + at)}
                />
              );
            }
            const { segment } = row.row;
            const isEditing = editing?.id === segment.id ? editing : null;
            const first = segment.productIds[0];
            return (
              <SegmentRow
                key={segment.id}
                row={row.row}
                pace={paceOf(show, segment.owner)}
                person={people.get(segment.owner) ?? ''}
                product={(first === undefined ? null : products.get(first)) ?? null}
                selected={head === null && segment.id === selected}
                marked={isMarked.has(segment.id)}
                column={head === null && segment.id === selected && isEditing === null ? column : null}
                dragged={drag?.ids.has(segment.id) ?? false}
                onGrip={onGrip}
                onPick={onPick}
                editing={isEditing?.column ?? null}
                editor={
                  isEditing === null ? null : <CellEditor show={show} rows={rows} row={row.row} edit={isEditing} above={isLow(from + at)} />
                }
              />
            );
          })}
        </div>
        {drag !== null && <i className={styles.dropLine} style={{ top: drag.gap * ROW_HEIGHT - 1 }} />}
      </div>
    </div>
  );
}

/** A click lands on a row, which may be undrawn while scrolling: the grid itself keeps the keyboard. */
const keepFocus = (event: FocusEvent<HTMLElement>): void => {
  if (event.target.matches('[role="row"], [role="gridcell"]')) event.currentTarget.focus({ preventScroll: true });
};
