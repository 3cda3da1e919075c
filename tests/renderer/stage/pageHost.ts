import { setBridge } from '../../../renderer/link/bridge.ts';
import { hearBeat } from '../../../renderer/link/clock.ts';
import { resetTakeStore, takeStore } from '../../../renderer/link/takeStore.ts';
import { commandId } from '../../../shared/ids.ts';
import type { Show } from '../../../shared/plan/show.ts';
import type { TakeMode } from '../../../shared/take/event.ts';
import { type Instant, later } from '../../../shared/time.ts';
import type { Bridge, OpenTakeRequest } from '../../../shared/wire/bridge.ts';
import type { LinkRole } from '../../../shared/wire/frame.ts';
import { NO_OUTPUTS } from '../../../shared/wire/outputs.ts';
import type { PlaceTold } from '../../../shared/wire/place.ts';
import { mayDo } from '../../../shared/wire/project.ts';
import { Bench } from '../../support/bench.ts';

/** The stage's other side in a component test: the real engine behind the real link, on a clock the test sets. */
export interface PageHost {
  readonly bench: Bench;
  /** Moves take time (and the wall with it) on. */
  readonly pass: (ms: number) => void;
  /** The same, and the page hears of no record: its own next second shows it. */
  readonly tick: (ms: number) => void;
  readonly now: () => Instant;
  /** Action types that reached the host, in order. */
  readonly sent: readonly string[];
  /** What the page said of the host's place, in order. */
  readonly told: readonly PlaceTold[];
  /** What was asked to be opened. */
  readonly opened: readonly OpenTakeRequest[];
}

export function pageHost(show: Show, openedAt: Instant, mode: TakeMode = 'live', role: LinkRole = 'director'): PageHost {
  resetTakeStore();
  const bench = new Bench(show, openedAt, mode);
  const sent: string[] = [];
  const opened: OpenTakeRequest[] = [];
  const told: PlaceTold[] = [];
  let now = openedAt;

  // A new object each time: when the test moves the clock the page must look at it at once.
  const publish = () =>
    takeStore.setState({ take: { ...bench.take }, records: [...bench.log], role, mayWrite: role === 'director', link: 'live' });
  // The same reading for a while: this clock stands until the test moves it.
  const beat = () => {
    const frame = {
      type: 'beat',
      takeId: bench.take.takeId,
      takeNow: now,
      wallNow: now,
      seq: bench.take.seq,
      saved: { seq: bench.take.seq, at: now, unsaved: 0, trouble: null },
      disk: { level: 'enough', free: null },
    } as const;
    hearBeat(frame, performance.now() - 300);
    hearBeat(frame, performance.now());
  };
  const bridge: Partial<Bridge> = {
    send: (command) => {
      sent.push(command.action.type);
      const done = mayDo(role, command.action.type) ? bench.do(now, command.action, command.by) : 'notAllowed';
      publish();
      return Promise.resolve(
        done === 'ok'
          ? { type: 'acknowledged', commandId: command.commandId, seq: bench.take.seq }
          : { type: 'refused', commandId: commandId(command.commandId), reason: done },
      );
    },
    tellPlace: (place) => {
      told.push(place);
      return Promise.resolve();
    },
    listTakes: () =>
      Promise.resolve([
        { takeId: bench.take.takeId, showId: show.id, title: show.title, mode, openedAt, ended: false, damage: null, head: null },
      ]),
    openTake: (request) => {
      opened.push(request);
      return Promise.resolve({ type: 'opened', takeId: request.takeId });
    },
    closeTake: () => {
      takeStore.setState({ take: null, records: [] });
      return Promise.resolve();
    },
    changeOutput: (name) => {
      takeStore.setState({ outputs: { ...NO_OUTPUTS, [name]: { ...NO_OUTPUTS[name], open: true } } });
      return Promise.resolve();
    },
  };
  const tick = (ms: number) => {
    now = later(now, ms);
    beat();
  };
  setBridge(bridge as Bridge);
  beat();
  publish();
  return {
    bench,
    sent,
    opened,
    told,
    now: () => now,
    tick,
    pass: (ms) => {
      tick(ms);
      bench.wake(now);
      publish();
    },
  };
}
