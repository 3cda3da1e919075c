import type { Phase } from '../../shared/plan/segment.ts';
import type { TakeState, TakeStatus } from '../../shared/take/state.ts';
import type { Timing } from '../../shared/take/timing.ts';
import { clockOffset, countdownText, lengthText } from '../../shared/text/format.ts';
import type { Texts } from '../../shared/text/texts.ts';
import { useSettled } from '../link/useSettled.ts';
import { classes } from '../ui/classes.ts';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import styles from './OnAirStrip.module.css';
import { offsetWords } from './offsetWords.ts';
import { StripIncidents } from './StripIncidents.tsx';

/** Under the header while a take is open: what it is, how long, when it ends against the plan, and the phase. */
export function OnAirStrip() {
  const { take, timing } = useSettled();
  return take === null || timing === null ? null : <Strip take={take} timing={timing} />;
}

interface StripProps {
  readonly take: TakeState;
  readonly timing: Timing;
}

function Strip({ take, timing }: StripProps) {
  const { common } = useText();
  const { strip } = common;
  const offset = offsetWords(clockOffset(timing.expectedShowEnd, timing.plannedShowEnd), common);
  const ended = timing.status === 'ended';
  return (
    <section className={styles.strip} aria-label={strip.label} data-mode={take.mode} data-status={timing.status} data-testid="on-air-strip">
      <div className={styles.start}>
        <Badge take={take} timing={timing} />
        <Elapsed timing={timing} rehearsal={take.mode === 'rehearsal'} />
        {!ended && <StripIncidents take={take} />}
      </div>
      <div className={styles.middle}>
        <span>
          {ended ? strip.actualEnd : strip.expectedEnd} <b data-testid="strip-expected-end">{clockText(timing.expectedShowEnd)}</b>
        </span>
        <i className={classes(styles.point, styles.plan)}>·</i>
        <span className={styles.plan}>
          {strip.plannedEnd} {clockText(timing.plannedShowEnd)}
        </span>
        <i className={styles.point}>·</i>
        <b className={styles.offset} data-word={offset.word} data-testid="end-offset-words">
          {offset.text}
        </b>
      </div>
      <div className={styles.finish}>{timing.current !== null && <PhaseLeft phase={timing.current.segment.phase} timing={timing} />}</div>
    </section>
  );
}

function Badge({ take, timing }: StripProps) {
  const { strip } = useText().common;
  if (timing.status === 'ended')
    return (
      <span className={styles.badge} data-badge="ended">
        {strip.ended}
      </span>
    );
  if (take.mode === 'rehearsal') {
    return (
      <span className={styles.badge} data-badge="rehearsal">
        {rehearsalWord(take.clock.rate, timing.status, strip)}
      </span>
    );
  }
  return timing.status === 'armed' ? (
    <span className={styles.badge} data-badge="armed">
      {strip.armed}
    </span>
  ) : (
    <span className={styles.badge} data-badge="air">
      {strip.onAir}
    </span>
  );
}

function rehearsalWord(rate: number, status: TakeStatus, strip: Texts['common']['strip']): string {
  if (status === 'armed') return strip.rehearsalArmed;
  return rate === 0 ? strip.rehearsalPaused : strip.rehearsal(String(rate));
}

function Elapsed({ timing, rehearsal }: { readonly timing: Timing; readonly rehearsal: boolean }) {
  const { strip } = useText().common;
  const { toPlannedStart, showElapsed } = timing;
  // A rehearsal's clock stands at the planned start until its first GO.
  if (rehearsal && toPlannedStart !== null) return null;
  if (toPlannedStart !== null) {
    return (
      <span>
        {toPlannedStart >= 0 ? strip.untilStart : strip.pastStart}{' '}
        <b>{toPlannedStart >= 0 ? countdownText(toPlannedStart) : lengthText(-toPlannedStart)}</b>
      </span>
    );
  }
  return (
    <span>
      {rehearsal ? strip.rehearsed : strip.elapsed} <b>{lengthText(showElapsed)}</b>
    </span>
  );
}

function PhaseLeft({ phase, timing }: { readonly phase: Phase; readonly timing: Timing }) {
  const { strip, phases } = useText().common;
  const found = timing.phases.find((each) => each.phase === phase);
  if (found === undefined) return null;
  const over = found.remaining < 0;
  const length = lengthText(Math.abs(found.remaining));
  return (
    <>
      <span className={styles.phase}>{strip.phase(phases[phase])}</span>
      <b className={over ? styles.over : undefined}>{over ? strip.over(length) : strip.left(length)}</b>
    </>
  );
}
