import type { TakeId } from '../../shared/ids.ts';
import type { RecordPage } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { EMPTY_LOG, type Log, lastSeq, receive } from './log.ts';

export interface FollowerParts {
  /** The host's records of its open take after a place. May reject: the next heartbeat asks again. */
  readonly ask: (after: number) => Promise<RecordPage>;
  /** Called with every new state of what is known. */
  readonly show: (log: Log) => void;
}

/** Follows the host's open take by frames that may be lost, late, doubled or out of order. */
export interface Follower {
  readonly hearRecord: (takeId: TakeId, record: TakeRecord) => void;
  /** The open take and the place of its last record, as a heartbeat has them. */
  readonly hearHead: (takeId: TakeId | null, seq: number) => void;
  readonly hearTake: (takeId: TakeId | null) => void;
  /** Asks for what is missing. Resolves when nothing more is known to be. */
  readonly catchUp: () => Promise<void>;
}

export function follower({ ask, show }: FollowerParts): Follower {
  let log: Log = EMPTY_LOG;
  let asking: Promise<void> | null = null;
  let askAgain = false;

  const set = (next: Log) => {
    log = next;
    show(log);
  };

  /** Frames that arrive meanwhile and leave a gap make it ask once more; whoever calls meanwhile waits for all of it. */
  function catchUp(): Promise<void> {
    askAgain = true;
    asking ??= askAll().finally(() => {
      asking = null;
    });
    return asking;
  }

  async function askAll(): Promise<void> {
    while (askAgain) {
      askAgain = false;
      const page = await ask(lastSeq(log));
      if (page.takeId === null) set(EMPTY_LOG);
      else if (page.takeId === log.takeId || log.takeId === null) take(page.takeId, page.records);
      else {
        // Another take was opened meanwhile: its records count from the first.
        log = EMPTY_LOG;
        askAgain = true;
      }
    }
  }

  /** A call that failed is no end: heartbeats go on. */
  const askSoon = () => void catchUp().catch(() => undefined);

  function take(takeId: TakeId, records: readonly TakeRecord[]): void {
    const received = receive(log, takeId, records);
    if (received.type === 'log') set(received.log);
    else askSoon();
  }

  return {
    // One of another take may be a stray of the last: what is open now, only the host says.
    hearRecord: (takeId, record) => (log.takeId === null || takeId === log.takeId ? take(takeId, [record]) : askSoon()),
    hearHead: (takeId, seq) => {
      // A record that was lost shows here: the host is further than we are.
      if (takeId !== log.takeId || seq > lastSeq(log)) askSoon();
    },
    hearTake: (takeId) => {
      if (takeId !== log.takeId) set(EMPTY_LOG);
      askSoon();
    },
    catchUp,
  };
}
