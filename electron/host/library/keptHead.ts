import { join } from 'node:path';
import type { TakeId } from '../../../shared/ids.ts';
import type { ChainHead } from '../../../shared/wire/frame.ts';
import { libraryFolder, snapshotNames } from './libraryFiles.ts';
import { readFirstLine } from './snapshotFile.ts';

/** The head of a take's log in the newest snapshot that noted one; null without. A snapshot that cannot be read is passed by. */
export const keptHeadIn =
  (dataDir: string) =>
  async (takeId: TakeId): Promise<ChainHead | null> => {
    const { snapshots } = libraryFolder(join(dataDir, 'library'));
    for (const name of await snapshotNames(snapshots)) {
      const { top } = await readFirstLine(snapshots, name).catch(() => ({ top: null }));
      const found = top?.takes.find((each) => each.takeId === takeId);
      if (found !== undefined) return { seq: found.seq, sum: found.head };
    }
    return null;
  };
