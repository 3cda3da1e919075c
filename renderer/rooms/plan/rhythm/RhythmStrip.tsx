import { useMemo, useRef } from 'react';
import type { PhasePlan, PlanRow } from '../../../../shared/plan/planClock.ts';
import { TIERS } from '../../../../shared/plan/segment.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { later } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import { clockText, shortClock } from '../../../ui/wall.ts';
import { askGridFocus, select, togglePhase, planView, usePlanView } from '../planView.ts';
import { tierColour } from '../../../ui/TierBar.tsx';
import { Marks } from './Marks.tsx';
import { ticks } from './timeAxis.ts';
import { useEdgeDrag } from './useEdgeDrag.ts';
import styles from './rhythm.module.css';

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
        {TIERS.map((tier) => <span key={tier} className={styles.key}><i style={{ background: `var(--tier-${tier})` }} />{common.tiers[tier]}</span>)}
        <span className={styles.key}><i style={{ background: 'var(--interact)' }} />{common.kinds.interaction}</span>
        <span className={styles.key}><i style={{ background: 'var(--talk)' }} />{t.rhythm.talk}</span>
        <span className={styles.key}><i className={styles.buffer} />{common.kinds.buffer}</span>
        <span className={styles.space} />
        <span className={styles.hint}>{t.rhythm.hint}</span>
      </div>
      {span <= 0 ? (
        <p className={styles.none}>{t.rhythm.empty}</p>
      ) : (
        <div className={styles.lanes}>
          <span className={styles.lane} style={{ top: 2 }}>{t.rhythm.lanes.phases}</span>
          <span className={styles.lane} style={{ top: 22 }}>{t.rhythm.lanes.marks}</span>
          <span className={styles.lane} style={{ top: 55 }}>{t.rhythm.lanes.segments}</span>
          <div className={styles.line} ref={line}>
            {marks.map((tick) => <u key={tick.at} style={{ left: `${tick.place * 100}%` }} />)}
            {phases.filter((phase) => phase.rows.length > 0).map((phase) => (
              <span
                key={phase.phase}
                className={styles.phase}
                style={{ left: at(phase.start - start), width: `calc(${at((phase.rows.at(-1)?.end ?? phase.start) - phase.start)} - 2px)` }}
              >
                <em>{common.phases[phase.phase]} · {lengthText(phase.length)}</em>
              </span>
            ))}
            <Marks rows={rows} at={(instant) => at(instant - start)} />
            {rows.map((row) => {
              const { segment } = row;
              const length = drag?.id === segment.id ? drag.length : segment.length;
              const first = segment.productIds[0];
              const link = first === undefined ? null : links.get(first) ?? null;
              const isOn = segment.id === selected;
              return (
                <span
                  key={segment.id}
                  className={`${styles.block} ${isOn ? styles.on : ''} ${drag?.id === segment.id ? styles.dragged : ''} ${segment.kind === 'buffer' ? styles.buffer : ''}`}
                  style={{ left: at(row.start - start), width: `max(1px, calc(${at(length)} - 1px))`, background: segment.kind === 'buffer' ? undefined : tierColour(segment.tier, segment.kind) }}
                  title={t.rhythm.item(segment.title, clockText(row.start), lengthText(length))}
                  data-testid="rhythm-segment"
                  onClick={() => pick(row)}
                >
                  {link !== null && segment.length / span > 0.015 && link}
                  <i className={styles.edge} title={t.rhythm.edge(segment.title)} onPointerDown={(event) => begin(event, segment, span)} />
                </span>
              );
            })}
            {drag !== null && <span className={styles.dragText}>{lengthText(drag.length)}</span>}
            {marks.map((tick) => <em key={tick.at} className={styles.tick} style={{ left: `${tick.place * 100}%` }}>{shortClock(tick.at)}</em>)}
            {(marks.at(-1)?.place ?? 0) < 0.95 && <em className={`${styles.tick} ${styles.last}`}>{shortClock(later(start, span))}</em>}
          </div>
        </div>
      )}
    </section>
  );
}
