import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT_BYTES = 1_000_000;

/**
 * Notes of what went wrong in the shell, one line each, in `logs/shell.log` of the data folder; at the limit the file
 * becomes `shell.old.log`, so there are never more than two. Never throws: a full disk must not stop a show.
 */
export function openCrashLog(dataDir: string, wall: () => number): (what: string) => void {
  const folder = join(dataDir, 'logs');
  const path = join(folder, 'shell.log');
  return (what) => {
    const line = `${new Date(wall()).toISOString()} ${what.slice(0, 4_000).replaceAll('\n', ' | ')}\n`;
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LIMIT_BYTES) renameSync(path, join(folder, 'shell.old.log'));
      appendFileSync(path, line);
    } catch {
      process.stderr.write(line);
    }
  };
}

/** An error nobody caught is noted and told to `then`: never a box over a show, never a silent end. */
export function noteUncaught(note: (what: string) => void, then: (what: string) => void): void {
  const say = (kind: string) => (error: unknown) => {
    const what = `${kind}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    note(what);
    then(what);
  };
  process.on('uncaughtException', say('uncaught exception'));
  process.on('unhandledRejection', say('unhandled rejection'));
}
