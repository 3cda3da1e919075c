import type { ShowId } from '../../shared/ids.ts';
import type { Show } from '../../shared/plan/show.ts';
import { instant } from '../../shared/time.ts';
import { database, type LibraryDatabase } from './database.ts';
import { historyKept } from './historyQueue.ts';
import { libraryStore } from './libraryStore.ts';
import { triedToMatch } from './match.ts';
import { sendOutbox } from './outbox.ts';
import { writeShow } from './showRepository.ts';

const RETRY_AFTER = 2000;
const STEP_WAIT = 100;

/** By show: what is on disk of this store (null: nothing), and what should be. */
const storedBy = new WeakMap<LibraryDatabase, Map<ShowId, Show | null>>();
const wanted = new Map<ShowId, Show>();
/** Something was committed while the outbox was being sent. */
let hasMore = false;
let working: Promise<void> | null = null;
let retry: ReturnType<typeof setTimeout> | null = null;

function stored(): Map<ShowId, Show | null> {
  const known = storedBy.get(database()) ?? new Map<ShowId, Show | null>();
  storedBy.set(database(), known);
  return known;
}

/** Says what the library holds for a show, so that only changes are written. */
export const markStored = (id: ShowId, show: Show | null): void => void stored().set(id, show);

/** The library became another one: all of it must be read. */
export const forgetStored = (): void => stored().clear();

/** What the library holds of a show that was opened or written since this window started; null: it must be read. */
export const storedShow = (id: ShowId): Show | null => stored().get(id) ?? null;

/** Queues a show for writing. Edits that come while one is being written are joined into the next transaction. */
export function save(show: Show): void {
  wanted.set(show.id, show);
  start();
}

/** Something was committed by another way: the host gets it too, and until then nothing is called saved. */
export function sendChanges(): void {
  hasMore = true;
  start();
}

/** What was last sent may not have arrived in the run before: sent again without a word, if there is any. */
export function checkOutbox(): void {
  working ??= work();
}

/** The library became another one: nothing that waits to be written belongs to it. */
export const forgetWanted = (): void => wanted.clear();

function start(): void {
  if (libraryStore.getState().saving !== 'failed') libraryStore.setState({ saving: 'saving' });
  working ??= work();
}

/** The same, begun once `idle` resolves: for what nobody has typed. */
export function saveWhenIdle(show: Show, idle: Promise<void>): void {
  wanted.set(show.id, show);
  libraryStore.setState({ saving: 'saving' });
  working ??= idle.then(work);
}

/** Resolves when nothing is left to write, or writing fails. */
export const settled = async (): Promise<void> => {
  await working;
};

/** First here, in one strict transaction, then in the host's copy, and only then is it saved (electron/host/library/README.md). */
async function work(): Promise<void> {
  if (retry !== null) clearTimeout(retry);
  retry = null;
  try {
    await triedToMatch();
    do {
      for (let next = first(); next !== null; next = first()) {
        await stepsFirst();
        await writeShow(database(), stored().get(next.id) ?? null, next, instant(Date.now()));
        stored().set(next.id, next);
        if (wanted.get(next.id) === next) wanted.delete(next.id);
      }
      hasMore = false;
      if (await sendOutbox()) libraryStore.setState({ savedAt: instant(Date.now()) });
    } while (wanted.size > 0 || hasMore);
    working = null;
    libraryStore.setState({ saving: 'saved' });
  } catch (error) {
    working = null;
    fail(error);
  }
}

/** The edit's step of undo: a show that is newer than its steps would have none after a kill. No edit waits long for it. */
const stepsFirst = (): Promise<void> => Promise.race([historyKept(), new Promise<void>((go) => setTimeout(go, STEP_WAIT))]);

const first = (): Show | null => wanted.values().next().value ?? null;

function fail(error: unknown): void {
  const { saving } = libraryStore.getState();
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  // Said once; the header stays red until a write goes through.
  libraryStore.setState(saving === 'failed' ? { saving: 'failed' } : { saving: 'failed', notice: { type: 'saveFailed', detail } });
  retry = setTimeout(() => {
    working ??= work();
  }, RETRY_AFTER);
}
