import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isNamed, makeFolder, syncFolder, writeAll } from '../durable.ts';

/** A file that only grows. `append` resolves when the line is on disk; after it rejected, the next one starts clean. */
export interface ChangeFile {
  readonly append: (line: Buffer) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a file of which the first `saved` bytes are known to be good; what lies behind them is cut off at the first append. */
export function changeFile(path: string, saved: number): ChangeFile {
  let good = saved;
  let file: FileHandle | null = null;

  async function append(line: Buffer): Promise<void> {
    try {
      file ??= await openAtGood();
      await writeAll(file, line);
      await file.sync();
      if (!(await isNamed(file, path))) throw lost();
      good += line.length;
    } catch (error) {
      // After a failed fsync the system may take pages for written: only a new handle and a new write are believed.
      await letGo();
      throw error;
    }
  }

  async function openAtGood(): Promise<FileHandle> {
    await makeFolder(dirname(path));
    const opened = await open(path, 'a', 0o600);
    try {
      const { size } = await opened.stat();
      if (size < good) throw lost();
      if (size > good) await opened.truncate(good);
      if (size === 0) await syncFolder(dirname(path));
      return opened;
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  async function letGo(): Promise<void> {
    await file?.close().catch(() => undefined);
    file = null;
  }

  return { append, close: letGo };
}

/** The code by which the library knows that it must begin another file. */
export const LOST = 'ELOST';

const lost = (): Error => Object.assign(new Error('The file of changes was moved away'), { code: LOST });
