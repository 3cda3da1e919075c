import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

/** tests/fixtures/libraries: what the code of a version wrote, in the page and in the host's folder beside it. */
interface Stored {
  readonly version: number;
  /** Key and indexes of each table, in Dexie's words. */
  readonly stores: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly object[]>>;
  /** Contents by path; evidence files in base64. */
  readonly host: Readonly<Record<string, string>>;
}

export const storedLibrary = (name: 'v2'): Stored =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../fixtures/libraries/${name}.json`), 'utf8')) as Stored;

/** The page's library becomes that one. Dexie counts versions in tens. */
export const layStore = (control: Page, { version, stores, rows }: Stored): Promise<void> =>
  control.evaluate(
    async ([number, schema, content]) => {
      const answered = (request: IDBRequest) =>
        new Promise<void>((done, fail) => {
          request.onsuccess = () => done();
          request.onerror = () => fail(request.error);
        });
      const pathOf = (key: string) => (key.startsWith('[') ? key.slice(1, -1).split('+') : key);
      // The library's own connection gives way.
      await answered(indexedDB.deleteDatabase('cuedesk'));
      const making = indexedDB.open('cuedesk', number * 10);
      making.onupgradeneeded = () => {
        for (const [name, keys] of Object.entries(schema)) {
          const [key = '', ...indexes] = keys.split(', ');
          const store = making.result.createObjectStore(name, { keyPath: pathOf(key) });
          for (const index of indexes) store.createIndex(index, pathOf(index));
          for (const row of content[name] ?? []) store.put(row);
        }
      };
      await answered(making);
      making.result.close();
    },
    [version, stores, rows] as const,
  );

/** The host's folder becomes what lay beside it. */
export function layFolder(dataDir: string, { host }: Stored): void {
  rmSync(join(dataDir, 'library'), { recursive: true });
  for (const [path, text] of Object.entries(host)) {
    mkdirSync(dirname(join(dataDir, path)), { recursive: true });
    writeFileSync(join(dataDir, path), text, path.includes('/files/') ? 'base64' : 'utf8');
  }
}
