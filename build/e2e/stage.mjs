import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Where the app under test is run from: `{folder, command, appRoot, electron, user, stop}`.
 * As root everything is copied (hard-linked where possible) to a folder that the unprivileged user can read, since a
 * checkout or a cache may lie below a private home; `command` then is a wrapper that changes user and runs $CUEDESK_EXECUTABLE.
 */
export function makeStage(root, runtimeDist, user, copies) {
  const folder = mkdtempSync(join(tmpdir(), 'cuedesk-e2e-'));
  const stop = () => rmSync(folder, { recursive: true, force: true });
  if (user === null) return { folder, appRoot: root, electron: join(runtimeDist, 'electron'), command: null, user, stop };
  chmodSync(folder, 0o755);
  const appRoot = join(folder, 'app');
  mkdirSync(appRoot);
  for (const name of copies) copyTree(join(root, name), join(appRoot, name));
  copyTree(runtimeDist, join(folder, 'runtime'));
  const home = join(folder, 'home');
  mkdirSync(home, { mode: 0o700 });
  chownSync(home, user.uid, user.gid);
  const command = join(folder, 'run');
  writeFileSync(command, wrapper(user, home), { mode: 0o755 });
  return { folder, appRoot, electron: join(folder, 'runtime/electron'), command, user, stop };
}

// `exec` all the way: the process that the test starts is the app itself, so killing it kills no mere wrapper.
// The app dies with a test run that is killed: it would only burn time on a display that is gone.
function wrapper({ uid, gid }, home) {
  const cleared = ['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_RUNTIME_DIR', 'DBUS_SESSION_BUS_ADDRESS']
    .map((name) => `-u ${name}`)
    .join(' ');
  return `#!/bin/sh\ncd / && exec setpriv --reuid=${uid} --regid=${gid} --clear-groups --inh-caps=-all --pdeathsig KILL -- env ${cleared} HOME='${home}' "$CUEDESK_EXECUTABLE" "$@"\n`;
}

/** Copies a folder or file, by hard links where the file system allows; `to` must not exist. */
export function copyTree(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  for (const flags of ['-al', '-a']) {
    if (spawnSync('cp', [flags, from, to], { stdio: 'ignore' }).status === 0) return;
    rmSync(to, { recursive: true, force: true });
  }
  throw new Error(`${from} could not be copied to ${to}`);
}
