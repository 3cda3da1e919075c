import { useState } from 'react';
import { toWall } from '../../shared/take/clock.ts';
import type { EndAt } from '../../shared/take/command.ts';
import { currentRun, type TakeState } from '../../shared/take/state.ts';
import { showOf, wallOf } from '../../shared/take/wall.ts';
import { type Instant, instant } from '../../shared/time.ts';
import { end } from '../link/commands.ts';
import { useWallClock } from '../link/useTiming.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/Dialog.tsx';
import field from '../ui/Field.module.css';
import { useText } from '../ui/text.ts';
import { clockText } from '../ui/wall.ts';
import styles from './RecoveryBanner.module.css';

interface RecoveryEndProps {
  readonly take: TakeState;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Closing instead of going on asks for the end: the last record, a time, or now (semantics.md §5). */
export function RecoveryEnd({ take, open, onClose }: RecoveryEndProps) {
  const { common } = useText();
  const { recovery } = common;
  const [choice, setChoice] = useState<EndAt['type']>('lastRecord');
  const last = clockText(toWall(take.recoveredFrom ?? take.lastRecordAt, take.wallSteps));
  const [typed, setTyped] = useState(last);
  const now = clockText(useWallClock());
  const at = endAt(choice, typed, take);
  const finish = () => {
    if (at === null) return;
    onClose();
    void end(at);
  };
  const radio = (type: EndAt['type']) => (
    <input
      type="radio"
      name="recovery-end"
      data-testid={`recovery-end-${type}`}
      checked={choice === type}
      onChange={() => setChoice(type)}
    />
  );
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={recovery.endTitle}
      actions={
        <>
          <Button variant="ghost" onClick={onClose}>
            {common.cancel}
          </Button>
          <Button variant="danger" data-testid="recovery-end-confirm" disabled={at === null} onClick={finish}>
            {recovery.end}
          </Button>
        </>
      }
    >
      <label className={styles.choice}>
        {radio('lastRecord')}
        <span>{recovery.lastRecord(last)}</span>
      </label>
      <label className={styles.choice}>
        {radio('instant')}
        <span>{recovery.time}</span>
        <span className={classes(field.field, styles.time)}>
          <input
            value={typed}
            aria-label={recovery.time}
            aria-invalid={choice === 'instant' && at === null}
            data-testid="recovery-end-time"
            onChange={(event) => {
              setTyped(event.target.value);
              setChoice('instant');
            }}
          />
        </span>
        {choice === 'instant' && at === null && <small className={styles.badTime}>{recovery.badTime}</small>}
      </label>
      <label className={styles.choice}>
        {radio('now')}
        <span>{recovery.now(now)}</span>
      </label>
    </Dialog>
  );
}

function endAt(type: EndAt['type'], typed: string, take: TakeState): EndAt | null {
  if (type !== 'instant') return { type };
  const wall = clockAfter(typed, wallOf(take, currentRun(take)?.startedAt ?? take.openedAt));
  return wall === null ? null : { type, at: showOf(take, wall) };
}

/** The first instant from `from` on, to the second, at which a clock here shows `text`: a show may cross midnight. null for no clock. */
function clockAfter(text: string, from: Instant): Instant | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.normalize('NFKC').trim());
  const [h, m, s] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3] ?? 0)];
  if (match === null || h > 23 || m > 59 || s > 59) return null;
  const day = new Date(from);
  day.setHours(h, m, s, 0);
  if (day.getTime() < from - (from % 1000)) day.setDate(day.getDate() + 1);
  return instant(Math.max(from, day.getTime()));
}
