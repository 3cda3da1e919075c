import { refusalNow } from '../shared/files/keepNow.ts';
import type { CallHandlers } from './gateway.ts';
import type { Library } from './host/library/library.ts';
import type { ShowHost } from './host/showHost.ts';

type LibraryCall =
  | 'libraryOpening'
  | 'keepChange'
  | 'keepDraft'
  | 'keptDrafts'
  | 'adoptLibrary'
  | 'libraryRows'
  | 'libraryDigest'
  | 'takeSnapshot'
  | 'listSnapshots'
  | 'compareSnapshot'
  | 'restoreRows'
  | 'setSecondFolder'
  | 'keepFile'
  | 'readFile';

/** What the library must know of the show beside it. */
export type ShowBeside = Pick<ShowHost, 'take' | 'room'>;

/** The calls that the library answers, for a window and a browser alike. Only who holds the library's lease may write. */
export function libraryCalls(
  library: Library,
  mayWrite: () => boolean,
  show: ShowBeside | Promise<ShowBeside>,
): Pick<CallHandlers, LibraryCall> {
  const refused = { type: 'failed', detail: 'notAllowed' } as const;
  return {
    libraryOpening: () => library.opening(),
    keepChange: (_role, change) => (mayWrite() ? library.keep(change) : { type: 'refused', reason: 'notAllowed' }),
    keepDraft: async (_role, key, draft) => {
      if (mayWrite()) await library.drafts.keep(key, draft);
    },
    keptDrafts: () => library.drafts.all(),
    adoptLibrary: (_role, page) => (mayWrite() ? library.adopt(page) : refused),
    libraryRows: (_role, from) => library.rows(from),
    libraryDigest: () => library.digest(),
    takeSnapshot: (_role, reason) => (mayWrite() ? library.snapshot(reason) : refused),
    listSnapshots: () => library.snapshots(),
    compareSnapshot: (_role, name) => library.compare(name),
    restoreRows: (_role, name, from) => library.restoreRows(name, from),
    keepFile: async (_role, base64) => {
      if (!mayWrite()) return refused;
      const { take, room } = await show;
      return refusalNow(take(), room()) ?? library.files.keep(base64);
    },
    readFile: async (_role, sum) => (await library.files.read(sum))?.toString('base64') ?? null,
    setSecondFolder: async (_role, path) => {
      if (!mayWrite()) return refused;
      try {
        return { type: 'chosen', backup: await library.setSecond(path) };
      } catch (error) {
        return { type: 'failed', detail: (error as NodeJS.ErrnoException).code ?? String(error) };
      }
    },
  };
}
