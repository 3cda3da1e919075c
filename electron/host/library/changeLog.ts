import type { LibraryChange, LibraryStand } from '../../../shared/wire/library.ts';
import { type ChangeFile, changeFile, LOST } from './changeFile.ts';
import { changeLine, headLine } from './changeLines.ts';
import type { LibraryFolder } from './libraryFiles.ts';
import type { FoundLibrary } from './openLibraryFolder.ts';

/** How far back a number is remembered, so that a change that was sent twice is kept once. */
const REMEMBERED = 1000;

/** The changes since a snapshot, in numbered files: a snapshot begins the next one. */
export interface ChangeLog {
  readonly stand: () => LibraryStand;
  /** Number of the file that is being written. */
  readonly generation: () => number;
  /** next: it is the one that follows; kept: it is here already; else why it cannot be. */
  readonly judge: (change: LibraryStand) => 'next' | 'kept' | 'behind' | 'gap' | 'otherStore';
  readonly sizeOf: (change: LibraryChange) => number;
  /** Rejects when it is not on disk; then nothing has changed. */
  readonly append: (change: LibraryChange) => Promise<void>;
  /** Goes on in another file. */
  readonly begin: () => Promise<void>;
  /** The same from another place. */
  readonly restart: (stand: LibraryStand) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type FoundChanges = Pick<FoundLibrary, 'changes' | 'lastGeneration' | 'ids'> & { readonly stand: LibraryStand };

export function changeLog(folder: LibraryFolder, found: FoundChanges): ChangeLog {
  const ids = new Map(found.ids);
  let { stand } = found;
  let generation = found.changes?.generation ?? found.lastGeneration;
  let sum = found.changes?.sum ?? '';
  let file: ChangeFile | null = found.changes === null ? null : changeFile(folder.changes(generation), found.changes.bytes);

  async function begin(): Promise<void> {
    const next = changeFile(folder.changes(generation + 1), 0);
    const head = headLine(stand);
    await next.append(head.line);
    await file?.close();
    file = next;
    generation += 1;
    sum = head.sum;
  }

  function judge({ store, n, id }: LibraryStand): ReturnType<ChangeLog['judge']> {
    if (store !== stand.store) return 'otherStore';
    if (n > stand.n) return n === stand.n + 1 ? 'next' : 'gap';
    return ids.get(n) === id ? 'kept' : 'behind';
  }

  return {
    stand: () => stand,
    generation: () => generation,
    judge,
    sizeOf: (change) => changeLine(change, sum).line.length,
    append: async (change) => {
      if (file === null) await begin();
      if (file === null) throw Object.assign(new Error('No file of changes'), { code: LOST });
      const next = changeLine(change, sum);
      await file.append(next.line);
      sum = next.sum;
      stand = { store: stand.store, n: change.n, id: change.id };
      ids.set(change.n, change.id);
      ids.delete(change.n - REMEMBERED);
    },
    begin,
    restart: async (from) => {
      stand = from;
      ids.clear();
      ids.set(from.n, from.id);
      await begin();
    },
    close: async () => file?.close(),
  };
}
