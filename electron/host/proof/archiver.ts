import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { attachmentName } from '../../../shared/files/attachment.ts';
import type { Instant } from '../../../shared/time.ts';
import type { ArchiveRequest } from '../../../shared/wire/bridge.ts';
import type { Frame, SaveOutcome } from '../../../shared/wire/frame.ts';
import type { Library } from '../library/library.ts';
import type { ShowHost } from '../showHost.ts';

export interface ArchiverParts {
  readonly host: Pick<ShowHost, 'logBytes'>;
  readonly files: Library['files'];
  readonly app: string;
  readonly wall: () => Instant;
  /** Hears how far it is. */
  readonly tell: (frame: Frame) => void;
}

/** Makes one archive at a time, and can be stopped. */
export interface Archiver {
  readonly make: (request: ArchiveRequest, path: string) => Promise<SaveOutcome>;
  readonly stop: () => void;
}

export function archiver({ host, files, app, wall, tell }: ArchiverParts): Archiver {
  let running: AbortController | null = null;

  async function make({ takeIds, proof, inner }: ArchiveRequest, path: string): Promise<SaveOutcome> {
    if (running !== null) return { type: 'failed', detail: 'busy' };
    const stop = new AbortController();
    running = stop;
    try {
      // Unpacked by nobody but who asks for an archive: none of it is read at a start.
      const [{ archiveFiles }, { writeZip }] = await Promise.all([import('./contents.ts'), import('./writeZip.ts')]);
      const logs = await Promise.all(takeIds.map(async (id) => ({ name: `${id}.ndjson`, bytes: await host.logBytes(id) })));
      const total = logs.reduce((sum, { bytes }) => sum + bytes.length, 0) + proof.reduce((sum, { size }) => sum + size, 0);
      const proofs = proof.map(({ sum, name, kind }) => ({
        name: `${sum.slice(0, 8)}-${attachmentName(name, kind)}`,
        read: () => files.read(sum),
      }));
      let done = 0;
      await mkdir(dirname(path), { recursive: true });
      await writeZip(
        path,
        archiveFiles({ logs, proof: proofs, inner, app, now: wall() }),
        (bytes) => {
          done += bytes;
          tell({ type: 'archiving', done: Math.min(done, total), total });
        },
        stop.signal,
      );
      return { type: 'saved', path };
    } catch (error) {
      if (stop.signal.aborted) return { type: 'cancelled' };
      return { type: 'failed', detail: (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error)) };
    } finally {
      running = null;
    }
  }

  return { make, stop: () => running?.abort() };
}
