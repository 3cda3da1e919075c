import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiskRoom } from '../../shared/wire/frame.ts';
import { reserveFile } from './reserve.ts';
import type { Schedule } from './schedule.ts';

/** Bytes free below which it is said (warn), and nothing is imported any more (refuse); bytes held for the logs alone. */
export interface DiskLimits {
  readonly warn: number;
  readonly refuse: number;
  readonly reserve: number;
}

const MB = 1_000_000;

/** The reserve holds more than ten thousand records: several shows. */
export const DISK_LIMITS: DiskLimits = { warn: 500 * MB, refuse: 200 * MB, reserve: 8 * MB };

const LOOK_EVERY = 2000;
/** Nothing that start-up has to wait for. */
const FIRST_RESERVE = 5000;

export interface DiskWatch {
  readonly room: () => DiskRoom;
  /** A log met a full disk. Gives up the reserve; true when that made room. */
  readonly makeRoom: () => Promise<boolean>;
  readonly stop: () => void;
}

/** Looks after the room on the disk that holds `folder`, and keeps some of it back for the logs. */
export function watchDisk(folder: string, limits: DiskLimits, schedule: Schedule): DiskWatch {
  const reserve = reserveFile(join(folder, 'reserve.bin'), limits.reserve);
  // So much that taking it again does not fill the disk.
  const enough = 4 * limits.reserve + MB;
  let free: number | null = null;
  let full = false;
  let making = false;
  /** Due and not made: at first, when there was too little room for it, and after it was spent. */
  let wanting = false;
  /** How often the reserve was given up: one that was being made meanwhile says nothing of the room there is now. */
  let givenUp = 0;

  async function look(): Promise<void> {
    free = await freeOn(folder);
    if (wanting) await keepBack();
  }

  async function keepBack(): Promise<void> {
    if (making || free === null || free < enough) return;
    making = true;
    const before = givenUp;
    await reserve.make().then(
      () => {
        if (givenUp !== before) return;
        full = false;
        wanting = false;
      },
      () => undefined,
    );
    making = false;
  }

  void look();
  const stopLooking = schedule.every(LOOK_EVERY, () => void look());
  const stopWaiting = schedule.after(FIRST_RESERVE, () => {
    wanting = true;
    void keepBack();
  });

  return {
    room: () => ({ level: full ? 'full' : levelOf(free, limits), free }),
    makeRoom: () => {
      givenUp += 1;
      full = true;
      wanting = true;
      return reserve.spend().catch(() => false);
    },
    stop: () => {
      stopLooking();
      stopWaiting();
    },
  };
}

function levelOf(free: number | null, limits: DiskLimits): DiskRoom['level'] {
  if (free === null) return 'enough';
  return free < limits.refuse ? 'tight' : free < limits.warn ? 'low' : 'enough';
}

/** To the megabyte; null where the system does not say. */
const freeOn = (folder: string): Promise<number | null> =>
  statfs(folder).then(
    ({ bavail, bsize }) => Math.floor((bavail * bsize) / MB) * MB,
    () => null,
  );
