import type { PhasePlan } from '../../../../shared/plan/planClock.ts';
import { lengthText } from '../../../../shared/text/format.ts';
import type { Instant } from '../../../../shared/time.ts';
import { useText } from '../../../ui/text.ts';
import styles from './rhythm.module.css';

/** Narrower than this share of the strip, a bracket has room for its name only. */
const ROOMY = 0.12;

export interface PhaseBracketsProps {
  readonly phases: readonly PhasePlan[];
  readonly span: number;
  readonly at: (instant: Instant) => string;
}

export function PhaseBrackets({ phases, span, at }: PhaseBracketsProps) {
  const { phases: names } = useText().common;
  return phases.flatMap((phase) => {
    const end = phase.rows.at(-1)?.end;
    if (end === undefined) return [];
    const isRoomy = phase.length / span > ROOMY;
    return [
      <span
        key={phase.phase}
        className={styles.phase}
        data-place={isRoomy ? 'middle' : phase.phase}
        style={{ left: at(phase.start), width: `calc(${((end - phase.start) / span) * 100}% - 2px)` }}
      >
        <em>{isRoomy ? `${names[phase.phase]} · ${lengthText(phase.length)}` : names[phase.phase]}</em>
      </span>,
    ];
  });
}
