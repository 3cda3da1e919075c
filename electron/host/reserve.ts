import { randomFillSync } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';

const STEP = 1024 * 1024;

/** A file that only holds room on the disk, so that there is some to give when the disk is full. */
export interface Reserve {
  /** Fills it, in steps that keep nobody waiting long. Rejects, and leaves nothing, when there is no room. */
  readonly make: () => Promise<void>;
  /** Gives the room back; false when there was none to give. */
  readonly spend: () => Promise<boolean>;
}

/** `bytes` 0: there never is one. */
export function reserveFile(path: string, bytes: number): Reserve {
  async function make(): Promise<void> {
    if (bytes === 0 || (await sizeOf(path)) === bytes) return;
    const fresh = `${path}.new`;
    try {
      await fill(fresh, bytes);
      await rename(fresh, path);
    } catch (error) {
      await rm(fresh, { force: true });
      throw error;
    }
  }

  async function spend(): Promise<boolean> {
    if ((await sizeOf(path)) === 0) return false;
    await rm(path);
    return true;
  }

  return { make, spend };
}

async function fill(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    // Random: a file system that compresses would hold no room for zeros.
    const step = randomFillSync(Buffer.alloc(Math.min(STEP, bytes)));
    for (let done = 0; done < bytes; done += step.length) {
      await file.write(step, 0, Math.min(step.length, bytes - done));
      await file.sync();
    }
  } finally {
    await file.close();
  }
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );
