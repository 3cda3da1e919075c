import { attachmentName } from '../../../shared/files/attachment.ts';
import type { TakeId } from '../../../shared/ids.ts';
import type { Instant } from '../../../shared/time.ts';
import type { ArchiveOutcome, ArchiveRequest } from '../../../shared/wire/bridge.ts';
import type { Frame } from '../../../shared/wire/frame.ts';
import type { Library } from '../library/library.ts';
import type { ShowHost } from '../showHost.ts';
import type { Pack } from './pack.ts';

export interface ArchiverParts {
  readonly host: Pick<ShowHost, 'logBytes'>;
  readonly files: Library['files'];
  /** Where it is packed: in a thread that has no show on it. */
  readonly pack: Pack;
  readonly app: string;
  readonly wall: () => Instant;
  /** Hears how far it is. */
  readonly tell: (frame: Frame) => void;
}

/** Makes one archive at a time, and can be stopped. */
export interface Archiver {
  readonly make: (request: ArchiveRequest, path: string) => Promise<ArchiveOutcome>;
  readonly stop: () => void;
}

export function archiver({ host, files, pack, app, wall, tell }: ArchiverParts): Archiver {
  let running: AbortController | null = null;

  async function make({ takeIds, proof, inner }: ArchiveRequest, path: string): Promise<ArchiveOutcome> {
    if (running !== null) return { type: 'failed', detail: 'busy' };
    const stop = new AbortController();
    running = stop;
    try {
      const { logs, absent } = await readLogs(takeIds, host);
      const total = logs.reduce((sum, { bytes }) => sum + bytes.length, 0) + proof.reduce((sum, { size }) => sum + size, 0);
      const names = proof.map(({ sum, name, kind }) => `${sum.slice(0, 8)}-${attachmentName(name, kind)}`);
      const missing = [...absent];
      let done = 0;
      await pack(
        { path, logs, absent, proof: names, inner, app, now: wall() },
        {
          read: async (at) => {
            const bytes = await files.read(proof[at]?.sum ?? '');
            if (bytes === null) missing.push(proof[at]?.name ?? '');
            return bytes;
          },
          onBytes: (bytes) => {
            done += bytes;
            tell({ type: 'archiving', done: Math.min(done, total), total });
          },
          signal: stop.signal,
        },
      );
      return { type: 'saved', path, missing };
    } catch (error) {
      if (stop.signal.aborted) return { type: 'cancelled' };
      return { type: 'failed', detail: (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error)) };
    } finally {
      running = null;
    }
  }

  return { make, stop: () => running?.abort() };
}

/** A log that was set aside, or that the disk does not give back, must not cost the other takes of a show their archive. */
async function readLogs(takeIds: readonly TakeId[], host: ArchiverParts['host']) {
  const logs: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const absent: string[] = [];
  let failed: unknown = null;
  for (const id of takeIds) {
    const name = `${id}.ndjson`;
    try {
      logs.push({ name, bytes: await host.logBytes(id) });
    } catch (error) {
      // The system's word about the file; a take that has not ended is another matter.
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      failed ??= error;
      absent.push(name);
    }
  }
  if (logs.length === 0) throw failed;
  return { logs, absent };
}
