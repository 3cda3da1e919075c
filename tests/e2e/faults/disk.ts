import { execFileSync } from 'node:child_process';
import { closeSync, openSync, renameSync, rmSync, statfsSync, statSync, symlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { currentStage } from '../support/stage.ts';

/** A disk of 48 MB that holds a whole data folder, and that a test can fill. Root mounts it. */
export interface SmallDisk {
  /** Leaves so many bytes free, give or take a page; 0 for none. */
  readonly leave: (bytes: number) => void;
  /** Takes the filling away again. */
  readonly free: () => void;
  readonly remove: () => void;
}

const MB = 1_000_000;
const PAGE = Buffer.alloc(4096, 1);

export function smallDisk(dataDir: string): SmallDisk {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m,mode=777', 'tmpfs', dataDir]);
  const filler = join(dataDir, 'filler');
  return {
    leave: (bytes) => {
      const file = openSync(filler, 'a');
      try {
        while (bytes === 0 || freeOn(dataDir) > bytes) for (let n = 0; n < 16; n += 1) writeSync(file, PAGE);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler),
    remove: () => execFileSync('umount', ['-l', dataDir]),
  };
}

const freeOn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** What a disk of that size is measured by: warn, refuse, reserve. */
export const SMALL_LIMITS = [16 * MB, 12 * MB, 2 * MB].join(',');

export const hasReserve = (dataDir: string): boolean => {
  const found = statSync(join(dataDir, 'reserve.bin'), { throwIfNoEntry: false });
  return found?.size === 2 * MB;
};

/** Whoever may not mount stands a full device in the log's place. */
export const mayMount = (): boolean => currentStage().user !== null;

export function fullDevice(log: string): { readonly free: () => void } {
  renameSync(log, `${log}.kept`);
  symlinkSync('/dev/full', log);
  return {
    free: () => {
      rmSync(log);
      renameSync(`${log}.kept`, log);
    },
  };
}
