import { open, rename, rm } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';

/** One file of an archive. Names are ours: folders by `/`, no leading one. */
export interface ZipFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Deflated in one go: a few milliseconds, between which a show goes on. */
const PIECE = 64 * 1024;

/**
 * Writes a ZIP beside `path` and puts it there when it is whole: stopped or failed, nothing is left. `onBytes` hears how
 * much went in. Holds one file at a time. Rejects with the signal's reason when it is stopped.
 */
export async function writeZip(
  path: string,
  files: AsyncIterable<ZipFile>,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const making = `${path}.making`;
  const target = await open(making, 'w', 0o600);
  try {
    let packed: Uint8Array[] = [];
    let failed: Error | null = null;
    const zip = new Zip((error, data) => {
      if (error !== null) failed = error;
      else packed.push(data);
    });
    const flush = async () => {
      if (failed !== null) throw failed;
      signal.throwIfAborted();
      const ready = packed;
      packed = [];
      for (const piece of ready) await target.write(piece);
      await nextTurn();
    };
    for await (const { path: name, bytes } of files) {
      const entry = new ZipDeflate(name, { level: 6 });
      zip.add(entry);
      for (let at = 0; at < bytes.length || at === 0; at += PIECE) {
        const piece = bytes.subarray(at, at + PIECE);
        entry.push(piece.slice(), at + PIECE >= bytes.length);
        onBytes(piece.length);
        await flush();
      }
    }
    zip.end();
    await flush();
    await target.sync();
    await target.close();
    await rename(making, path);
  } catch (error) {
    await target.close().catch(() => undefined);
    await rm(making, { force: true });
    throw error;
  }
}
