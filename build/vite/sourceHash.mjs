import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../paths.mjs';

const folders = ['electron', 'renderer', 'shared', 'assets', 'build/vite', 'tests/e2e'];
const files = ['package.json', 'package-lock.json', 'build/tsconfig.base.json'];

/** One hash over every file that a bundle can depend on: content, not time, so a fresh clone and a touched file agree. */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const path of [...files.map((file) => join(root, file)), ...folders.flatMap((folder) => listFiles(join(root, folder)))]) {
    hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** All files below a folder, sorted by path. */
export function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
