import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import type { PhasePlan, PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Hook, HookGap } from '../../../../shared/plan/rhythm/hooks.ts';
import type { Wave } from '../../../../shared/plan/rhythm/waves.ts';
import type { CrewRole } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { useText } from '../../../ui/text.ts';
import { planView, unfold, usePlanView } from '../planView.ts';
import { displayRows, drawRange, foldsOver, ROW_HEIGHT } from './displayRows.ts';
import styles from './grid.module.css';
import { gridKey } from './gridKeys.ts';
import { HeadRow } from './HeadRow.tsx';
import { LengthEditor } from './LengthEditor.tsx';
import { pickRow } from './pickRow.ts';
import { SegmentRow } from './SegmentRow.tsx';
import { TitleEditor } from './TitleEditor.tsx';
import { useRowDrag } from './useRowDrag.ts';

export interface RundownProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  readonly phases: readonly PhasePlan[];
  readonly length: number;
  readonly waves: readonly Wave[];
  readonly hooks: readonly Hook[];
  readonly gaps: readonly HookGap[];
}

/** 流程单 as a grid with one tab stop: the arrows move a selection, Enter opens its cell. */
export function Rundown({ show, rows, phases, length, waves, hooks, gaps }: RundownProps) {
  const { plan: t } = useText();
  const selected = usePlanView((view) => view.selected);
  const column = usePlanView((view) => view.column);
  const editing = usePlanView((view) => view.editing);
  const folded = usePlanView((view) => view.folded);
  const head = usePlanView((view) => view.head);
  const marked = usePlanView((view) => view.marked);
  const focusGrid = usePlanView((view) => view.focusGrid);
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView(scroller);

  const shown = useMemo(() => displayRows(phases, waves, folded), [phases, waves, folded]);
  const { from, to } = drawRange(shown.length, view.top, view.height);
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
  const current = head ?? selected;
  useKeepInView(
    scroller,
    useMemo(() => shown.findIndex((row) => row.key === current), [shown, current]),
  );
  const isMarked = useMemo(() => new Set(marked), [marked]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target === scroller.current)
      gridKey(event, { shown, rows, view: planView.getState(), page: Math.floor(view.height / ROW_HEIGHT) - 1 });
  };

  return (
    <div
      className={styles.scroller}
      ref={scroller}
      role="grid"
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
              return <HeadRow key={row.key} head={row} whole={length} hooks={hooks} gaps={gaps} current={row.key === head} />;
            }
            const { segment } = row.row;
            const isEditing = editing?.id === segment.id ? editing : null;
            const first = segment.productIds[0];
            return (
              <SegmentRow
                key={segment.id}
                row={row.row}
                pace={show.hostPace}
                person={people.get(segment.owner) ?? ''}
                product={(first === undefined ? null : products.get(first)) ?? null}
                selected={head === null && segment.id === selected}
                marked={isMarked.has(segment.id)}
                column={head === null && segment.id === selected && isEditing === null ? column : null}
                dragged={drag?.ids.has(segment.id) ?? false}
                onGrip={onGrip}
                onPick={onPick}
                lengthEditor={
                  isEditing?.column === 'length' ? (
                    <LengthEditor
                      show={show}
                      rows={rows}
                      row={row.row}
                      seed={isEditing.seed}
                      above={(from + at + 2) * ROW_HEIGHT - view.top > view.height - ROW_HEIGHT}
                    />
                  ) : null
                }
                titleEditor={
                  isEditing?.column === 'title' ? (
                    <TitleEditor segment={segment} seed={isEditing.seed} below={rows[row.row.index + 1]?.segment ?? null} />
                  ) : null
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

interface View {
  readonly top: number;
  readonly height: number;
}

/** What part of the grid is seen. Re-renders when the view passes a row, not at every pixel. */
function useView(scroller: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>({ top: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      const next = { top: Math.floor(element.scrollTop / ROW_HEIGHT) * ROW_HEIGHT, height: element.clientHeight };
      setView((last) => (last.top === next.top && last.height === next.height ? last : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller]);
  return view;
}

/** A row that is chosen elsewhere, in the strip or from a check, is unfolded; one the user folds away stays so. */
function useUnfolded(selected: SegmentId | null, rows: readonly PlanRow[], waves: readonly Wave[]): void {
  const latest = useRef({ rows, waves });
  latest.current = { rows, waves };
  useEffect(() => {
    const row = latest.current.rows.find(({ segment }) => segment.id === selected);
    if (row !== undefined) unfold(foldsOver(row, latest.current.rows, latest.current.waves));
  }, [selected]);
}

/** The selected row is never out of sight, however it came to be selected. */
function useKeepInView(scroller: RefObject<HTMLElement | null>, index: number): void {
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || index < 0) return;
    const top = index * ROW_HEIGHT;
    if (top < element.scrollTop) element.scrollTop = Math.max(0, top - ROW_HEIGHT);
    else if (top + ROW_HEIGHT > element.scrollTop + element.clientHeight) element.scrollTop = top + 2 * ROW_HEIGHT - element.clientHeight;
  }, [scroller, index]);
}
