import { copyFile, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { Instant } from '../../../shared/time.ts';
import type { SecondFolder } from '../../../shared/wire/library.ts';
import { makeFolder, syncFolder } from '../durable.ts';
import { namesIn } from './libraryFiles.ts';
import { sumOf } from './sealed.ts';
import { TEMPORARY } from './snapshotFile.ts';

/** A folder on another disk that gets a copy of every snapshot. Its absence costs nothing but that copy. */
export interface SecondCopies {
  readonly state: () => SecondFolder;
  /** null: no more copies. Resolves when the choice is on disk. */
  readonly choose: (path: string | null) => Promise<void>;
  /** Copies a snapshot; `outdated` names what may go there. Never rejects: what went wrong is in the state. */
  readonly copy: (from: string, name: string, at: Instant) => Promise<void>;
  /** Evidence files into `files/` there, those that are not there yet. Never rejects either. */
  readonly copyFiles: (names: readonly string[], from: (name: string) => string) => Promise<void>;
  readonly remove: (names: readonly string[]) => Promise<void>;
}

/** `file` remembers the choice; `told` (from the environment) goes before it. */
export async function secondCopies(file: string, told: string | null): Promise<SecondCopies> {
  let state: SecondFolder = { path: told ?? (await remembered(file)), copiedAt: null, trouble: null };

  async function copy(from: string, name: string, at: Instant): Promise<void> {
    const { path } = state;
    if (path === null) return;
    try {
      // Never made: where a stick is not plugged in, its place is a folder of the wrong disk.
      if (!(await stat(path)).isDirectory()) throw Object.assign(new Error(path), { code: 'ENOTDIR' });
      await copyVerified(from, path, name);
      state = { path, copiedAt: at, trouble: null };
    } catch (error) {
      const { code = String(error) } = error as NodeJS.ErrnoException;
      state = { ...state, trouble: code === 'ENOENT' ? { type: 'absent' } : { type: 'failed', detail: code } };
    }
  }

  return {
    state: () => state,
    choose: async (path) => {
      if (path !== null && !isAbsolute(path)) throw Object.assign(new Error(path), { code: 'ENOENT' });
      if (path !== null && !(await stat(path)).isDirectory()) throw Object.assign(new Error(path), { code: 'ENOTDIR' });
      state = { path, copiedAt: null, trouble: null };
      await writeFile(`${file}${TEMPORARY}`, `${JSON.stringify({ path })}\n`, { flush: true });
      await rename(`${file}${TEMPORARY}`, file);
    },
    copy,
    copyFiles: async (names, from) => {
      if (state.path === null || state.trouble !== null) return;
      const folder = join(state.path, 'files');
      try {
        if (names.length > 0) await makeFolder(folder);
        const there = new Set(await namesIn(folder));
        for (const name of names) if (!there.has(name)) await copyVerified(from(name), folder, name);
      } catch (error) {
        state = { ...state, trouble: { type: 'failed', detail: (error as NodeJS.ErrnoException).code ?? String(error) } };
      }
    },
    remove: async (names) => {
      if (state.path === null || state.trouble !== null) return;
      for (const name of names) await rm(join(state.path, name), { force: true }).catch(() => undefined);
    },
  };
}

async function copyVerified(from: string, folder: string, name: string): Promise<void> {
  const path = join(folder, name);
  const temporary = `${path}${TEMPORARY}`;
  try {
    await copyFile(from, temporary);
    const file = await open(temporary, 'r+');
    await file.sync().finally(() => file.close());
    await rename(temporary, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  const [a, b] = await Promise.all([readFile(from), readFile(path)]);
  if (sumOf(a) === sumOf(b)) return;
  // Left under its name it would pass for a copy from now on.
  await rm(path, { force: true }).catch(() => undefined);
  throw Object.assign(new Error(name), { code: 'EREADBACK' });
}

async function remembered(file: string): Promise<string | null> {
  try {
    const read: unknown = JSON.parse(await readFile(file, 'utf8'));
    return typeof read === 'object' && read !== null && 'path' in read && typeof read.path === 'string' ? read.path : null;
  } catch {
    return null;
  }
}
