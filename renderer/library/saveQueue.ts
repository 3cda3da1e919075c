import type { ShowId } from '../../shared/ids.ts';
import type { Show } from '../../shared/plan/show.ts';
import { instant } from '../../shared/time.ts';
import { database } from './database.ts';
import { libraryStore } from './libraryStore.ts';
import { writeShow } from './showRepository.ts';

const RETRY_AFTER = 2000;

/** By show: what is on disk (null: nothing), and what should be. */
const stored = new Map<ShowId, Show | null>();
const wanted = new Map<ShowId, Show>();
let working: Promise<void> | null = null;
let retry: ReturnType<typeof setTimeout> | null = null;

/** Says what the library holds for a show, so that only changes are written. */
export const markStored = (id: ShowId, show: Show | null): void => void stored.set(id, show);

/** Queues a show for writing. Edits that come while one is being written are joined into the next transaction. */
export function save(show: Show): void {
  wanted.set(show.id, show);
  if (libraryStore.getState().saving !== 'failed') libraryStore.setState({ saving: 'saving' });
  working ??= work();
}

/** Resolves when nothing is left to write, or writing fails. */
export const settled = async (): Promise<void> => {
  await working;
};

async function work(): Promise<void> {
  if (retry !== null) clearTimeout(retry);
  retry = null;
  for (let next = first(); next !== null; next = first()) {
    try {
      const at = instant(Date.now());
      await writeShow(database(), stored.get(next.id) ?? null, next, at);
      stored.set(next.id, next);
      if (wanted.get(next.id) === next) wanted.delete(next.id);
      libraryStore.setState({ savedAt: at });
    } catch (error) {
      fail(error);
      break;
    }
  }
  working = null;
  if (wanted.size === 0) libraryStore.setState({ saving: 'saved' });
}

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
