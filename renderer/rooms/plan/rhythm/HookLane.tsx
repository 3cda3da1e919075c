import { TriangleAlert } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Hook, HookGap } from '../../../../shared/plan/rhythm/hooks.ts';
import { useText } from '../../../ui/text.ts';
import { shortClock } from '../../../ui/wall.ts';
import { select } from '../planView.ts';
import styles from './rhythm.module.css';
import { roomFor, type Stretch, stripHooks } from './stripBlocks.ts';

export interface HookLaneProps {
  readonly hooks: readonly Hook[];
  readonly gaps: readonly HookGap[];
  readonly rows: readonly PlanRow[];
  readonly stretch: Stretch;
}

/** What holds the audience, and where nothing does for too long. */
export const HookLane = memo(function HookLane({ hooks, gaps, rows, stretch }: HookLaneProps) {
  const { rhythm: t } = useText().plan;
  const place = (from: number, to: number) => ({ left: (from - stretch.start) / stretch.span, width: (to - from) / stretch.span });
  const isSeen = ({ start, end }: HookGap) => end >= stretch.start && start <= stretch.start + stretch.span;
  const held = useMemo(() => stripHooks(hooks, stretch), [hooks, stretch]);
  return (
    <>
      {held.map(({ left, width, start }, at) => (
        <i
          // By place: one that moves stays its element. To put one in has the browser style all the others anew.
          key={at}
          className={width === 0 ? styles.hookPoint : styles.hook}
          style={{ left: `${left * 100}%`, width: width === 0 ? undefined : `max(2px, calc(${width * 100}% - 2px))` }}
          title={shortClock(start)}
        />
      ))}
      {gaps.filter(isSeen).map((gap, at) => {
        const { left, width } = place(gap.start, gap.end);
        const words = t.noHook(Math.round(gap.length / 60_000));
        const short = t.bare(Math.round(gap.length / 60_000));
        const row = rows[gap.index];
        return (
          <button
            key={at}
            type="button"
            tabIndex={-1}
            className={styles.gap}
            style={{ left: `${left * 100}%`, width: `calc(${width * 100}% - 2px)` }}
            title={`${shortClock(gap.start)}–${shortClock(gap.end)} ${words}`}
            aria-label={`${shortClock(gap.start)}–${shortClock(gap.end)} ${words}`}
            onClick={() => row !== undefined && select(row.segment.id)}
            data-testid="rhythm-gap"
          >
            {width > roomFor(words) ? words : width > roomFor(short) ? short : width > 0.02 ? <TriangleAlert size={10} /> : ''}
          </button>
        );
      })}
    </>
  );
});
