import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../launch/run.mjs';
import { say } from '../launch/say.mjs';
import { root, userCacheDir } from '../paths.mjs';

const packageDir = join(root, 'node_modules/electron');
const DAY_MS = 86_400_000;

export const officialVersion = () => JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')).version;

/** The installed binary of the electron package: `{dist, executable}`, or null while it is not there. */
export function officialRuntime() {
  const dist = join(packageDir, 'dist');
  const pathFile = join(packageDir, 'path.txt');
  // The installer writes path.txt last, so an interrupted unpacking is not taken for a runtime.
  if (!existsSync(pathFile)) return null;
  const executable = join(dist, readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? { dist, executable } : null;
}

const marker = () => join(userCacheDir, `electron-${officialVersion()}-unreachable`);

/** True when the download was tried and failed less than a day ago: no start should wait for it again and again. */
export function failedToday() {
  return existsSync(marker()) && Date.now() - statSync(marker()).mtimeMs < DAY_MS;
}

/** Runs the electron package's own installer. `timeoutMs` 0 waits as long as it takes. Returns whether the runtime is there. */
export async function installOfficial(timeoutMs) {
  say(`Fetching Electron ${officialVersion()}…`);
  await run(process.execPath, [join(packageDir, 'install.js')], { cwd: packageDir, quiet: true, timeoutMs });
  if (officialRuntime() !== null) {
    await rm(marker(), { force: true });
    return true;
  }
  await mkdir(userCacheDir, { recursive: true });
  await writeFile(marker(), '');
  return false;
}
