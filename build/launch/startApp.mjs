import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { distDir, root } from '../paths.mjs';
import { ensureRuntime } from '../runtime/find.mjs';
import { missingLibraries } from '../system/libraries.mjs';
import { fail, say } from './say.mjs';

export function hasDisplay(platform = process.platform, env = process.env) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Arguments that are neither switches nor what the app takes for a show file: it would pass over them in silence. */
export const strangeFiles = (args) => args.filter((arg) => !arg.startsWith('-') && !arg.toLowerCase().endsWith('.json'));

/** Electron with the project's own main; resolves with the exit code. Paths in `args` are taken from where the user stands. */
export async function startWindowed(args) {
  const runtime = await ensureRuntime();
  const missing = missingLibraries(runtime.executable);
  if (missing.length > 0) fail(`Electron cannot start: system libraries are missing: ${missing.join(' ')}`);
  return follow(runtime.executable, [...sandboxException(process.platform, process.getuid?.()), root, ...args]);
}

/** The show host alone, in plain Node; it prints the address it listens on. */
export function startHeadless(args) {
  say('No display: starting the show host headless.');
  return follow(process.execPath, [join(distDir, 'main/headless.js'), ...args]);
}

/** Chromium refuses root with its sandbox on. The exception belongs to this launcher only: no packaged file carries the flag. */
export function sandboxException(platform, uid) {
  if (platform !== 'linux' || uid !== 0) return [];
  say('Running as root: started with --no-sandbox. Use an ordinary account to keep the sandbox on.');
  return ['--no-sandbox'];
}

function follow(command, args) {
  // npm sets the folder to the project; INIT_CWD is where the user typed the command.
  const child = spawn(command, args, { cwd: process.env.INIT_CWD || process.cwd(), stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((done) => {
    child.on('error', (error) => fail(`Could not start: ${error.message}`));
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}
