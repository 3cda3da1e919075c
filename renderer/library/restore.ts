import { takeStatus } from '../../shared/take/state.ts';
import { type Instant, instant } from '../../shared/time.ts';
import { getBridge } from '../link/bridge.ts';
import { takeStore } from '../link/takeStore.ts';
import { database } from './database.ts';
import { libraryStore } from './libraryStore.ts';
import { fetchTakes, readAll } from './match.ts';
import { refusesWrites } from './readOnly.ts';
import { sendChanges, settled } from './saveQueue.ts';
import { showAgain } from './showAgain.ts';
import { applyRows } from './writeRows.ts';

/** Each takes a moment; whoever commits an edit in every one of them is told to come back. */
const TRIES = 5;

/**
 * Makes the library what that snapshot holds, in one transaction, after what it is now became a snapshot too: restoring
 * that one is the undo. Refused while a take is open. Says how it went; resolves with whether it did.
 */
export async function restoreSnapshot(name: string, at: Instant): Promise<boolean> {
  if (refusesWrites()) return false;
  const { take } = takeStore.getState();
  if (take !== null && takeStatus(take) !== 'ended') return refuse('onAir');
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const restored = await tryOnce(name, at);
      if (restored !== 'overtaken') return restored;
    }
    return refuse('notSaved');
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** overtaken: an edit was committed meanwhile, which would be in neither the library nor the snapshot that is the undo. */
async function tryOnce(name: string, at: Instant): Promise<boolean | 'overtaken'> {
  sendChanges();
  await settled();
  // The host compares with its own copy: it must be this window's.
  if (libraryStore.getState().saving === 'failed') return refuse('notSaved');
  const stand = await database().stand.get('stand');
  const kept = await getBridge().takeSnapshot('restore');
  if (kept.type === 'failed') return refuse(kept.detail);
  const now = instant(Date.now());
  const rows = await readAll((from) => getBridge().restoreRows(name, from));
  if (!(await applyRows(database(), rows, stand?.n ?? 0, now))) return 'overtaken';
  sendChanges();
  await settled();
  await showAgain();
  void fetchTakes(database());
  libraryStore.setState({ notice: { type: 'restored', at, undo: kept.name, undoAt: now } });
  return true;
}

function refuse(detail: string): false {
  libraryStore.setState({ notice: { type: 'restoreFailed', detail } });
  return false;
}
