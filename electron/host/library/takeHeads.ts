import { join } from 'node:path';
import { takeId } from '../../../shared/ids.ts';
import type { ChainHead } from '../../../shared/wire/frame.ts';
import type { TakeChainHead } from '../../../shared/wire/library.ts';
import { endIn, lastLines } from '../logEnd.ts';
import { openRegular } from '../openRegular.ts';
import { namesIn } from './libraryFiles.ts';

const LOG = /^([A-Za-z0-9_-]{1,128})\.ndjson$/;

/** The chain head of every take's log: a log that was changed afterwards no longer ends in what the snapshot noted. */
export async function takeHeads(folder: string): Promise<readonly TakeChainHead[]> {
  const heads: TakeChainHead[] = [];
  for (const name of (await namesIn(folder)).toSorted()) {
    const id = LOG.exec(name)?.[1];
    // One log that cannot be read must not cost the others their copy.
    const head = id === undefined ? null : await headOf(join(folder, name)).catch(() => null);
    if (id !== undefined && head !== null) heads.push({ takeId: takeId(id), seq: head.seq, head: head.sum });
  }
  return heads;
}

async function headOf(path: string): Promise<ChainHead | null> {
  const file = await openRegular(path);
  try {
    return endIn((await lastLines(file)).at(-1))?.head ?? null;
  } finally {
    await file.close();
  }
}
