import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const NAME = 'cuedesk-e2e';

/** Chromium's sandbox refuses root, so root's tests run the app as a system user made for it: `{uid, gid}`; null when we are not root. */
export function appUser() {
  if (process.getuid?.() !== 0) return null;
  const known = find(NAME);
  if (known !== null) return known;
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    NAME,
  ]);
  const made = find(NAME) ?? find('nobody');
  if (made === null) throw new Error('Running as root, and no unprivileged user could be made or found for the app under test');
  return made;
}

function find(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((row) => row.startsWith(`${name}:`));
  if (line === undefined) return null;
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}
