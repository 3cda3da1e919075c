import type { JournalStore } from './journal.ts';

/**
 * A store that comes when it is first asked: what reads logs and checks them is much code, and a window should not wait
 * for it. While `hasLogs` is false, which is a first start, there are none to list.
 */
export function laterStore(load: () => Promise<JournalStore>, hasLogs: () => boolean): JournalStore {
  let coming: Promise<JournalStore> | null = null;
  const store = () => {
    coming ??= load();
    return coming;
  };
  return {
    list: async () => (hasLogs() ? (await store()).list() : []),
    create: async (takeId, first) => (await store()).create(takeId, first),
    check: async (takeId) => (await store()).check(takeId),
    read: async (takeId) => (await store()).read(takeId),
    bytes: async (takeId) => (await store()).bytes(takeId),
    glance: async (takeId) => (await store()).glance(takeId),
    putAway: async (takeId) => (await store()).putAway(takeId),
  };
}
