import type { Page } from 'playwright-core';

/** Writes the page's library into a store of version 1, as the app that knew no host's copy made it. Dexie counts in tens. */
export const makeOlderStore = (control: Page): Promise<void> =>
  control.evaluate(async () => {
    const answered = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    const stores: readonly (readonly [string, string | string[], string | null])[] = [
      ['shows', 'id', null],
      ['segments', ['showId', 'id'], 'showId'],
      ['scripts', ['showId', 'segmentId'], 'showId'],
      ['products', ['showId', 'id'], 'showId'],
      ['takes', 'takeId', 'showId'],
      ['events', ['takeId', 'seq'], 'takeId'],
      ['settings', 'key', null],
      ['drafts', 'key', null],
    ];
    const now = await answered(indexedDB.open('cuedesk'));
    const reads = now.transaction(stores.map(([name]) => name));
    const all = await Promise.all(stores.map(([name]) => answered<unknown[]>(reads.objectStore(name).getAll())));
    now.close();
    // The library's own connection gives way.
    await answered(indexedDB.deleteDatabase('cuedesk'));
    const making = indexedDB.open('cuedesk', 10);
    making.onupgradeneeded = () => {
      for (const [index, [name, keyPath, indexed]] of stores.entries()) {
        const store = making.result.createObjectStore(name, { keyPath });
        if (indexed !== null) store.createIndex(indexed, indexed);
        for (const row of all[index] ?? []) store.put(row);
      }
    };
    (await answered(making)).close();
  });

/** Version of the library's store. */
export const storeVersion = (control: Page): Promise<number> =>
  control.evaluate(async () => ((await indexedDB.databases()).find(({ name }) => name === 'cuedesk')?.version ?? 0) / 10);
