import type { TakeId } from '../../shared/ids.ts';
import { apply } from '../../shared/take/apply.ts';
import { leftBy } from '../../shared/take/records/leftBy.ts';
import type { TakeState } from '../../shared/take/state.ts';
import type { OpenTakeRequest } from '../../shared/wire/bridge.ts';
import { RECORD_VERSION, type TakeRecord } from '../../shared/wire/record.ts';
import type { HostClock } from './clock.ts';
import type { Journal, JournalStore } from './journal.ts';
import { type OpenTake, openTake } from './openTake.ts';
import { openingAnchor } from './takeClock.ts';

export interface TakeParts {
  readonly store: JournalStore;
  readonly clock: HostClock;
  readonly newId: () => string;
  readonly report: (what: string) => void;
  readonly publish: (record: TakeRecord) => void;
}

/**
 * A new take whose first record is durable, or null when that failed: nobody goes on air without a log. `before` is the
 * ended one that stands on the outputs.
 */
export async function beginTake(request: OpenTakeRequest, before: TakeState | null, parts: TakeParts): Promise<OpenTake | null> {
  const { clock } = parts;
  const anchor = openingAnchor(clock);
  const { commandId, takeId, mode, plan, crew, person, papers } = request;
  const at = anchor.take;
  const record: TakeRecord = {
    v: RECORD_VERSION,
    seq: 1,
    at: anchor.take,
    wall: anchor.wall,
    mono: anchor.mono,
    commandId,
    by: { person, role: 'director', device: '' },
    events: [
      { type: 'takeOpened', takeId, mode, plan, crew, at, boot: clock.boot },
      { type: 'papersKept', papers, at },
      ...(before === null ? [] : leftBy(before, request, at)),
    ],
  };
  const journal = await createJournal(parts, takeId, record);
  if (journal === null) return null;
  return openTake({ ...parts, records: [record], state: apply(null, record), anchor, journal, damage: null, savedAt: clock.wall() });
}

async function createJournal({ store, report }: TakeParts, takeId: TakeId, first: TakeRecord): Promise<Journal | null> {
  try {
    return await store.create(takeId, first);
  } catch (error) {
    report(`The log of take ${takeId} could not be created: ${String(error)}`);
    return null;
  }
}
