import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DiskRoom } from '../../shared/wire/frame.ts';
import { type DiskLimits, watchDisk } from './diskWatch.ts';
import type { JournalStore } from './journal.ts';
import { laterStore } from './laterStore.ts';
import type { Schedule } from './schedule.ts';

/** Where takes are kept, and how much room there is. */
export interface Logs {
  readonly store: JournalStore;
  readonly disk: () => DiskRoom;
  /** After everything that writes has closed. */
  readonly close: () => void;
}

/** The embedded form: a file a take under `<dataDir>/takes`, on a disk that is looked after. */
export function openLogs(dataDir: string, limits: DiskLimits, schedule: Schedule): Logs {
  const disk = watchDisk(dataDir, limits, schedule);
  const folder = join(dataDir, 'takes');
  const load = async () => (await import('./fileStore.ts')).fileStore(folder, schedule, disk.makeRoom);
  return { store: laterStore(load, () => existsSync(folder)), disk: disk.room, close: disk.stop };
}
