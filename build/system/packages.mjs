import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from '../launch/say.mjs';

/** What real Electron under Xvfb needs on Debian and Ubuntu; strace shows the order of fsync and answer; chromium opens what the headless host serves. */
const needed = [
  'xvfb', 'openbox', 'strace', 'chromium', 'fonts-noto-cjk',
  'libnss3', 'libatk1.0-0', 'libatk-bridge2.0-0', 'libcups2', 'libdrm2', 'libgtk-3-0', 'libgbm1', 'libasound2', 'libxkbcommon0',
] // biome-ignore format: one group a line

/** Newer releases renamed some libraries for 64-bit time. */
const names = (name) => [name, `${name}t64`];

/** Packages of `wanted` that `isThere` knows under none of their names. */
export function missingPackages(wanted, isThere) {
  return wanted.filter((name) => !names(name).some(isThere));
}

/** Installs what is missing when root on Debian or Ubuntu. Returns null when all is there, otherwise one line that names the rest. */
export function ensureSystemPackages() {
  if (process.platform !== 'linux') return null;
  if (!existsSync('/usr/bin/dpkg-query')) return programsMissing();
  const missing = missingPackages(needed, isPackageInstalled);
  if (missing.length === 0) return null;
  if (process.getuid() === 0) install(missing);
  const left = missingPackages(needed, isPackageInstalled);
  return left.length === 0
    ? null
    : `System packages are missing; install them with: apt-get install --no-install-recommends ${left.join(' ')}`;
}

function programsMissing() {
  const left = ['Xvfb', 'openbox', 'strace', 'chromium'].filter((name) => spawnSync('which', [name]).status !== 0);
  return left.length === 0 ? null : `Programs that the end-to-end tests need are missing: ${left.join(' ')}`;
}

function install(missing) {
  say(`Installing system packages: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' });
  const chosen = missing.map((name) => names(name).find(isInstallable) ?? name);
  const result = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...chosen], { env, encoding: 'utf8' });
  if (result.status !== 0) say(result.stderr.trim());
}

function isPackageInstalled(name) {
  return spawnSync('dpkg-query', ['-W', '-f=${Status}', name], { encoding: 'utf8' }).stdout === 'install ok installed';
}

// A purely virtual name has a record without a version of its own, and cannot be installed by that name.
function isInstallable(name) {
  return spawnSync('apt-cache', ['show', name], { encoding: 'utf8' }).stdout.includes('\nVersion: ');
}
