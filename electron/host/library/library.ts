import { join } from 'node:path';
import type { Instant } from '../../../shared/time.ts';
import {
  type AdoptPage,
  type BackupState,
  type KeepAnswer,
  type LibraryChange,
  type LibraryDifference,
  type LibraryOpening,
  type LibraryPage,
  type LibraryRow,
  MAX_CHANGE,
  type SnapshotList,
  type SnapshotOutcome,
  type SnapshotReason,
} from '../../../shared/wire/library.ts';
import type { Schedule } from '../schedule.ts';
import { type AttachmentShelf, attachmentShelf } from './attachmentShelf.ts';
import { LOST } from './changeFile.ts';
import { type ChangeLog, changeLog } from './changeLog.ts';
import { type DraftShelf, draftShelf } from './draftShelf.ts';
import { applyRows, copyFold, differenceBetween, digestOf, emptyFold, type OpenFold, rowsBetween, rowsOf } from './fold.ts';
import { isSnapshotName, libraryFolder, snapshotNames } from './libraryFiles.ts';
import { openLibraryFolder } from './openLibraryFolder.ts';
import { isCanonicalRow, pageOf } from './pages.ts';
import { readHead, readSnapshot, type Step } from './snapshotFile.ts';
import { type SnapshotShelf, type SnapshotState, snapshotShelf } from './snapshotShelf.ts';
import { inTurn } from './turns.ts';

/** While something changed: at most this much time between two snapshots. */
const INTERVAL = 5 * 60_000;

export interface LibraryParts {
  /** Folder that holds `library/` and `takes/`. */
  readonly dataDir: string;
  readonly wall: () => Instant;
  readonly newId: () => string;
  readonly schedule: Schedule;
  readonly report: (what: string) => void;
  /** A second folder from the environment, or null. */
  readonly second: string | null;
  readonly step: Step;
}

/** The host's own copy of the library: what the window commits is appended here before it shows as saved. */
export interface Library {
  /** Rejects when the folder cannot be used; asking again tries again. */
  readonly opening: () => Promise<LibraryOpening>;
  /** Resolves `kept` when the change is on disk. The same change again gets the same answer. */
  readonly keep: (change: LibraryChange) => Promise<KeepAnswer>;
  /** A window's whole content, in pages, instead of the host's copy; or only beside it, as a snapshot. */
  readonly adopt: (page: AdoptPage) => Promise<SnapshotOutcome>;
  /** Everything, to build a window's library anew. */
  readonly rows: (from: number) => Promise<LibraryPage>;
  readonly digest: () => Promise<{ readonly n: number; readonly digest: string }>;
  readonly snapshot: (reason: SnapshotReason) => Promise<SnapshotOutcome>;
  readonly snapshots: () => Promise<SnapshotList>;
  readonly compare: (name: string) => Promise<LibraryDifference>;
  /** The rows that make that snapshot's content out of the present one. */
  readonly restoreRows: (name: string, from: number) => Promise<LibraryPage>;
  /** Rejects with the system's code when it is no folder. */
  readonly setSecond: (path: string | null) => Promise<BackupState>;
  /** Evidence files, beside the rows that name them. */
  readonly files: AttachmentShelf;
  /** Typed text that no change holds yet. */
  readonly drafts: DraftShelf;
  readonly close: () => Promise<void>;
}

interface Opened {
  fold: OpenFold;
  readonly log: ChangeLog;
  readonly shelf: SnapshotShelf;
  readonly damages: LibraryOpening['damages'];
}

