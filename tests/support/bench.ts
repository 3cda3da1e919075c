import { commandId, messageId, runId, segmentId, takeId } from '../../shared/ids.ts';
import { freezePlan } from '../../shared/plan/frozen.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import type { Show } from '../../shared/plan/show.ts';
import { apply } from '../../shared/take/apply.ts';
import { showTime } from '../../shared/take/clock.ts';
import type { CatchUpChange, EndAt, SegmentPatch, Sender, SuspendedChoice, TakeAction } from '../../shared/take/command.ts';
import { decide } from '../../shared/take/decide.ts';
import type { TakeEvent, TakeMode } from '../../shared/take/event.ts';
import { recoveryEvents } from '../../shared/take/recover.ts';
import type { Refusal } from '../../shared/take/refusal.ts';
import { settle } from '../../shared/take/settle.ts';
import type { TakeState } from '../../shared/take/state.ts';
import { type Timing, timing } from '../../shared/take/timing.ts';
import { redoTarget, undoTarget } from '../../shared/take/undo.ts';
import { type Instant, instant, millis } from '../../shared/time.ts';
import { RECORD_VERSION, type TakeRecord } from '../../shared/wire/record.ts';

const DIRECTOR: Sender = { person: '陈墨', role: 'director', device: 'control' };
const SYSTEM: Sender = { person: '', role: 'system', device: 'host' };

/** A take driven by hand in a test: the pure engine, a clock the test sets, and the log it writes. */
export class Bench {
  readonly log: TakeRecord[] = [];
  private state: TakeState | null = null;
  private count = 0;

  constructor(
    readonly show: Show,
    openedAt: Instant,
    mode: TakeMode = 'live',
  ) {
    this.write(openedAt, `open`, SYSTEM, [
      { type: 'takeOpened', takeId: takeId('take-1'), mode, plan: freezePlan(show), crew: show.crew, at: openedAt, boot: 'boot-1' },
    ]);
  }

  get take(): TakeState {
    if (this.state === null) throw new Error('not open');
    return this.state;
  }

  timing(now: Instant): Timing {
    return timing(this.take, now);
  }

  /** 'ok' or the reason. Settles first, as the host does. */
  do(now: Instant, action: TakeAction, by: Sender = DIRECTOR): 'ok' | Refusal {
    this.wake(now);
    const id = commandId(`c${++this.count}`);
    const decision = decide(this.take, { commandId: id, by, action }, now);
    if (decision.type === 'refused') return decision.reason;
    this.write(now, id, by, decision.events);
    return 'ok';
  }

  wake(now: Instant): boolean {
    const events = settle(this.take, now, () => runId(`auto${++this.count}`));
    if (events.length > 0) this.write(now, `settle${this.count}`, SYSTEM, events);
    return events.length > 0;
  }

  recover(now: Instant): void {
    this.write(now, `recover${++this.count}`, SYSTEM, recoveryEvents(this.take, now, 'boot-1'));
  }

  stepWall(now: Instant, by: number): void {
    this.write(now, `step${++this.count}`, SYSTEM, [{ type: 'clockStepped', by: millis(by) }]);
  }

  /** The machine slept from `from` to `now`. */
  suspend(from: Instant, now: Instant): void {
    const show = (at: Instant) => showTime(this.take.clock, at);
    this.write(now, `sleep${++this.count}`, SYSTEM, [{ type: 'suspended', from: show(from), to: show(now), at: show(now) }]);
  }

  private get onAir() {
    return { expectedRunId: this.take.onAir.currentRunId };
  }

