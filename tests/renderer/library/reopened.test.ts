// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { database, setDatabase } from '../../../renderer/library/database.ts';

afterEach(() => {
  vi.restoreAllMocks();
  database().close();
  setDatabase(null);
});

it('a store that was closed under the page, and could not be opened at once, is opened by a later use', async () => {
  await database().settings.put({ key: 'language', value: 'en' });
  // As on a full disk: Chromium closes the store, and refuses to open it.
  const full = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Full', 'UnknownError');
  });
  (database().backendDB() as IDBDatabase).onclose?.(new Event('close'));
  await expect(database().settings.get('language')).rejects.toThrow('Full');
  await expect(database().settings.get('language')).rejects.toThrow('Full');
  full.mockRestore();
  expect((await database().settings.get('language'))?.value).toBe('en');
});

it('one that somebody closed stays closed', async () => {
  await database().open();
  database().close();
  await expect(database().settings.get('language')).rejects.toThrow('closed');
});
