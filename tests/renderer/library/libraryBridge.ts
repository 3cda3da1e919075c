import type { Library } from '../../../electron/host/library/library.ts';
import { libraryCalls, type ShowBeside } from '../../../electron/libraryCalls.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';

/** A desk between shows, with room on its disk. */
const OFF_AIR: ShowBeside = { take: () => null, room: () => ({ level: 'enough', free: null }) };

/** A window's way to a real library. `judged` tells what it said of its store. */
export function bridgeTo(library: () => Library) {
  const ask = <Call extends keyof ReturnType<typeof libraryCalls>>(call: Call) =>
    (async (...args: readonly unknown[]) =>
      (libraryCalls(library(), () => true, OFF_AIR)[call] as (...all: readonly unknown[]) => unknown)('director', ...args)) as Bridge[Call];
  const judged: string[] = [];
  return {
    judged,
    libraryOpening: ask('libraryOpening'),
    keepChange: ask('keepChange'),
    keepDraft: ask('keepDraft'),
    keptDrafts: ask('keptDrafts'),
    adoptLibrary: ask('adoptLibrary'),
    libraryRows: ask('libraryRows'),
    libraryDigest: ask('libraryDigest'),
    takeSnapshot: ask('takeSnapshot'),
    listSnapshots: ask('listSnapshots'),
    compareSnapshot: ask('compareSnapshot'),
    restoreRows: ask('restoreRows'),
    keepFile: ask('keepFile'),
    readFile: ask('readFile'),
    saveCopy: async () => ({ type: 'cancelled' }) as const,
    setSecondFolder: ask('setSecondFolder'),
    pickFolder: async () => null,
    judgeStore: async (verdict: Parameters<Bridge['judgeStore']>[0]) => {
      judged.push(verdict);
      return verdict === 'whole' ? null : 'IndexedDB.corrupt-1';
    },
  };
}
