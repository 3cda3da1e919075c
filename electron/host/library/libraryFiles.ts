import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../../shared/time.ts';
import type { SnapshotReason } from '../../../shared/wire/library.ts';

/** Names in `library/`, made and read in one place. Numbers are padded, so that names sort as they were written. */
export interface LibraryFolder {
  readonly root: string;
  readonly snapshots: string;
  readonly files: string;
  readonly drafts: string;
  readonly changes: (generation: number) => string;
}

const pad = (number: number): string => String(number).padStart(8, '0');

export const libraryFolder = (root: string): LibraryFolder => ({
  root,
  snapshots: join(root, 'snapshots'),
  files: join(root, 'files'),
  drafts: join(root, 'drafts.json'),
  changes: (generation) => join(root, `changes-${pad(generation)}.ndjson`),
});

const SNAPSHOT = /^(\d{8,})-\d{8}T\d{9}Z-([A-Za-z]+)\.ndjson$/;
const CHANGES = /^changes-(\d{8,})\.ndjson$/;

/** `serial` counts snapshots of this folder; the time is for people, in UTC. */
export const snapshotName = (serial: number, at: Instant, reason: SnapshotReason): string =>
  `${pad(serial)}-${new Date(at).toISOString().replaceAll(/[-:.]/g, '')}-${reason}.ndjson`;

export const isSnapshotName = (name: string): boolean => SNAPSHOT.test(name);
/** Kept beside: what was found in a window, and no state that the changes go on from. */
export const isAsideName = (name: string): boolean => ['setAside', 'migration'].includes(SNAPSHOT.exec(name)?.[2] ?? '');
export const serialOf = (name: string): number => Number(SNAPSHOT.exec(name)?.[1] ?? 0);

/** Newest first. Empty when the folder is not there. */
export async function snapshotNames(folder: string): Promise<readonly string[]> {
  return (await namesIn(folder)).filter(isSnapshotName).toSorted((a, b) => serialOf(b) - serialOf(a));
}

/** Oldest first. */
export async function changeGenerations(root: string): Promise<readonly number[]> {
  return (await namesIn(root)).flatMap((name) => (CHANGES.exec(name)?.slice(1) ?? []).map(Number)).toSorted((a, b) => a - b);
}

export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
