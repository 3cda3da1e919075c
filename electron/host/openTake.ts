import { type CommandId, commandId, runId, type TakeId } from '../../shared/ids.ts';
import { apply } from '../../shared/take/apply.ts';
import type { Sender, TakeCommand } from '../../shared/take/command.ts';
import { decide } from '../../shared/take/decide.ts';
import type { TakeEvent } from '../../shared/take/event.ts';
import { recoveryEvents } from '../../shared/take/recover.ts';
import { settle } from '../../shared/take/settle.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { Instant } from '../../shared/time.ts';
import type { Answer, JournalDamage, SavedState } from '../../shared/wire/frame.ts';
import { RECORD_VERSION, type TakeRecord } from '../../shared/wire/record.ts';
import { answersFrom } from './answers.ts';
import type { HostClock } from './clock.ts';
import type { Journal } from './journal.ts';
import { type Moment, type TakeAnchor, takeClock } from './takeClock.ts';

/** The host itself as a sender: for what falls due, steps of the wall clock and recoveries. */
const SYSTEM: Sender = { person: '', role: 'system', device: 'host' };

export interface OpenTakeParts {
  readonly records: readonly TakeRecord[];
  readonly state: TakeState;
  readonly anchor: TakeAnchor;
  readonly journal: Journal;
  readonly damage: JournalDamage | null;
  /** Wall instant of the last acknowledgement, null before the first since the start. */
  readonly savedAt: Instant | null;
  readonly clock: HostClock;
  readonly newId: () => string;
  /** Called with every new record before it is on disk, in order. */
  readonly publish: (record: TakeRecord) => void;
}

/** The take on all outputs: decides, publishes, writes. Everything that decides is synchronous, so nothing interleaves. */
export interface OpenTake {
  readonly id: TakeId;
  readonly damage: JournalDamage | null;
  readonly state: () => TakeState;
  /** Take time. */
  readonly now: () => Instant;
  readonly records: () => readonly TakeRecord[];
  readonly saved: () => SavedState;
  /** Resolves when the record is durable or the command is refused; the same id again gets the same answer. */
  readonly send: (command: TakeCommand) => Promise<Answer>;
  /** Records what fell due by itself: a step of the wall clock, an auto-advance. */
  readonly wake: () => void;
  /** Records that the host came back on an unfinished take. */
  readonly recover: () => void;
  readonly drained: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export function openTake(parts: OpenTakeParts): OpenTake {
  const { clock, journal } = parts;
  const time = takeClock(clock, parts.anchor);
  const records = [...parts.records];
  const answers = answersFrom(records);
  let state = parts.state;
  let savedAt = parts.savedAt;

  /** Resolves when the record is durable. */
  function write(id: CommandId, by: Sender, events: readonly TakeEvent[], moment: Moment): Promise<void> {
    const expectedSeq = state.seq;
    const record: TakeRecord = { v: RECORD_VERSION, seq: expectedSeq + 1, ...moment, commandId: id, by, events };
    state = apply(state, record);
    records.push(record);
    parts.publish(record);
    return journal.append(record, expectedSeq).then(() => {
      savedAt = clock.wall();
    });
  }

  /** Ids follow from the log, so that what a crash took back is recorded again under the same one. */
  function writeOwn(kind: string, events: readonly TakeEvent[], moment: Moment): void {
    // Rejects only when the host closes; how far the log is on disk is told in every beat.
    write(commandId(`${kind}-${state.seq + 1}`), SYSTEM, events, moment).catch(() => undefined);
  }

  function wake(): void {
    if (state.onAir.end !== null) return time.pass();
    const seen = time.look(state.wallSteps);
    const moment = time.read();
    if (seen !== null) {
      if (seen.step !== null) writeOwn('step', [{ type: 'clockStepped', by: seen.step }], moment);
      if (seen.drift !== null) writeOwn('drift', [{ type: 'clockStepped', by: seen.drift }], moment);
    }
    const due = settle(state, moment.at, () => runId(parts.newId()));
    if (due.length > 0) writeOwn('auto', due, moment);
  }

  function send(command: TakeCommand): Promise<Answer> {
    const { commandId: id } = command;
    const known = answers.find(id);
    if (known !== null) return known;
    wake();
    const moment = time.read();
    const decision = decide(state, command, moment.at);
    if (decision.type === 'refused') {
      const refusal = { type: 'refused', commandId: id, reason: decision.reason } as const;
      answers.keepRefused(refusal);
      return Promise.resolve(refusal);
    }
    const written = write(id, command.by, decision.events, moment);
    const seq = state.seq;
    const answer = written.then((): Answer => ({ type: 'acknowledged', commandId: id, seq }));
    answers.keepAccepted(id, answer);
    return answer;
  }

  function recover(): void {
    const moment = time.read();
    writeOwn('recovered', recoveryEvents(state, moment.at, clock.boot), moment);
  }

  function saved(): SavedState {
    const { savedSeq, unsaved, trouble } = journal.progress();
    return { seq: savedSeq, at: savedAt, unsaved, trouble };
  }

  return {
    id: state.takeId,
    damage: parts.damage,
    state: () => state,
    now: time.now,
    records: () => records,
    saved,
    send,
    wake,
    recover,
    drained: journal.drained,
    close: journal.close,
  };
}
