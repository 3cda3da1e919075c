import { segmentsLeft } from '../../shared/take/continuation.ts';
import { REOPEN_WINDOW } from '../../shared/take/decideEnd.ts';
import { heldOf } from '../../shared/take/run.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { Timing } from '../../shared/take/timing.ts';
import { voidOf } from '../../shared/take/void.ts';
import { wallOf } from '../../shared/take/wall.ts';
import { clockOffset, lengthText, offsetText } from '../../shared/text/format.ts';
import type { Texts } from '../../shared/text/texts.ts';
import { type Millis, millis, total } from '../../shared/time.ts';
import { takeNow } from '../link/clock.ts';
import { markVoid } from '../link/markTake.ts';
import { useTake } from '../link/takeStore.ts';
import { useTiming } from '../link/useTiming.ts';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import styles from './EndedPanel.module.css';
import { VoidControl } from './VoidControl.tsx';

function endedHeading(take: TakeState, t: Texts['stage']): string {
  const reason = voidOf(take);
  if (reason === null) return t.ended.heading;
  if (reason.type === 'neverStarted') return t.ended.voided;
  const words = t.ended.voidedFor(reason.reason);
  return reason.singlePerson ? t.log.singlePerson(words) : words;
}

/** After END: the take in a few numbers, and how long it can still be opened again. */
export function EndedPanel() {
  const t = useText().stage;
  const take = useTake((link) => link.take);
  const timing = useTiming();
  if (take === null || timing === null || take.onAir.end === null) return null;
  const left = reopenLeft(take);
  return (
    <div className={styles.ended}>
      <h1>{endedHeading(take, t)}</h1>
      {take.onAir.runs.length > 0 && (
        <dl className={styles.numbers}>
          {endedNumbers(take, timing, t).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={styles.note}>
        {left > 0 ? t.ended.reopenLeft(lengthText(left)) : take.mode === 'live' ? continueText(take, t) : t.ended.reopenGone}
      </p>
      <p className={styles.note}>{t.ended.closeHint}</p>
      <div>
        <VoidControl voided={voidOf(take)} name={null} onMark={(reason) => void markVoid(take, reason)} />
      </div>
    </div>
  );
}

/** Real time left in which REOPEN is accepted; ≤ 0 is too late. */
export const reopenLeft = (take: TakeState): Millis =>
  millis(take.endedTakeAt === null ? 0 : REOPEN_WINDOW - ((takeNow() ?? take.lastRecordAt) - take.endedTakeAt));

/** A live take goes on in a second one when its end can no longer be taken back; a rehearsal is simply held again. */
export const mayContinue = (take: TakeState): boolean => take.mode === 'live' && reopenLeft(take) <= 0;

function continueText(take: TakeState, t: Texts['stage']): string {
  const left = segmentsLeft(take);
  return t.ended.goOnHint(left[0]?.title ?? '', left.length, clockText(take.plan.plannedEnd));
}

function endedNumbers(take: TakeState, timing: Timing, t: Texts['stage']): readonly (readonly [string, string])[] {
  const { runs, end } = take.onAir;
  const first = runs[0];
  if (first === undefined || end === null) return [];
  const played = new Set(runs.map((run) => run.segmentId)).size;
  const held = total(runs.map((run) => heldOf(run, end.at)));
  return [
    [t.ended.started, clockText(wallOf(take, first.startedAt))],
    [t.ended.finished, clockText(wallOf(take, end.at))],
    [t.ended.length, lengthText(timing.showElapsed)],
    [t.ended.offset, offsetWords(clockOffset(timing.expectedShowEnd, timing.plannedShowEnd), t)],
    [t.ended.played, t.ended.playedOf(played, take.rundown.length)],
    [t.ended.held, lengthText(held)],
    [t.ended.added, offsetText(total(runs.map((run) => run.added)))],
  ];
}

function offsetWords(offset: Millis, t: Texts['stage']): string {
  if (offset === 0) return t.ended.onTime;
  return offset > 0 ? t.ended.late(lengthText(offset)) : t.ended.early(lengthText(-offset));
}