export function createLibrary(parts: LibraryParts): Library {
  const { dataDir, wall, newId, schedule, report, step } = parts;
  const folder = libraryFolder(join(dataDir, 'library'));
  const files = attachmentShelf(folder.files);
  const drafts = draftShelf(folder.drafts);
  const appends = inTurn();
  const snapshotting = inTurn();
  let opening: Promise<Opened> | null = null;
  let pages: readonly LibraryRow[] = [];
  let asked: { readonly of: string; readonly rows: readonly LibraryRow[] } | null = null;
  const stopTimer = schedule.every(INTERVAL, () => void snapshot('interval'));

  function open(): Promise<Opened> {
    opening ??= load().catch((error: unknown) => {
      opening = null;
      throw error;
    });
    return opening;
  }

  async function load(): Promise<Opened> {
    const found = await openLibraryFolder(folder);
    for (const damage of found.damages) report(`library: ${JSON.stringify(damage)}`);
    const stand = found.stand ?? { store: newId(), n: 0, id: '' };
    return {
      fold: found.fold,
      log: changeLog(folder, { ...found, stand }),
      shelf: await snapshotShelf({ folder, takes: join(dataDir, 'takes'), second: parts.second, files, found, wall, report, step }),
      damages: found.damages,
    };
  }

  const keep = (change: LibraryChange): Promise<KeepAnswer> =>
    appends(async (): Promise<KeepAnswer> => {
      const opened = await open();
      const { log, shelf } = opened;
      const known = log.judge(change);
      if (known === 'kept') return { type: 'kept', n: change.n, backup: shelf.state() };
      if (known !== 'next') return { type: 'refused', reason: known };
      if (!change.rows.every(isCanonicalRow)) throw new Error('Rows are not canonical');
      if (log.sizeOf(change) > MAX_CHANGE) return { type: 'refused', reason: 'tooLarge' };
      await log.append(change).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code !== LOST) throw error;
        // Whatever stood in the lost file is in memory: a snapshot of it, and another file that goes on from there.
        report('library: the file of changes was moved away');
        await log.begin();
        await shelf.write({ fold: copyFold(opened.fold), stand: log.stand(), changesFrom: log.generation(), reason: 'interval' });
        await log.append(change);
      });
      applyRows(opened.fold, change.rows);
      return { type: 'kept', n: change.n, backup: shelf.state() };
    }).catch((error: unknown): KeepAnswer => ({ type: 'failed', detail: detailOf(error) }));

  function snapshot(reason: SnapshotReason): Promise<SnapshotOutcome> {
    return snapshotting(async (): Promise<SnapshotOutcome> => {
      const { log, shelf } = await open();
      const { n } = log.stand();
      // What was already copied needs no other copy, unless a person must be able to come back to this very point.
      const fresh = shelf.newest();
      if (n === 0) return { type: 'kept', name: '' };
      if (fresh?.n === n && reason !== 'restore') return { type: 'kept', name: fresh.name };
      await step('begin');
      const state = await appends(async () => {
        await log.begin();
        const { fold } = await open();
        return { fold: copyFold(fold), stand: log.stand(), changesFrom: log.generation(), reason };
      });
      return { type: 'kept', name: await shelf.write(state) };
    }).catch((error: unknown): SnapshotOutcome => {
      report(`library: no snapshot (${reason}): ${String(error)}`);
      void open().then(
        ({ shelf }) => shelf.failed(detailOf(error)),
        () => undefined,
      );
      return { type: 'failed', detail: detailOf(error) };
    });
  }

  async function adopt(page: AdoptPage): Promise<SnapshotOutcome> {
    if (!page.rows.every(isCanonicalRow)) throw new Error('Rows are not canonical');
    pages = page.first ? page.rows : [...pages, ...page.rows];
    if (!page.done) return { type: 'kept', name: '' };
    const fold = emptyFold();
    applyRows(fold, pages);
    pages = [];
    return snapshotting(() =>
      appends(async (): Promise<SnapshotOutcome> => {
        const opened = await open();
        const { log, shelf } = opened;
        const beside = (reason: SnapshotReason, state: Pick<SnapshotState, 'fold' | 'stand'>) =>
          shelf.write({ ...state, changesFrom: null, reason });
        if (page.as === 'migration') return { type: 'kept', name: await beside('migration', { fold, stand: page.stand }) };
        if (page.as === 'aside') return { type: 'kept', name: await beside('setAside', { fold, stand: page.stand }) };
        if (rowsOf(opened.fold).length > 0) await beside('setAside', { fold: opened.fold, stand: log.stand() });
        const stand = { ...page.stand, store: log.stand().store };
        // The snapshot before its file of changes: a kill between them leaves a snapshot with no changes yet.
        const name = await shelf.write({ fold, stand, changesFrom: log.generation() + 1, reason: 'adopted' });
        opened.fold = fold;
        await log.restart(stand);
        return { type: 'kept', name };
      }),
    ).catch((error: unknown): SnapshotOutcome => ({ type: 'failed', detail: detailOf(error) }));
  }

  /** A long answer is asked for in pages: all of them are of the moment of the first. */
  async function pageFrom(of: string, from: number, make: () => Promise<readonly LibraryRow[]>): Promise<LibraryPage> {
    if (from === 0 || asked?.of !== of) asked = { of, rows: await make() };
    const page = pageOf(asked.rows, from);
    if (page.next === null) asked = null;
    return page;
  }

  async function read(name: string) {
    const found = isSnapshotName(name) ? await readSnapshot(join(folder.snapshots, name)) : null;
    if (found === null) throw new Error(`${name} is damaged`);
    return found.fold;
  }

  return {
    opening: async () => {
      const { log, shelf, damages } = await open();
      return { stand: log.stand(), damages, backup: shelf.state() };
    },
    keep,
    adopt,
    rows: (from) => pageFrom('all', from, async () => rowsOf((await open()).fold)),
    digest: async () => {
      const { fold, log } = await open();
      return { n: log.stand().n, digest: digestOf(fold) };
    },
    snapshot,
    snapshots: async () => {
      const { shelf } = await open();
      const heads = [];
      for (const name of await snapshotNames(folder.snapshots)) heads.push(await readHead(folder.snapshots, name).catch(() => null));
      return { snapshots: heads.filter((head) => head !== null), backup: shelf.state() };
    },
    compare: async (name) => {
      const [{ fold }, to] = await Promise.all([open(), read(name)]);
      return differenceBetween(fold, to);
    },
    restoreRows: (name, from) => pageFrom(name, from, async () => rowsBetween((await open()).fold, await read(name))),
    setSecond: async (path) => {
      const { shelf } = await open();
      await shelf.chooseSecond(path);
      return shelf.state();
    },
    files,
    drafts,
    close: async () => {
      stopTimer();
      await drafts.all();
      await snapshotting(async () => undefined);
      await appends(async () => undefined);
      const opened = await opening?.catch(() => null);
      await opened?.log.close();
      await opened?.shelf.close();
    },
  };
}

const detailOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));
