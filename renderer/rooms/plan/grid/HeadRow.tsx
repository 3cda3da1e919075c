import { ChevronDown, ChevronRight, TriangleAlert } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { Hook, HookGap } from '../../../../shared/plan/rhythm/hooks.ts';
import { plannedTime } from '../../../../shared/plan/skip.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { total } from '../../../../shared/time.ts';
import { classes } from '../../../ui/classes.ts';
import { useText } from '../../../ui/text.ts';
import { clockText } from '../../../ui/wall.ts';
import { type BudgetEdit, fold, standOn, unfold } from '../planView.ts';
import { BudgetBar } from './BudgetBar.tsx';
import { BudgetFacts } from './BudgetFacts.tsx';
import type { HeadRow as Head } from './displayRows.ts';
import styles from './grid.module.css';
import heads from './heads.module.css';
import { miniBar } from './miniBar.ts';

export interface HeadRowProps {
  readonly head: Head;
  /** Milliseconds of the whole show. */
  readonly whole: number;
  readonly hooks: readonly Hook[];
  readonly gaps: readonly HookGap[];
  /** The keyboard stands here. */
  readonly current: boolean;
  /** The budget that is open in this head, or null. */
  readonly budget: BudgetEdit | null;
  /** Near the lower edge of the view, where a bubble must stand above. */
  readonly above: boolean;
}

/** The head of a phase or of a wave: when it starts, how long it is, its rows as one bar. A click folds it. */
export const HeadRow = memo(function HeadRow({ head, whole, hooks, gaps, current, budget, above }: HeadRowProps) {
  const { plan: t, common } = useText();
  const { key, open, rows } = head;
  const isWave = head.type === 'wave';
  const name = isWave ? t.rhythm.wave(head.wave.number) : common.phases[head.plan.phase];
  const start = isWave ? head.wave.start : head.plan.start;
  const length = isWave ? total(rows.map(({ segment }) => plannedTime(segment))) : head.plan.length;
  const skipped = rows.filter(({ segment }) => segment.skipped).length;
  const bar = useMemo(() => miniBar(rows), [rows]);
  const Chevron = open ? ChevronDown : ChevronRight;
  const toggle = () => (open ? fold(key) : unfold([key]));
  return (
    <div
      id={`head-${key}`}
      className={classes(styles.row, isWave ? heads.wave : heads.phase, current && heads.current)}
      role="row"
      tabIndex={-1}
      aria-expanded={open}
      onPointerDown={() => !open && standOn(key)}
      onDoubleClick={toggle}
      data-testid={isWave ? 'wave-row' : 'phase-row'}
      data-phase={isWave ? undefined : head.plan.phase}
    >
      <span className={heads.fold} role="gridcell">
        <button
          type="button"
          className={heads.chevron}
          tabIndex={-1}
          aria-label={open ? t.grid.collapse(name) : t.grid.expand(name)}
          onClick={toggle}
        >
          <Chevron size={isWave ? 13 : 15} />
        </button>
      </span>
      <span className={styles.clock} role="gridcell">
        {clockText(start)}
      </span>
      <span className={classes(styles.length, heads.sum)} role="gridcell">
        {lengthText(length)}
      </span>
      <span className={heads.phaseTitle} role="gridcell">
        <b>{name}</b>
        <em>
          {isWave && `${t.grid.range(head.wave.from + 1, head.wave.to)} · `}
          {t.summary.segments(rows.length - skipped)}
          {skipped > 0 && ` · ${t.summary.skipped(skipped)}`}
        </em>
      </span>
      <span className={heads.budget} role="gridcell">
        {isWave || head.plan.budget === null ? (
          <span className={heads.mini} aria-hidden="true">
            {bar.map((piece) => (
              <i key={piece.key} style={{ flexGrow: piece.length, background: piece.colour }} />
            ))}
          </span>
        ) : (
          <BudgetBar length={length} budget={head.plan.budget} />
        )}
        {isWave ? (
          <WaveFacts head={head} hooks={hooks} gaps={gaps} />
        ) : (
          <BudgetFacts plan={head.plan} percent={whole === 0 ? 0 : Math.round((100 * length) / whole)} edit={budget} above={above} />
        )}
      </span>
    </div>
  );
});

interface WaveFactsProps extends Pick<HeadRowProps, 'hooks' | 'gaps'> {
  readonly head: Head & { readonly type: 'wave' };
}

/** Minutes of 利润款, then what holds the audience in this wave, or that too long nothing does. */
function WaveFacts({ head: { wave }, hooks, gaps }: WaveFactsProps) {
  const { plan: t } = useText();
  const gap = gaps.find(({ index }) => index >= wave.from && index < wave.to);
  const held = hooks.filter(({ start }) => start >= wave.start && start < wave.end).length;
  return (
    <span className={heads.facts}>
      <span>{t.grid.profit(Math.round(wave.profit / 60_000))}</span>
      {gap === undefined ? (
        <span>{t.rhythm.hooks(held)}</span>
      ) : (
        <b className={heads.warn} data-testid="wave-gap">
          <TriangleAlert size={12} />
          {t.grid.gapMinutes(Math.round(gap.length / 60_000))}
        </b>
      )}
    </span>
  );
}
