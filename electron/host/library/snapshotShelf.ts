import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../../shared/time.ts';
import type { BackupState, LibraryStand, SnapshotReason } from '../../../shared/wire/library.ts';
import type { AttachmentShelf } from './attachmentShelf.ts';
import { countsOf, type Fold } from './fold.ts';
import { changeGenerations, type LibraryFolder, snapshotName, snapshotNames } from './libraryFiles.ts';
import type { FoundLibrary } from './openLibraryFolder.ts';
import { outdated } from './rotation.ts';
import { secondCopies } from './secondFolder.ts';
import { readHead, type Step, writeSnapshot } from './snapshotFile.ts';
import { takeHeads } from './takeHeads.ts';

/** A state to write down. changesFrom null: kept beside, the changes do not go on from it. */
export interface SnapshotState {
  readonly fold: Fold;
  readonly stand: LibraryStand;
  readonly changesFrom: number | null;
  readonly reason: SnapshotReason;
}

/** The snapshots of a library: written, verified, turned over. */
export interface SnapshotShelf {
  /** Resolves with the name when it was read back as written; then older files of changes go. */
  readonly write: (state: SnapshotState) => Promise<string>;
  readonly newest: () => { readonly name: string; readonly n: number } | null;
  readonly state: () => BackupState;
  readonly failed: (detail: string) => void;
  readonly chooseSecond: (path: string | null) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ShelfParts {
  readonly folder: LibraryFolder;
  /** Folder of the takes' logs. */
  readonly takes: string;
  readonly second: string | null;
  readonly files: AttachmentShelf;
  readonly found: FoundLibrary;
  readonly wall: () => Instant;
  readonly report: (what: string) => void;
  readonly step: Step;
}

/** There while a host runs: one that finds it was not shut down, and throws no snapshot away until it has been. */
const RUNNING = 'running';

export async function snapshotShelf({ folder, takes, second, files, found, wall, report, step }: ShelfParts): Promise<SnapshotShelf> {
  const running = join(folder.root, RUNNING);
  const wasAbnormal = await stat(running).then(
    () => true,
    () => false,
  );
  await writeFile(running, '');
  const copies = await secondCopies(join(folder.root, 'second.json'), second);
  let serial = found.lastSerial;
  let newest = found.base;
  let copying: Promise<void> = Promise.resolve();
  let trouble: string | null = null;
  let snapshotAt = found.base?.at ?? null;

  async function write({ fold, stand, changesFrom, reason }: SnapshotState): Promise<string> {
    const at = wall();
    serial += 1;
    const name = snapshotName(serial, at, reason);
    const top = { stand, at, reason, changesFrom, counts: countsOf(fold), takes: await takeHeads(takes) };
    await writeSnapshot(folder.snapshots, name, top, fold, step);
    trouble = null;
    if (changesFrom !== null) {
      const before = newest;
      newest = { name, n: stand.n, at, changesFrom };
      snapshotAt = at;
      await step('truncate');
      if (before !== null) await dropChanges(before.changesFrom);
    }
    copying = copying.then(() => copies.copy(join(folder.snapshots, name), name, at)).then(copyFiles);
    await step('rotate');
    if (!wasAbnormal) await rotate().catch((error: unknown) => report(`library: old snapshots stay: ${String(error)}`));
    return name;
  }

  /** A snapshot names its files: they go where its copy goes, each once. */
  const copyFiles = async (): Promise<void> => copies.copyFiles(await files.names(), files.path);

  /** Changes that the snapshot before this one goes on with stay: should this one be damaged, nothing is lost. */
  async function dropChanges(before: number): Promise<void> {
    for (const generation of await changeGenerations(folder.root)) {
      if (generation < before) await rm(folder.changes(generation), { force: true });
    }
  }

  async function rotate(): Promise<void> {
    const heads = [];
    for (const name of await snapshotNames(folder.snapshots)) heads.push(await readHead(folder.snapshots, name).catch(() => null));
    const old = outdated(
      heads.filter((head) => head !== null),
      (at) => new Date(at).toDateString(),
    );
    for (const name of old) await rm(join(folder.snapshots, name), { force: true });
    copying = copying.then(() => copies.remove(old));
  }

  return {
    write,
    newest: () => newest,
    state: () => ({ snapshotAt, trouble, second: copies.state(), takes }),
    failed: (detail) => {
      trouble = detail;
    },
    chooseSecond: async (path) => {
      await copies.choose(path);
      // At once, so that the choice shows whether it works.
      if (newest !== null) await copies.copy(join(folder.snapshots, newest.name), newest.name, wall());
      await copyFiles();
    },
    close: async () => {
      await copying;
      await rm(running, { force: true });
    },
  };
}
