// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { setDatabase } from '../../../renderer/library/database.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { LIBRARY_SCHEMA } from '../../../shared/wire/library.ts';
import { bridge } from './freshLibrary.ts';
import { found, keptBefore, lay, neverOpened, start, stored } from './storedLibrary.ts';

const folder = neverOpened();
const title = () => libraryStore.getState().show?.title;

describe.each(['v1', 'v2'] as const)('a store of %s', (name) => {
  const library = stored(name);
  const untouched = (before: unknown) => ({ verno: library.version, rows: before, drafts: library.rows.drafts });

  it('is in a verified snapshot first, then upgraded with all that it held', async () => {
    const { before } = await lay(library, folder());
    const { adoptLibrary } = bridge;
    const versions: number[] = [];
    const adopting = vi.spyOn(bridge, 'adoptLibrary').mockImplementation(async (page) => {
      const answer = await adoptLibrary(page);
      // Dexie counts in tens.
      const [store] = await indexedDB.databases();
      if (page.as === 'migration') versions.push((store?.version ?? 0) / 10);
      return answer;
    });
    await start();
    expect(adopting.mock.calls[0]?.[0]).toMatchObject({ as: 'migration' });
    expect(versions).toEqual([library.version]);
    expect(await keptBefore(folder())).toEqual(before);
    expect(await found()).toEqual({ ...untouched(before), verno: LIBRARY_SCHEMA });
  });

  it('is left as it is when the snapshot cannot be written', async () => {
    const { before, host } = await lay(library, folder());
    vi.spyOn(host, 'adopt').mockResolvedValue({ type: 'failed', detail: 'ENOSPC' });
    await expect(start()).rejects.toThrow('ENOSPC');
    expect(await found()).toEqual(untouched(before));
    expect(await keptBefore(folder())).toBeNull();
    vi.restoreAllMocks();
    setDatabase(null);
    await start();
    expect(title()).toBe('旧版的带货场 第二稿');
  });

  it('whose upgrade fails half-way is left as it is, is in the snapshot, and is upgraded when it can be', async () => {
    const { before } = await lay(library, folder());
    const { adoptLibrary } = bridge;
    const { createObjectStore } = IDBDatabase.prototype;
    let isFull = false;
    vi.spyOn(bridge, 'adoptLibrary').mockImplementation(async (page) => {
      const answer = await adoptLibrary(page);
      isFull = true;
      return answer;
    });
    const made: string[] = [];
    vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function (this: IDBDatabase, name, options) {
      if (isFull && made.length > 0) throw new DOMException('The disk is full', 'QuotaExceededError');
      if (isFull) made.push(name);
      return createObjectStore.call(this, name, options);
    });
    await expect(start()).rejects.toThrow('The disk is full');
    expect(made).toHaveLength(1);
    expect(await found()).toEqual(untouched(before));
    expect(await keptBefore(folder())).toEqual(before);
    expect(bridge.judged).not.toContain('unopenable');
    vi.restoreAllMocks();
    setDatabase(null);
    await start();
    expect(await found()).toEqual({ ...untouched(before), verno: LIBRARY_SCHEMA });
  });
});
