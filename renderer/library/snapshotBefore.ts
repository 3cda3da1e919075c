import type { SnapshotReason } from '../../shared/wire/library.ts';
import { getBridge } from '../link/bridge.ts';
import { libraryStore } from './libraryStore.ts';
import { settled } from './saveQueue.ts';

/**
 * A verified snapshot of the library as it is, before something that changes much of it. One that fails is said and
 * stops nothing: every edit stands in the record of changes, and an import or a deletion has an undo of its own.
 */
export async function snapshotBefore(reason: SnapshotReason): Promise<void> {
  await settled();
  const outcome = await getBridge().takeSnapshot(reason);
  if (outcome.type === 'failed') libraryStore.setState({ notice: { type: 'snapshotFailed', detail: outcome.detail } });
}
