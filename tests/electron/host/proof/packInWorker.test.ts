import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../../../electron/host/proof/checkArchive.ts';
import type { PackJob } from '../../../../electron/host/proof/pack.ts';
import { packInWorker } from '../../../../electron/host/proof/packInWorker.ts';
import { instant } from '../../../../shared/time.ts';
import { tempFolder } from '../support/rig.ts';

const folder = tempFolder();
const LOG = join(import.meta.dirname, '../../../fixtures/takes/records-v3.ndjson');
const pack = packInWorker(join(folder.path, 'packWorker.cjs'));
const job = (name: string, proof: readonly string[] = []): PackJob => ({
  path: join(folder.path, name, 'archive.zip'),
  logs: [{ name: 'take-1.ndjson', bytes: readFileSync(LOG) }],
  ...{ absent: [], proof, inner: null, app: '0', now: instant(0) },
});
const never = new AbortController().signal;
const nothing = { read: () => Promise.resolve(null), onBytes: () => undefined, signal: never };

beforeAll(async () => {
  const build = new URL('../../../../build/vite/node.mjs', import.meta.url).pathname;
  const { buildNode } = (await import(build)) as { buildNode: (outDir: string, entries: object, format: string) => Promise<void> };
  await buildNode(folder.path, { packWorker: 'electron/host/proof/packWorker.ts' }, 'cjs');
}, 60_000);
afterAll(folder.drop);

describe('an archive packed in a thread of its own', () => {
  it('is whole, with files of proof asked for by turns, and tells how far it is', async () => {
    let bytes = 0;
    const asked: number[] = [];
    const read = (at: number) => {
      asked.push(at);
      return Promise.resolve(at === 1 ? null : Buffer.from(`proof ${at}`));
    };
    const onBytes = (more: number) => {
      bytes += more;
    };
    await pack(job('whole', ['a.png', 'gone.png', 'c.png']), { read, onBytes, signal: never });
    const found = checkArchive(readFileSync(join(folder.path, 'whole/archive.zip')), null);
    expect([found?.faults, found?.logs.length, asked]).toEqual([[], 1, [0, 1, 2]]);
    expect(found?.manifest.files.filter(({ path }) => path.startsWith('proof/')).map(({ path }) => path)).toEqual([
      'proof/a.png',
      'proof/c.png',
    ]);
    expect(bytes).toBeGreaterThan(readFileSync(LOG).length);
  });

  it('that is stopped leaves nothing', async () => {
    const stop = new AbortController();
    // Stopped in the middle: while it waits for a file.
    const read = () => {
      stop.abort();
      return Promise.resolve(null);
    };
    await expect(pack(job('stopped', ['a.png']), { ...nothing, read, signal: stop.signal })).rejects.toThrow();
    expect(readdirSync(join(folder.path, 'stopped'))).toEqual([]);
    await expect(pack(job('at once'), { ...nothing, signal: AbortSignal.abort() })).rejects.toThrow();
  });

  it('says why it is not made: no take in the log, a file that cannot be read, no such thread', async () => {
    const empty = { ...job('empty'), logs: [{ name: 'x.ndjson', bytes: Buffer.from('nothing\n') }] };
    await expect(pack(empty, nothing)).rejects.toThrow('No take in the log');
    const read = () => Promise.reject(new Error('EIO'));
    await expect(pack(job('unread', ['a.png']), { ...nothing, read })).rejects.toThrow('EIO');
    expect(readdirSync(join(folder.path, 'unread'))).toEqual([]);
    await expect(packInWorker(join(folder.path, 'absent.cjs'))(job('absent'), nothing)).rejects.toThrow('ENOENT');
  });
});
