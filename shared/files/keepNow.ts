import { type TakeState, takeStatus } from '../take/state.ts';
import type { DiskRoom } from '../wire/frame.ts';
import type { KeepFileAnswer } from './attachment.ts';

type Refusal = Exclude<KeepFileAnswer, { readonly type: 'kept' }>;

/**
 * Why no file is taken in now, or null. On air the disk and the one process are the show's; of a disk that is nearly full
 * (DISK_LIMITS.refuse) the rest is the log's. The window asks before it sends megabytes, the host before it keeps them.
 */
export function refusalNow(take: TakeState | null, disk: DiskRoom): Refusal | null {
  if (take !== null && takeStatus(take) !== 'ended') return { type: 'refused', reason: 'onAir' };
  return disk.level === 'tight' || disk.level === 'full' ? { type: 'failed', detail: 'ENOSPC' } : null;
}
