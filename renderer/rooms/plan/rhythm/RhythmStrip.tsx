import { type PointerEvent, useMemo, useRef } from 'react';
import type { PhasePlan, PlanRow } from '../../../../shared/plan/planClock.ts';
import { TIERS } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { later } from '../../../../shared/time.ts';
import { classes } from '../../../ui/classes.ts';
import { tierColour } from '../../../ui/TierBar.tsx';
import { useText } from '../../../ui/text.ts';
import { clockText, shortClock } from '../../../ui/wall.ts';
import { askGridFocus, planView, select, togglePhase, usePlanView } from '../planView.ts';
import { Marks } from './Marks.tsx';
import styles from './rhythm.module.css';
import { ticks } from './timeAxis.ts';
import { useEdgeDrag } from './useEdgeDrag.ts';

export interface RhythmStripProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  readonly phases: readonly PhasePlan[];
}

/** The whole show as one timeline. Gaps before pins are left blank: nothing is planned there. */
export function RhythmStrip({ show, rows, phases }: RhythmStripProps) {
  const { plan: t, common } = useText();
  const selected = usePlanView((view) => view.selected);
  const line = useRef<HTMLDivElement>(null);
  const { drag, begin } = useEdgeDrag(line);
  const links = useMemo(() => new Map(show.products.map((product) => [product.id, product.linkNumber])), [show.products]);
  const start = show.plannedStart;
  const end = rows.at(-1)?.end ?? start;
  const span = end - start;
  const at = (ms: number) => `${(ms / span) * 100}%`;
  const marks = ticks(start, end, 12, -new Date(start).getTimezoneOffset() * 60_000);

  const pick = (row: PlanRow) => {
    if (planView.getState().collapsed.includes(row.segment.phase)) togglePhase(row.segment.phase);
    select(row.segment.id);
    askGridFocus();
  };

  return (
    <section className={styles.strip} aria-label={t.rhythm.heading} data-testid="rhythm">
      <div className={styles.head}>
        <b>{t.rhythm.heading}</b>
        {TIERS.map((tier) => (
          <span key={tier} className={styles.key}>
            <i style={{ background: `var(--tier-${tier})` }} />
            {common.tiers[tier]}
          </span>
        ))}
        <span className={styles.key}>
          <i style={{ background: 'var(--interact)' }} />
          {common.kinds.interaction}
        </span>
        <span className={styles.key}>
          <i style={{ background: 'var(--talk)' }} />
          {t.rhythm.talk}
        </span>
        <span className={styles.key}>
          <i className={styles.buffer} />
          {common.kinds.buffer}
        </span>
        <span className={styles.space} />
        <span className={styles.hint}>{t.rhythm.hint}</span>
      </div>
      {span <= 0 ? (
        <p className={styles.none}>{t.rhythm.empty}</p>
      ) : (
        <div className={styles.lanes}>
          <span className={styles.lane} style={{ top: 2 }}>
            {t.rhythm.lanes.phases}
          </span>
          <span className={styles.lane} style={{ top: 22 }}>
            {t.rhythm.lanes.marks}
          </span>
          <span className={styles.lane} style={{ top: 55 }}>
            {t.rhythm.lanes.segments}
          </span>
          <div className={styles.line} ref={line}>
            {marks.map((tick) => (
              <u key={tick.at} style={{ left: `${tick.place * 100}%` }} />
            ))}
            {phases
              .filter((phase) => phase.rows.length > 0)
              .map((phase) => (
                <span
                  key={phase.phase}
                  className={styles.phase}
                  style={{
                    left: at(phase.start - start),
                    width: `calc(${at((phase.rows.at(-1)?.end ?? phase.start) - phase.start)} - 2px)`,
                  }}
                >
                  <em>
                    {common.phases[phase.phase]}
                    {phase.length / span > 0.12 && ` · ${lengthText(phase.length)}`}
                  </em>
                </span>
              ))}
            <Marks rows={rows} at={(instant) => at(instant - start)} />
            {rows.map((row) => {
              const { segment } = row;
              const length = drag?.id === segment.id ? drag.length : segment.length;
              const first = segment.productIds[0];
              const link = first === undefined ? null : (links.get(first) ?? null);
              const isBuffer = segment.kind === 'buffer';
              return (
                <button
                  key={segment.id}
                  type="button"
                  tabIndex={-1}
                  className={classes(
                    styles.block,
                    segment.id === selected && styles.on,
                    drag?.id === segment.id && styles.dragged,
                    isBuffer && styles.buffer,
                  )}
                  style={{
                    left: at(row.start - start),
                    width: `max(1px, calc(${at(length)} - 1px))`,
                    background: isBuffer ? undefined : tierColour(segment.tier, segment.kind),
                  }}
                  title={t.rhythm.item(segment.title, clockText(row.start), lengthText(length))}
                  data-testid="rhythm-segment"
                  onPointerDown={(event) => isAtEdge(event) && begin(event, segment, span)}
                  onClick={() => pick(row)}
                >
                  {link !== null && segment.length / span > 0.015 && link}
                  <i className={styles.edge} />
                </button>
              );
            })}
            {drag !== null && <span className={styles.dragText}>{lengthText(drag.length)}</span>}
            {marks.map((tick) => (
              <em key={tick.at} className={styles.tick} style={{ left: `${tick.place * 100}%` }}>
                {shortClock(tick.at)}
              </em>
            ))}
            {(marks.at(-1)?.place ?? 0) < 0.95 && <em className={`${styles.tick} ${styles.last}`}>{shortClock(later(start, span))}</em>}
          </div>
        </div>
      )}
    </section>
  );
}

/** Within reach of the right edge, where a drag changes the length. */
const isAtEdge = (event: PointerEvent): boolean => {
  const box = event.currentTarget.getBoundingClientRect();
  return event.clientX > box.right - 5 && box.width > 8;
};
