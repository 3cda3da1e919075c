import { memo } from 'react';
import type { PhasePlan } from '../../../../shared/plan/planClock.ts';
import type { Wave } from '../../../../shared/plan/rhythm/waves.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import { between, type Instant } from '../../../../shared/time.ts';
import { classes } from '../../../ui/classes.ts';
import { useText } from '../../../ui/text.ts';
import styles from './rhythm.module.css';
import type { Stretch } from './stripBlocks.ts';

/** Shares of the strip below which a bracket has room for a shorter name, for a number, or for nothing. */
const ROOMY = 0.14;
const NARROW = 0.065;
const TINY = 0.012;

export interface BracketsProps {
  readonly phases: readonly PhasePlan[];
  readonly waves: readonly Wave[];
  readonly stretch: Stretch;
  /** Number of the wave that holds the selected row, or null. */
  readonly current: number | null;
}

/** Opening and closing, and between them the waves; without waves the product phase as a whole. */
export const Brackets = memo(function Brackets({ phases, waves, stretch, current }: BracketsProps) {
  const { common, plan } = useText();
  const t = plan.rhythm;
  const spans = phases.flatMap(({ phase, rows, start }) => {
    const end = rows.at(-1)?.end;
    return end === undefined || (phase === 'product' && waves.length > 0) ? [] : [{ phase, start, end }];
  });
  return (
    <>
      {spans.map(({ phase, start, end }) => {
        const name = common.phases[phase];
        const long = `${name} · ${lengthText(between(start, end))}`;
        return (
          <Bracket
            key={phase}
            long={long}
            middle={name}
            short={phase === 'product' ? '' : t.shortPhases[phase]}
            start={start}
            end={end}
            stretch={stretch}
            isCurrent={false}
            edge={phase}
          />
        );
      })}
      {waves.map((wave) => (
        <Bracket
          key={wave.number}
          long={`${t.wave(wave.number)} · ${lengthText(between(wave.start, wave.end))}`}
          middle={t.wave(wave.number)}
          short={String(wave.number)}
          start={wave.start}
          end={wave.end}
          stretch={stretch}
          isCurrent={wave.number === current}
          edge="product"
        />
      ))}
    </>
  );
});

interface BracketProps {
  readonly long: string;
  readonly middle: string;
  readonly short: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly stretch: Stretch;
  readonly isCurrent: boolean;
  /** A narrow first or last bracket keeps its name within the strip. */
  readonly edge: string;
}

function Bracket({ long, middle, short, start, end, stretch, isCurrent, edge }: BracketProps) {
  const left = Math.max(0, (start - stretch.start) / stretch.span);
  const width = Math.min(1, (end - stretch.start) / stretch.span) - left;
  if (width <= 0) return null;
  const name = width > ROOMY ? long : width > NARROW ? middle : width > TINY || edge !== 'product' ? short : '';
  return (
    <span
      className={classes(styles.bracket, isCurrent && styles.current)}
      data-place={width > ROOMY ? 'middle' : edge}
      data-testid="rhythm-bracket"
      title={long}
      style={{ left: `${left * 100}%`, width: `calc(${width * 100}% - 2px)` }}
    >
      {name !== '' && (
        <em>
          <span>{name}</span>
        </em>
      )}
    </span>
  );
}
