import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A stage wide enough for two windows side by side at their full size. */
const SCREEN = '1920x1200x24';

/**
 * Starts Xvfb on a free display with openbox in it (focus and minimise need a window manager).
 * `-ac`: the app runs as another user, who could not read an authority file.
 * Both die with this process even when it is killed.
 */
export async function startDisplay() {
  const xvfb = spawnBound('Xvfb', ['-displayfd', '3', '-ac', '-screen', '0', SCREEN, '-nolisten', 'tcp'], process.env, [
    'ignore',
    'ignore',
    'ignore',
    'pipe',
  ]);
  const display = await new Promise((found, failed) => {
    let text = '';
    xvfb.stdio[3].on('data', (part) => {
      text += part;
      if (text.includes('\n')) found(`:${text.trim()}`);
    });
    xvfb.on('error', failed);
    xvfb.on('exit', (code) => failed(new Error(`Xvfb ended with ${code} before it gave a display`)));
  });
  const manager = spawnBound('openbox', ['--sm-disable'], { ...process.env, DISPLAY: display }, 'ignore');
  const stop = () => {
    manager.kill('SIGKILL');
    xvfb.kill('SIGKILL');
  };
  return { display, stop };
}

function spawnBound(command, args, env, stdio) {
  const bound = existsSync('/usr/bin/setpriv');
  return spawn(bound ? 'setpriv' : command, bound ? ['--pdeathsig', 'KILL', command, ...args] : args, { env, stdio });
}
