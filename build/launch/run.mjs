import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. Never throws for a bad exit: the caller reads `code` (null when a signal or the timeout ended it).
 * `quiet` keeps the output for the caller, otherwise it goes to the terminal as well.
 */
export function run(command, args, { cwd, env = process.env, quiet = false, timeoutMs = 0 } = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'] });
    const out = [];
    const err = [];
    child.stdout?.on('data', (part) => out.push(part));
    child.stderr?.on('data', (part) => err.push(part));
    const timer = timeoutMs > 0 ? setTimeout(() => child.kill('SIGKILL'), timeoutMs) : null;
    const finish = (code, problem) => {
      if (timer) clearTimeout(timer);
      done({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() + problem });
    };
    child.on('error', (error) => finish(null, error.message));
    child.on('close', (code) => finish(code, ''));
  });
}

/** npm as a program and its leading arguments; under `npm run` the very npm that started us. */
export function npm() {
  const path = process.env.npm_execpath;
  if (path?.endsWith('.js') || path?.endsWith('.cjs')) return [process.execPath, [path]];
  return process.platform === 'win32' ? ['cmd.exe', ['/c', 'npm']] : ['npm', []];
}
