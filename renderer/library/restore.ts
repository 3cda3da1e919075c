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

/**
 * Makes the library what that snapshot holds, in one transaction, after what it is now became a snapshot too: restoring
 * that one is the undo. Refused while a take is open. Says how it went; resolves with whether it did.
 */
export async function restoreSnapshot(name: string, at: Instant): Promise<boolean> {
  if (refusesWrites()) return false;
  const { take } = takeStore.getState();
  if (take !== null && takeStatus(take) !== 'ended') return refuse('onAir');
  try {
    sendChanges();
    await settled();
    // The host compares with its own copy: it must be this window's.
    if (libraryStore.getState().saving === 'failed') return refuse('notSaved');
    const kept = await getBridge().takeSnapshot('restore');
    if (kept.type === 'failed') return refuse(kept.detail);
    const now = instant(Date.now());
    await applyRows(database(), await readAll((from) => getBridge().restoreRows(name, from)), now);
    sendChanges();
    await settled();
    await showAgain();
    void fetchTakes(database());
    libraryStore.setState({ notice: { type: 'restored', at, undo: kept.name, undoAt: now } });
    return true;
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function refuse(detail: string): false {
  libraryStore.setState({ notice: { type: 'restoreFailed', detail } });
  return false;
}
