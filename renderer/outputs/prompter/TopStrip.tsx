import { splitFor, type TalkSplits } from '../../../shared/plan/talkSplit.ts';
import type { TakeMode } from '../../../shared/take/event.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { dueStep, stepParts } from '../../../shared/take/steps.ts';
import type { Timing } from '../../../shared/take/timing.ts';
import { countdownText } from '../../../shared/text/format.ts';
import type { Texts } from '../../../shared/text/texts.ts';
import { millis } from '../../../shared/time.ts';
import { useWallClock } from '../../link/useTiming.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { soonestEnd } from '../soonestEnd.ts';
import styles from './Prompter.module.css';
import { SoonestEnd } from './SoonestEnd.tsx';

/** On air or not, the countdown, the step that is due, and what ends next; while nothing runs the wall clock. */
export function TopStrip({ shown, take }: { readonly shown: Timing; readonly take: TakeState }) {
  const t = useText().prompter;
  const wall = useWallClock();
  const { current } = shown;
  const { mode } = take;
  const ending = soonestEnd(take, shown.now);
  const over = current !== null && current.remaining < 0;
  return (
    <header className={styles.strip}>
      <h1 className="visually-hidden">{current?.segment.title ?? t.title}</h1>
      <span className={styles.badge} data-state={mode === 'rehearsal' && shown.status !== 'held' ? 'rehearsal' : shown.status}>
        {badge(shown, mode, t)}
      </span>
      <b className={styles.clock} data-testid="prompter-countdown" data-over={over}>
        {over && <span className={styles.word}>{t.over}</span>}
        {countdown(shown)}
      </b>
      {current === null ? <Waiting shown={shown} /> : <Step shown={shown} splits={take.plan.talkSplits} />}
      {ending === null ? <span className={styles.wall}>{clockText(wall)}</span> : <SoonestEnd ending={ending} />}
    </header>
  );
}

const countdown = ({ current, toPlannedStart }: Timing): string =>
  current === null ? (toPlannedStart === null ? '' : countdownText(Math.abs(toPlannedStart))) : countdownText(Math.abs(current.remaining));

function badge({ status }: Timing, mode: TakeMode, t: Texts['prompter']): string {
  if (status === 'held') return t.held;
  if (status === 'ended') return t.ended;
  if (mode === 'rehearsal') return t.rehearsal;
  return status === 'armed' ? t.armed : t.onAir;
}

function Waiting({ shown }: { readonly shown: Timing }) {
  const t = useText().prompter;
  if (shown.toPlannedStart === null) return <span />;
  return <span className={styles.step}>{shown.toPlannedStart < 0 ? t.pastStart : t.toStart}</span>;
}

function Step({ shown: { current }, splits }: { readonly shown: Timing; readonly splits: TalkSplits }) {
  const t = useText().prompter;
  if (current === null) return null;
  const { segment, run } = current;
  const parts = stepParts(segment.script, millis(run.planned + run.added), splitFor(splits, segment.tier));
  const due = dueStep(parts, current.elapsed);
  if (due === null)
    return (
      <span className={styles.step} data-testid="prompter-title">
        {current.segment.title}
      </span>
    );
  return (
    <span className={styles.step} data-due data-testid="prompter-title" title={current.segment.title}>
      <b>{t.steps[due.step]}</b> {due.remaining > 0 && <span>{countdownText(due.remaining).replace(/^0/, '')}</span>}
    </span>
  );
}
