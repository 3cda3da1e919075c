import { type CSSProperties, type KeyboardEvent, type PointerEvent, useMemo, useRef } from 'react';
import { announcedEnd, type PhasePlan, type PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Hook, HookGap } from '../../../../shared/plan/rhythm/hooks.ts';
import { questionRows } from '../../../../shared/plan/rhythm/questions.ts';
import type { Wave } from '../../../../shared/plan/rhythm/waves.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { later } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import { clockText, shortClock, zoneOffset } from '../../../ui/wall.ts';
import { askGridFocus, select, usePlanView } from '../planView.ts';
import { Blocks } from './Blocks.tsx';
import { Brackets } from './Brackets.tsx';
import { HookLane } from './HookLane.tsx';
import { Marks } from './Marks.tsx';
import { Pending } from './Pending.tsx';

import { QuestionLane } from './QuestionLane.tsx';
import styles from './rhythm.module.css';
import { rowAt, type Stretch } from './stripBlocks.ts';
import { stripKey } from './stripKeys.ts';
import { ticks } from './timeAxis.ts';
import { useLengthChange } from './useLengthChange.ts';

export interface LineProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  /** What the marks are drawn from: the same rows while nothing on them differs. */
  readonly drawn: readonly PlanRow[];
  /** What the other lanes are drawn from: the same rows while all stand where they stood. */
  readonly placed: readonly PlanRow[];
  readonly phases: readonly PhasePlan[];
  readonly waves: readonly Wave[];
  /** Number of the wave that holds the selected row, or null. */
  readonly current: number | null;
  readonly hooks: readonly Hook[];
  readonly gaps: readonly HookGap[];
  readonly stretch: Stretch;
}

/** At most this many clocks fit under the strip. */
const MOST_TICKS = 12;
/** Within reach of a block's right edge, in pixels, a drag changes its length; a narrower block has no such edge. */
const EDGE = 5;
const NO_EDGE_BELOW = 9;

/** The lanes on one axis. One tab stop: it reads as a slider whose value is the selected segment. */
export function Line({ show, rows, drawn, placed, phases, waves, current, hooks, gaps, stretch }: LineProps) {
  const { rhythm: t } = useText().plan;
  const line = useRef<HTMLDivElement>(null);
  const { start, span } = stretch;
  const { change, drag, nudge, commit, cancel } = useLengthChange(line, show, rows, span);
  const selected = usePlanView((view) => view.selected);
  const at = rows.findIndex(({ segment }) => segment.id === selected);
  const row = rows[at] ?? null;
  const questions = useMemo(() => questionRows(show.plannedStart, drawn), [show.plannedStart, drawn]);
  const clocks = useMemo(() => ticks(start, later(start, span), MOST_TICKS, zoneOffset(start)), [start, span]);
  const share = (from: number, to: number): CSSProperties => ({
    left: `${((from - start) / span) * 100}%`,
    width: `max(3px, calc(${((to - from) / span) * 100}% - 1px))`,
  });
  const announced = announcedEnd(show);
  const end = rows.at(-1)?.end ?? start;

  const under = (event: PointerEvent): { readonly row: PlanRow; readonly isEdge: boolean } | null => {
    const box = line.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return null;
    const perPixel = span / box.width;
    const time = start + (event.clientX - box.left) * perPixel;
    // Just right of an edge still means the block on its left.
    const before = rowAt(rows, time - EDGE * perPixel);
    const hit = before !== null && Math.abs(before.end - time) <= EDGE * perPixel && before.end - before.start > NO_EDGE_BELOW * perPixel;
    const found = hit ? before : rowAt(rows, time);
    return found === null ? null : { row: found, isEdge: found === before && hit };
  };
  const onPointerDown = (event: PointerEvent) => {
    const found = under(event);
    if (found === null) return;
    cancel();
    select(found.row.segment.id);
    if (found.isEdge) drag(event, found.row);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const found = under(event);
    event.currentTarget.style.cursor = found?.isEdge === true ? 'ew-resize' : 'pointer';
    event.currentTarget.title = found === null ? '' : wordsOf(found.row);
  };
  const wordsOf = ({ segment, start: from }: PlanRow) => t.item(segment.title, clockText(from), lengthText(segment.length));
  const onKeyDown = (event: KeyboardEvent) =>
    stripKey(event, { rows, at, row, isChanging: change !== null, nudge, commit, cancel, toGrid: askGridFocus });

  return (
    <div className={styles.line} ref={line}>
      {clocks.map((tick) => (
        <u key={tick.at} style={{ left: `${tick.place * 100}%` }} />
      ))}
      {row !== null && <i className={styles.column} style={share(row.start, row.end)} />}
      <Brackets phases={phases} waves={waves} stretch={stretch} current={current} />
      <Marks rows={drawn} stretch={stretch} questions={questions} />
      <div
        className={styles.blocks}
        role="slider"
        tabIndex={0}
        aria-label={t.slider}
        aria-valuemin={1}
        aria-valuemax={rows.length}
        aria-valuenow={at + 1}
        aria-valuetext={
          row === null
            ? t.empty
            : `${at + 1} · ${t.item(row.segment.title, clockText(row.start), lengthText(change?.length ?? row.segment.length))}`
        }
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
        onBlur={cancel}
        data-testid="rhythm-line"
      >
        <Blocks rows={placed} products={show.products} stretch={stretch} />
        {announced !== null && end > announced && <i className={styles.over} style={share(announced, end)} title={t.pastTarget} />}
        {row !== null && <i className={styles.selected} style={share(row.start, row.end)} />}
        {change !== null && <Pending change={change} rows={rows} stretch={stretch} />}
      </div>
      <HookLane hooks={hooks} gaps={gaps} rows={placed} stretch={stretch} />
      <QuestionLane questions={questions} stretch={stretch} />
      {clocks.map((tick) => (
        <em key={tick.at} className={styles.tick} style={{ left: `${tick.place * 100}%` }}>
          {shortClock(tick.at)}
        </em>
      ))}
      {(clocks.at(-1)?.place ?? 0) < 0.95 && <em className={`${styles.tick} ${styles.last}`}>{shortClock(later(start, span))}</em>}
    </div>
  );
}
