import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const distDir = join(root, 'dist');
export const releaseDir = join(root, 'release');
export const workDir = join(root, '.cache');
export const reportsDir = join(workDir, 'reports');

/** Downloads that outlive a checkout: several clones share one copy of the runtime. */
export const userCacheDir = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cuedesk');

/** The command that runs a tool's own JavaScript file: no shell and no `.cmd` shim, so it is the same on every system. */
export const tool = (path) => [process.execPath, join(root, 'node_modules', path)];
