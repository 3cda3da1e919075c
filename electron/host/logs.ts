import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DiskRoom } from '../../shared/wire/frame.ts';
import { type DiskLimits, watchDisk } from './diskWatch.ts';
import type { JournalStore } from './journal.ts';
import { laterStore } from './laterStore.ts';
import { placeFile } from './placeFile.ts';
import { readBySize } from './reader/logReader.ts';
import type { ThreadReader } from './reader/readInThread.ts';
import type { Schedule } from './schedule.ts';
import type { KeptPlace } from './sharedPlace.ts';

/** Where takes are kept, where the host reads in the one on air, and how much room there is. */
export interface Logs {
  readonly store: JournalStore;
  readonly place: KeptPlace;
  readonly disk: () => DiskRoom;
  /** After everything that writes has closed. */
  readonly close: () => void;
}

/** The embedded form: a file a take under `<dataDir>/takes`, on a disk that is looked after. Large ones are read by `thread`. */
export function openLogs(dataDir: string, limits: DiskLimits, schedule: Schedule, thread: ThreadReader): Logs {
  const disk = watchDisk(dataDir, limits, schedule);
  const folder = join(dataDir, 'takes');
  const load = async () => {
    const [{ fileStore }, { readHere }] = await Promise.all([import('./fileStore.ts'), import('./reader/readHere.ts')]);
    return fileStore(folder, schedule, disk.makeRoom, readBySize(readHere, thread));
  };
  return {
    store: laterStore(load, () => existsSync(folder)),
    place: placeFile(join(dataDir, 'place.json')),
    disk: disk.room,
    close: () => {
      thread.stop();
      disk.stop();
    },
  };
}
