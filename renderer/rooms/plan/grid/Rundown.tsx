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
import type { PhasePlan, PlanRow } from '../../../../shared/plan/planClock.ts';
import type { CrewRole } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { useText } from '../../../ui/text.ts';
import { planView, usePlanView } from '../planView.ts';
import { displayRows, drawRange, ROW_HEIGHT } from './displayRows.ts';
import styles from './grid.module.css';
import { gridKey } from './gridKeys.ts';
import { LengthEditor } from './LengthEditor.tsx';
import { PhaseRow } from './PhaseRow.tsx';
import { SegmentRow } from './SegmentRow.tsx';
import { TitleEditor } from './TitleEditor.tsx';
import { useRowDrag } from './useRowDrag.ts';

export interface RundownProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  readonly phases: readonly PhasePlan[];
  readonly length: number;
}

/** 流程单 as a grid with one tab stop: the arrows move a selection, Enter opens its cell. */
export function Rundown({ show, rows, phases, length }: RundownProps) {
  const { plan: t } = useText();
  const selected = usePlanView((view) => view.selected);
  const column = usePlanView((view) => view.column);
  const editing = usePlanView((view) => view.editing);
  const collapsed = usePlanView((view) => view.collapsed);
  const focusGrid = usePlanView((view) => view.focusGrid);
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView(scroller);

  const shown = useMemo(() => displayRows(phases, collapsed), [phases, collapsed]);
  const { from, to } = drawRange(shown.length, view.top, view.height);
  const people = useMemo(() => new Map<CrewRole, string>(show.crew.map((member) => [member.role, member.person])), [show.crew]);
  const products = useMemo(() => new Map(show.products.map((product) => [product.id, product])), [show.products]);

  const { drag, begin } = useRowDrag(scroller, shown);
  const beginNow = useRef(begin);
  beginNow.current = begin;
  const onGrip = useCallback((event: PointerEvent, row: PlanRow) => beginNow.current(event, row.segment.id), []);

  useEffect(() => {
    if (focusGrid > 0) scroller.current?.focus({ preventScroll: true });
  }, [focusGrid]);
  useKeepInView(
    scroller,
    shown.findIndex((row) => row.type === 'segment' && row.row.segment.id === selected),
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target === scroller.current) gridKey(event, shown, planView.getState());
  };

  return (
    <div
      className={styles.scroller}
      ref={scroller}
      role="grid"
      aria-label={t.grid.label}
      aria-rowcount={shown.length}
      aria-activedescendant={selected === null ? undefined : `segment-${selected}`}
      tabIndex={0}
      onFocus={keepFocus}
      onKeyDown={onKeyDown}
      data-testid="rundown"
    >
      <div className={styles.spacer} style={{ height: shown.length * ROW_HEIGHT }}>
        <div style={{ transform: `translateY(${from * ROW_HEIGHT}px)` }}>
          {shown.slice(from, to).map((row, at) => {
            if (row.type === 'phase') {
              return <PhaseRow key={row.plan.phase} plan={row.plan} open={row.open} share={length === 0 ? 0 : row.plan.length / length} />;
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
                selected={segment.id === selected}
                column={segment.id === selected && isEditing === null ? column : null}
                dragged={drag?.id === segment.id}
                onGrip={onGrip}
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
