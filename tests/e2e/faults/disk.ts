import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, symlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { currentStage } from '../support/stage.ts';

/** A disk for `takes/` that a test can fill. Root mounts a small one; anybody else stands a full device in the log's place. */
export interface SmallDisk {
  readonly fill: (log: string) => void;
  readonly free: () => void;
  readonly remove: () => void;
}

export function smallDisk(dataDir: string): SmallDisk {
  return currentStage().user === null ? fullDevice() : mounted(join(dataDir, 'takes'));
}

function mounted(folder: string): SmallDisk {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m,mode=777', 'tmpfs', folder]);
  const filler = join(folder, 'filler');
  return {
    fill: () => {
      const file = openSync(filler, 'w');
      const page = Buffer.alloc(4096, 1);
      try {
        for (;;) writeSync(file, page);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler),
    remove: () => execFileSync('umount', ['-l', folder]),
  };
}

function fullDevice(): SmallDisk {
  let taken: string | null = null;
  return {
    fill: (log) => {
      taken = log;
      renameSync(log, `${log}.kept`);
      symlinkSync('/dev/full', log);
    },
    free: () => {
      if (taken === null) return;
      rmSync(taken);
      renameSync(`${taken}.kept`, taken);
    },
    remove: () => {},
  };
}
