import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { npm, run } from './run.mjs';
import { fail, say } from './say.mjs';

const stamp = join(root, 'node_modules', '.cuedesk-lock');

/** True when node_modules was made from exactly this lock file. */
export function isInstalled(lockText, stampText) {
  return stampText !== null && stampText.trim() === lockHash(lockText);
}

export function lockHash(lockText) {
  return createHash('sha256').update(lockText).digest('hex');
}

/** Runs `npm ci` when the lock file changed or nothing is there; otherwise costs one hash. */
export async function installDependencies() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  if (isInstalled(lock, existsSync(stamp) ? readFileSync(stamp, 'utf8') : null)) return;
  say('Installing dependencies…');
  const [command, lead] = npm();
  const result = await run(command, [...lead, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    quiet: true,
  });
  if (result.code !== 0) fail(`npm ci failed:\n${(result.stderr || result.stdout).split('\n').slice(0, 12).join('\n')}`);
  // Written last: an install that was cut short is done again next time.
  writeFileSync(stamp, `${lockHash(lock)}\n`);
}
