import { constants, copyFile, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Instant } from '../../../shared/time.ts';
import type { LibraryDamage, LibraryStand } from '../../../shared/wire/library.ts';
import { makeFolder, syncFolder } from '../durable.ts';
import { scanChanges } from './changeLines.ts';
import { applyRows, copyFold, emptyFold, type OpenFold } from './fold.ts';
import { changeGenerations, isAsideName, type LibraryFolder, namesIn, serialOf, snapshotNames } from './libraryFiles.ts';
import { readSnapshot, TEMPORARY } from './snapshotFile.ts';

/** The library as its folder holds it. */
export interface FoundLibrary {
  readonly fold: OpenFold;
  readonly stand: LibraryStand | null;
  /** The file of changes that goes on; null: begin one. */
  readonly changes: { readonly generation: number; readonly bytes: number; readonly sum: string } | null;
  readonly lastGeneration: number;
  readonly lastSerial: number;
  /** Where the snapshot that was read stands, and when it was written; null without one. */
  readonly base: { readonly name: string; readonly n: number; readonly at: Instant; readonly changesFrom: number } | null;
  readonly ids: ReadonlyMap<number, string>;
  readonly damages: readonly LibraryDamage[];
}

/**
 * Newest good snapshot, then every change behind it. What cannot be read is set aside under another name and told; what
 * stands before it is kept. Rejects when the folder itself cannot be used.
 */
export async function openLibraryFolder(folder: LibraryFolder): Promise<FoundLibrary> {
  await makeFolder(folder.root);
  await dropTemporary(folder);
  const damages: LibraryDamage[] = [];
  const { base, fold } = await newestSnapshot(folder, damages);
  let stand = base === null ? null : base.stand;
  let changes: FoundLibrary['changes'] = null;
  const ids = new Map<number, string>(stand === null ? [] : [[stand.n, stand.id]]);
  const generations = await changeGenerations(folder.root);
  for (const generation of generations) {
    if (base !== null && generation < base.changesFrom) continue;
    const path = folder.changes(generation);
    const scan = scanChanges(await readChanges(path));
    const { from } = scan;
    // A file that goes on from somewhere else: one before it was lost or damaged.
    const fits =
      from !== null && (stand === null ? from.n === 0 : from.store === stand.store && from.n === stand.n && from.id === stand.id);
    if (!fits && scan.goodBytes === 0 && scan.fault?.type !== 'broken') {
      // Not even its head was finished: nothing was ever acknowledged from it.
      await rm(path);
      continue;
    }
    if (!fits) {
      damages.push({ type: 'changesBroken', file: basename(path), line: 1, setAside: await setAside(path) });
      changes = null;
      continue;
    }
    for (const change of scan.changes) {
      applyRows(fold, change.rows);
      ids.set(change.n, change.id);
    }
    stand = scan.changes.at(-1) ?? from;
    changes = { generation, bytes: scan.goodBytes, sum: scan.sum };
    if (scan.fault?.type === 'torn') await truncate(path, scan.goodBytes);
    if (scan.fault?.type === 'broken') {
      damages.push({
        type: 'changesBroken',
        file: basename(path),
        line: scan.fault.line,
        setAside: await keepBeginning(path, scan.goodBytes),
      });
    }
  }
  const names = await snapshotNames(folder.snapshots);
  return {
    fold,
    stand: stand === null ? null : { store: stand.store, n: stand.n, id: stand.id },
    changes,
    lastGeneration: Math.max(generations.at(-1) ?? 0, base?.changesFrom ?? 0),
    lastSerial: Math.max(0, ...names.map(serialOf)),
    base: base === null ? null : { name: base.name, n: base.stand.n, at: base.at, changesFrom: base.changesFrom },
    ids,
    damages,
  };
}

/** A file that the disk does not give back must not keep everything else: it is one whose first line is broken. */
async function readChanges(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) =>
    ['EIO', 'EISDIR'].includes(String(error.code)) ? Buffer.from('\n') : Promise.reject(error),
  );
}

interface Base {
  readonly name: string;
  readonly stand: LibraryStand;
  readonly at: Instant;
  readonly changesFrom: number;
}

async function newestSnapshot(
  folder: LibraryFolder,
  damages: LibraryDamage[],
): Promise<{ readonly base: Base | null; readonly fold: OpenFold }> {
  const bad: string[] = [];
  for (const name of (await snapshotNames(folder.snapshots)).filter((each) => !isAsideName(each))) {
    const read = await readSnapshot(join(folder.snapshots, name)).catch(() => null);
    const changesFrom = read?.top.changesFrom ?? null;
    if (read === null || changesFrom === null) {
      bad.push(name);
      continue;
    }
    await markDamaged(folder, bad, name, damages);
    return { base: { name, stand: read.top.stand, at: read.top.at, changesFrom }, fold: copyFold(read.fold) };
  }
  await markDamaged(folder, bad, null, damages);
  return { base: null, fold: emptyFold() };
}

/** Out of the list, not out of the folder. */
async function markDamaged(folder: LibraryFolder, bad: readonly string[], used: string | null, damages: LibraryDamage[]): Promise<void> {
  for (const name of bad) {
    await rename(join(folder.snapshots, name), join(folder.snapshots, `${name}.damaged`));
    damages.push({ type: 'snapshotDamaged', file: name, used });
  }
}

/** What a kill left of a snapshot that was being written. */
async function dropTemporary({ snapshots }: LibraryFolder): Promise<void> {
  for (const name of await namesIn(snapshots)) if (name.endsWith(TEMPORARY)) await rm(join(snapshots, name), { force: true });
}

async function setAside(path: string): Promise<string> {
  const target = await freeName(path);
  await rename(path, target);
  return basename(target);
}

/** The whole file is kept under another name before its good beginning takes its place. */
async function keepBeginning(path: string, good: number): Promise<string> {
  const target = await freeName(path);
  await copyFile(path, target, constants.COPYFILE_EXCL);
  const fresh = `${path}.new`;
  await writeFile(fresh, (await readFile(path)).subarray(0, good), { flush: true });
  await rename(fresh, path);
  await syncFolder(join(path, '..'));
  return basename(target);
}

async function freeName(path: string): Promise<string> {
  const taken = new Set(await namesIn(join(path, '..')));
  for (let n = 1; ; n += 1) {
    const name = `${basename(path, '.ndjson')}.damaged-${n}.ndjson`;
    if (!taken.has(name)) return join(path, '..', name);
  }
}
