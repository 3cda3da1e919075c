import type { TakeState } from '../../../shared/take/state.ts';
import type { Timing } from '../../../shared/take/timing.ts';
import { useTake } from '../../link/takeStore.ts';
import { useStale } from '../../link/useStale.ts';
import { useTiming, useWallClock } from '../../link/useTiming.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { StepBar } from '../StepBar.tsx';
import { useOutputText } from '../useOutputText.ts';
import styles from './Countdown.module.css';
import { Digits } from './Digits.tsx';
import { Facts } from './Facts.tsx';
import { type Face, faceOf } from './face.ts';
import { useIsCut } from './Lost.tsx';
import { Slot, slotOf } from './Slot.tsx';

/** The stage clock, read from eight metres: drawn once a second, and at once when something happens. */
export function Countdown() {
  const take = useTake((link) => link.take);
  const shown = useTiming();
  const isRunning = take !== null && shown !== null && shown.status !== 'ended';
  return <main className={styles.page}>{isRunning ? <Running take={take} shown={shown} /> : <Idle isOver={take !== null} />}</main>;
}

function Running({ take, shown }: { readonly take: TakeState; readonly shown: Timing }) {
  const { countdown: t } = useOutputText();
  const face = faceOf(take, shown);
  const slot = slotOf(take, shown.now);
  const isCut = useIsCut();
  return (
    <>
      <header className={styles.top}>
        <span className={styles.lamp} data-lamp={face.lamp} data-testid="countdown-lamp">
          {t.lamps[face.lamp]}
        </span>
        <h1 className={styles.title} data-testid="countdown-title" data-late={face.title === null && isPast(face)}>
          {face.title ?? (isPast(face) ? t.pastStart : t.toStart)}
        </h1>
        <WallClock />
      </header>
      <Digits remaining={face.remaining} isLate={isPast(face)} word={face.title !== null && isPast(face) ? t.over : null} />
      <StepBar shown={shown} splits={take.plan.talkSplits} />
      <Facts face={face} plannedStart={take.plan.plannedStart} isLost={isCut && slot !== null} />
      <Slot slot={slot} isCut={isCut} />
    </>
  );
}

const isPast = ({ remaining }: Face): boolean => remaining !== null && remaining < 0;

function WallClock() {
  return (
    <time className={styles.wall} data-testid="countdown-wall">
      {clockText(useWallClock())}
    </time>
  );
}

/** Nothing counts: the time of day, and why there is no more. */
function Idle({ isOver }: { readonly isOver: boolean }) {
  const texts = useText();
  const { countdown: t } = useOutputText();
  const shut = useTake((link) => link.shut);
  const link = useTake((each) => each.link);
  const stale = useStale();
  const lost = stale !== null ? t.stale(stale) : link === 'lost' ? t.lost : null;
  const wall = clockText(useWallClock());
  return (
    <>
      <header className={styles.top}>
        <span className={styles.lamp} data-lamp={isOver ? 'ended' : 'armed'} data-testid="countdown-lamp">
          {isOver ? t.lamps.ended : t.idle}
        </span>
      </header>
      <div className={styles.digits} data-size="clock" role="timer" data-testid="countdown-digits">
        <b>{wall}</b>
      </div>
      <div className={styles.facts}>
        <h1 className={styles.why} data-testid="countdown-why">
          {shut !== null ? texts.common.shut[shut.reason] : (lost ?? (isOver ? t.thanks : t.noTake))}
        </h1>
      </div>
    </>
  );
}