  go = (now: Instant) => this.do(now, { type: 'go', newRunId: runId(`run${this.count + 1}`), ...this.onAir });
  goNaming = (now: Instant, expectedRunId: string | null) =>
    this.do(now, {
      type: 'go',
      newRunId: runId(`run${this.count + 1}`),
      expectedRunId: expectedRunId === null ? null : runId(expectedRunId),
    });
  jump = (now: Instant, id: string) =>
    this.do(now, { type: 'jump', segmentId: segmentId(id), newRunId: runId(`run${this.count + 1}`), ...this.onAir });
  hold = (now: Instant) => this.do(now, { type: 'hold', ...this.onAir });
  resume = (now: Instant) => this.do(now, { type: 'resume', ...this.onAir });
  adjust = (now: Instant, delta: number) => this.do(now, { type: 'adjust', delta: millis(delta), ...this.onAir });
  undo = (now: Instant) => this.do(now, { type: 'undo', target: undoTarget(this.take, now)?.commandId ?? commandId('none') });
  redo = (now: Instant) => this.do(now, { type: 'redo', target: redoTarget(this.take)?.commandId ?? commandId('none') });
  end = (now: Instant, at: EndAt = { type: 'now' }) => this.do(now, { type: 'end', at, ...this.onAir });
  reopen = (now: Instant) => this.do(now, { type: 'reopen' });
  setNext = (now: Instant, id: string | null) =>
    this.do(now, { type: 'setNext', segmentId: id === null ? null : segmentId(id), ...this.onAir });
  skip = (now: Instant, id: string) => this.do(now, { type: 'skip', segmentId: segmentId(id) });
  unskip = (now: Instant, id: string) => this.do(now, { type: 'unskip', segmentId: segmentId(id) });
  insert = (now: Instant, segment: Segment, before: string | null) =>
    this.do(now, { type: 'insert', segment, before: before === null ? null : segmentId(before), ...this.onAir });
  move = (now: Instant, id: string, before: string | null) =>
    this.do(now, { type: 'move', segmentId: segmentId(id), before: before === null ? null : segmentId(before), ...this.onAir });
  remove = (now: Instant, id: string) => this.do(now, { type: 'remove', segmentId: segmentId(id) });
  edit = (now: Instant, id: string, patch: SegmentPatch) => this.do(now, { type: 'edit', segmentId: segmentId(id), patch });
  raise = (now: Instant, id: string) => this.do(now, { type: 'raise', segmentId: segmentId(id), ...this.onAir });
  apply = (now: Instant, changes: readonly CatchUpChange[]) => this.do(now, { type: 'catchUp', changes, ...this.onAir });
  catchUp = (now: Instant, lengths: { readonly [id: string]: number | null }) =>
    this.apply(
      now,
      Object.entries(lengths).map(([id, length]) => ({ segmentId: segmentId(id), length: length === null ? null : millis(length) })),
    );
  answerSuspended = (now: Instant, choice: SuspendedChoice) => this.do(now, { type: 'answerSuspended', choice, ...this.onAir });
  setRate = (now: Instant, rate: number) => this.do(now, { type: 'setRate', rate });
  message = (now: Instant, text: string) =>
    this.do(now, { type: 'sendMessage', messageId: messageId(`m${this.count + 1}`), text, flash: false });

  /** What the host writes beside no command. */
  keep(now: Instant, ...events: readonly TakeEvent[]): void {
    this.write(now, `kept${++this.count}`, SYSTEM, events);
  }

  private write(now: Instant, id: string, by: Sender, events: readonly TakeEvent[]): void {
    const record: TakeRecord = {
      v: RECORD_VERSION,
      seq: this.log.length + 1,
      at: now,
      wall: now,
      mono: millis(now),
      commandId: commandId(id),
      by,
      events,
    };
    this.log.push(record);
    this.state = apply(this.state, record);
  }
}

/** `at('15:04:00.4')`: that wall time on the day of the worked examples. */
export function at(clock: string): Instant {
  const [h, m, s] = clock.split(':').map(Number);
  return instant(Date.UTC(2026, 2, 2, 0, 0, 0) + Math.round((((h ?? 0) - 8) * 3600 + (m ?? 0) * 60 + (s ?? 0)) * 1000));
}

/** `ms('−2:49')` in milliseconds. */
export function ms(text: string): number {
  const sign = /^[−-]/.test(text) ? -1 : 1;
  return (
    sign *
    text
      .replace(/^[+−-]/, '')
      .split(':')
      .map(Number)
      .reduce((sum, part) => sum * 60 + part, 0) *
    1000
  );
}
