import { memo, useMemo, useState } from 'react';
import { type PlanRow, phasePlans } from '../../../../shared/plan/planClock.ts';
import type { Hook, HookGap } from '../../../../shared/plan/rhythm/hooks.ts';
import { type Wave, waves } from '../../../../shared/plan/rhythm/waves.ts';
import type { Show } from '../../../../shared/plan/show.ts';
import type { Instant } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import { usePlanView } from '../planView.ts';
import { Key } from './Key.tsx';
import { Line } from './Line.tsx';
import styles from './rhythm.module.css';
import type { Stretch } from './stripBlocks.ts';

export interface RhythmStripProps {
  readonly show: Show;
  readonly rows: readonly PlanRow[];
  /** The same rows while nothing on the strip differs, titles included. */
  readonly drawn: readonly PlanRow[];
  /** The same rows while all stand where they stood. */
  readonly placed: readonly PlanRow[];
  readonly hooks: readonly Hook[];
  readonly gaps: readonly HookGap[];
}

/** The whole show, or one wave of it, as a timeline. Gaps before pins are left blank: nothing is planned there. */
export const RhythmStrip = memo(function RhythmStrip({ show, rows, drawn, placed, hooks, gaps }: RhythmStripProps) {
  const { rhythm: t } = useText().plan;
  const [zoom, setZoom] = useState<'all' | 'wave'>('all');
  const { plannedStart, phaseBudgets } = show;
  const found = useMemo(() => waves(placed), [placed]);
  const phases = useMemo(() => phasePlans(plannedStart, placed, phaseBudgets), [plannedStart, placed, phaseBudgets]);
  const current = usePlanView((view) => waveOf(found, rows, view.selected));
  const near = found.find((wave) => wave.number === current) ?? null;
  const stretch = useMemo(() => stretchOf(plannedStart, placed, zoom === 'wave' ? near : null), [plannedStart, placed, zoom, near]);
  return (
    <section className={styles.strip} aria-label={t.heading} data-testid="rhythm">
      <Key hooks={hooks.length} gaps={gaps.length} zoom={zoom} onZoom={setZoom} hasWave={near !== null} />
      {stretch === null ? (
        <p className={styles.none}>{t.empty}</p>
      ) : (
        <div className={styles.lanes}>
          <span className={styles.lane} style={{ top: 2 }}>
            {found.length > 0 ? t.lanes.waves : t.lanes.phases}
          </span>
          <span className={styles.lane} style={{ top: 19 }}>
            {t.lanes.marks}
          </span>
          <span className={styles.lane} style={{ top: 46 }}>
            {t.lanes.segments}
          </span>
          <span className={styles.lane} style={{ top: 73 }}>
            {t.lanes.hooks}
          </span>
          <span className={styles.lane} style={{ top: 90 }}>
            {t.lanes.questions}
          </span>
          <Line
            show={show}
            rows={rows}
            drawn={drawn}
            placed={placed}
            phases={phases}
            waves={found}
            current={current}
            hooks={hooks}
            gaps={gaps}
            stretch={stretch}
          />
        </div>
      )}
    </section>
  );
});

/** Number of the wave in which the selected row stands, or null. */
function waveOf(all: readonly Wave[], rows: readonly PlanRow[], selected: string | null): number | null {
  const index = rows.findIndex(({ segment }) => segment.id === selected);
  return all.find((wave) => index >= wave.from && index < wave.to)?.number ?? null;
}

function stretchOf(plannedStart: Instant, rows: readonly PlanRow[], wave: Wave | null): Stretch | null {
  const start = wave?.start ?? plannedStart;
  const end = wave?.end ?? rows.at(-1)?.end ?? start;
  return end > start ? { start, span: end - start } : null;
}
