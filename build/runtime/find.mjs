import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, say } from '../launch/say.mjs';
import { fallback, fallbackDir, installFallback, isFallbackReady } from './fallback.mjs';
import { failedToday, installOfficial, officialRuntime, officialVersion } from './official.mjs';

const PATIENCE_MS = 20_000;

/** Which Electron runs: `{source, dist, executable, version}`. Fetches what is missing and says in one line what it took. */
export async function ensureRuntime() {
  const runtime = await choose();
  const kinds = {
    override: 'from ELECTRON_OVERRIDE_DIST_PATH',
    official: 'official',
    fallback: 'fallback runtime for trials and tests, no longer supported by its makers',
  };
  say(`Electron ${runtime.version} (${kinds[runtime.source]})`);
  return runtime;
}

async function choose() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return override(process.env.ELECTRON_OVERRIDE_DIST_PATH);
  const canFallBack = process.platform === 'linux' && process.arch === 'x64';
  const tryOfficial = !(canFallBack && failedToday());
  if (officialRuntime() !== null || (tryOfficial && (await installOfficial(canFallBack ? PATIENCE_MS : 0)))) {
    return { source: 'official', version: officialVersion(), ...officialRuntime() };
  }
  if (!canFallBack)
    fail(`Electron ${officialVersion()} could not be downloaded. Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it.`);
  if (!isFallbackReady()) await installFallback().catch((error) => fail(`No Electron runtime: ${error.message}`));
  return { source: 'fallback', version: fallback.version, dist: fallbackDir, executable: join(fallbackDir, 'electron') };
}

function override(dist) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const executable = join(dist, names[process.platform] ?? 'electron');
  if (!existsSync(executable)) fail(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${executable} is missing.`);
  const versionFile = join(dist, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : officialVersion();
  return { source: 'override', version, dist, executable };
}
