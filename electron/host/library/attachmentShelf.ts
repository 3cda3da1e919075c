import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeepFileAnswer } from '../../../shared/files/attachment.ts';
import { sniff } from '../../../shared/files/sniff.ts';
import { makeFolder, syncFolder } from '../durable.ts';
import { writeWhole } from '../writeWhole.ts';
import { namesIn } from './libraryFiles.ts';
import { inTurn } from './turns.ts';

const SUM = /^[0-9a-f]{64}$/;

/**
 * Evidence files under the sum of their bytes: the same file twice is one. None is ever removed here, because an undo, a
 * snapshot or a show in the trash may still name it.
 */
export interface AttachmentShelf {
  /** Resolves `kept` when the bytes are on disk. */
  readonly keep: (base64: string) => Promise<KeepFileAnswer>;
  /** null when it is not here, or is not what its sum says any more. */
  readonly read: (sum: string) => Promise<Buffer | null>;
  readonly names: () => Promise<readonly string[]>;
  readonly path: (sum: string) => string;
}

export function attachmentShelf(folder: string): AttachmentShelf {
  const turns = inTurn();
  const path = (sum: string) => join(folder, sum);

  const keep = (base64: string): Promise<KeepFileAnswer> =>
    turns(async (): Promise<KeepFileAnswer> => {
      const bytes = Buffer.from(base64, 'base64');
      const found = sniff(bytes);
      if (!found.ok) return { type: 'refused', reason: found.reason };
      const sum = sumOf(bytes);
      const kept: KeepFileAnswer = { type: 'kept', sum, kind: found.kind, size: bytes.length };
      if ((await read(sum)) !== null) return kept;
      await makeFolder(folder);
      await writeWhole(path(sum), bytes);
      await syncFolder(folder);
      return kept;
    }).catch((error: NodeJS.ErrnoException): KeepFileAnswer => ({ type: 'failed', detail: error.code ?? error.message }));

  async function read(sum: string): Promise<Buffer | null> {
    if (!SUM.test(sum)) return null;
    const size = await stat(path(sum)).catch(() => null);
    if (size === null || !size.isFile()) return null;
    const bytes = await readFile(path(sum));
    return sumOf(bytes) === sum ? bytes : null;
  }

  return { keep, read, path, names: async () => (await namesIn(folder)).filter((name) => SUM.test(name)) };
}

const sumOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
