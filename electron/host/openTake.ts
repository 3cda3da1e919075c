import { type CommandId, commandId, runId, type TakeId } from '../../shared/ids.ts';
import { apply } from '../../shared/take/apply.ts';
import { showTime } from '../../shared/take/clock.ts';
import type { Sender, TakeCommand } from '../../shared/take/command.ts';
import { decide } from '../../shared/take/decide.ts';
import type { TakeEvent } from '../../shared/take/event.ts';
import { lateRecovery, recoveryEvents } from '../../shared/take/recover.ts';
import { settle } from '../../shared/take/settle.ts';
import type { TakeState } from '../../shared/take/state.ts';
import { type Instant, later, latest, type Millis } from '../../shared/time.ts';
import type { Answer, ChainHead, JournalDamage, SavedState } from '../../shared/wire/frame.ts';
import { RECORD_VERSION, type TakeRecord } from '../../shared/wire/record.ts';
import { answersFrom } from './answers.ts';
import type { HostClock } from './clock.ts';
import { Fenced, type Journal } from './journal.ts';
import { type Moment, type TakeAnchor, takeClock } from './takeClock.ts';

/** The host itself as a sender: for what falls due, steps of the wall clock and recoveries. */
const SYSTEM: Sender = { person: '', role: 'system', device: 'host' };

export interface OpenTakeParts {
  /** The log as it stands, from the first record. All of it is durable. */
  readonly records: readonly TakeRecord[];
  readonly state: TakeState;
  readonly anchor: TakeAnchor;
  readonly journal: Journal;
  readonly damage: JournalDamage | null;
  /** Wall instant of the last acknowledgement, null before the first since the start. */
  readonly savedAt: Instant | null;
  readonly clock: HostClock;
  readonly newId: () => string;
  /** Hears of refusals, which stand in no log, in English. */
  readonly report: (what: string) => void;
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
  /** Everything behind place `after`, what is not durable yet included. */
  readonly records: (after: number) => Promise<readonly TakeRecord[]>;
  /** How far the log is durable. */
  readonly head: () => ChainHead;
  /** The record that opened this take. */
  readonly first: TakeRecord;
  readonly saved: () => SavedState;
  /** Resolves when the record is durable or the command is refused; the same id again gets the same answer. */
  readonly send: (command: TakeCommand) => Promise<Answer>;
  /** Records what happened by itself: a sleep of the machine, a step of the wall clock, an auto-advance. */
  readonly wake: () => void;
  /** The system says that it goes to sleep (true), or that it is back. */
  readonly sleeps: (announced: boolean) => void;
  /** Records that the host came back on an unfinished take. */
  readonly recover: () => void;
  readonly drained: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Nothing was written while the machine slept, so what was written last came before. */
function sleptEvent(state: TakeState, slept: Millis, now: Instant): TakeEvent {
  const from = latest(later(now, -slept), state.lastRecordAt);
  const at = showTime(state.clock, now);
  return { type: 'suspended', from: showTime(state.clock, from), to: at, at };
}

export function openTake(parts: OpenTakeParts): OpenTake {
  const { clock, journal } = parts;
  const time = takeClock(clock, parts.anchor);
  const [first] = parts.records;
  if (first === undefined) throw new Error('A take opens with its first record');
  const answers = answersFrom(parts.records);
  // What is durable stays below the journal's interface, and is read from there.
  let unsaved: readonly TakeRecord[] = [];
  let lastWrite: Promise<void> = Promise.resolve();
  let state = parts.state;
  let savedAt = parts.savedAt;
  let refusals = 0;
  /** Take time; null when the take was open all along, or its return is told. */
  let backAt = parts.state.onAir.end === null ? null : time.now();

  const recordOf = (id: CommandId, by: Sender, events: readonly TakeEvent[], moment: Moment): TakeRecord => ({
    v: RECORD_VERSION,
    seq: state.seq + 1,
    ...moment,
    commandId: id,
    by,
    events,
  });

  /** Resolves when the record is durable. */
  function write(id: CommandId, by: Sender, events: readonly TakeEvent[], moment: Moment): Promise<void> {
    const expectedSeq = state.seq;
    const record = recordOf(id, by, events, moment);
    state = apply(state, record);
    unsaved = [...unsaved, record];
    parts.publish(record);
    lastWrite = journal.append(record, expectedSeq).then(() => {
      unsaved = unsaved.slice(1);
      savedAt = clock.wall();
    });
    return lastWrite;
  }

  async function records(after: number): Promise<readonly TakeRecord[]> {
    const newest = unsaved.filter(({ seq }) => seq > after);
    const found: TakeRecord[] = [];
    for await (const record of journal.read(after)) if (record.seq < (newest[0]?.seq ?? Number.POSITIVE_INFINITY)) found.push(record);
    return [...found, ...newest];
  }

  /** Ids follow from the log, so that what a crash took back is recorded again under the same one. */
  function writeOwn(kind: string, events: readonly TakeEvent[], moment: Moment): void {
    // Rejects only when the host closes; how far the log is on disk is told in every beat.
    write(commandId(`${kind}-${state.seq + 1}`), SYSTEM, events, moment).catch(() => undefined);
  }

  /** Another host writes this log: nothing may happen here any more, by itself or asked for. */
  const isFenced = (): boolean => journal.stand().trouble === 'fenced';

  function wake(): void {
    if (state.onAir.end !== null || isFenced()) return time.pass();
    const seen = time.look(state.wallSteps);
    const moment = time.read();
    if (seen !== null) {
      if (seen.slept !== null) writeOwn('slept', [sleptEvent(state, seen.slept, moment.at)], moment);
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
    const fenced: Answer = { type: 'refused', commandId: id, reason: 'fenced' };
    if (isFenced()) return Promise.resolve(fenced);
    wake();
    const moment = time.read();
    const told = backAt !== null && command.action.type === 'reopen' ? lateRecovery(state, backAt, clock.boot) : [];
    const decision = decide(told.length === 0 ? state : apply(state, recordOf(id, command.by, told, moment)), command, moment.at);
    if (decision.type === 'refused') {
      const refusal = { type: 'refused', commandId: id, reason: decision.reason } as const;
      answers.keepRefused(refusal);
      refusals += 1;
      parts.report(`Take ${state.takeId} refused ${command.action.type}: ${decision.reason} (${refusals} since the start)`);
      return Promise.resolve(refusal);
    }
    if (command.action.type === 'reopen') backAt = null;
    const written = write(id, command.by, [...told, ...decision.events], moment);
    const seq = state.seq;
    const answer = written.then(
      (): Answer => ({ type: 'acknowledged', commandId: id, seq }),
      // What was drawn is on no disk and never will be.
      (error: unknown) => (error instanceof Fenced ? fenced : Promise.reject(error)),
    );
    answers.keepAccepted(id, answer);
    return answer;
  }

  function recover(): void {
    const moment = time.read();
    writeOwn('recovered', recoveryEvents(state, moment.at, clock.boot), moment);
  }

  function saved(): SavedState {
    const { head, trouble } = journal.stand();
    return { seq: head.seq, at: savedAt, unsaved: unsaved.length, trouble };
  }

  return {
    id: state.takeId,
    damage: parts.damage,
    state: () => state,
    now: time.now,
    records,
    head: () => journal.stand().head,
    first,
    saved,
    send,
    wake,
    sleeps: time.sleeps,
    recover,
    drained: async () => {
      while (unsaved.length > 0) await lastWrite;
    },
    close: journal.close,
  };
}
