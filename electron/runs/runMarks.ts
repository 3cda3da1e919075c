import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RECENT = 5 * 60_000;
/** So many runs that did not end in order, and the next starts in safe mode. */
const LOOP = 3;
/** So many, and an error no longer starts the app again: it goes on as it is. */
const ENOUGH = 5;
const MARK = /^(\d+)-[\w-]+\.json$/;

/** This run of the app, marked in the data folder by a file that only an orderly end removes. */
export interface Run {
  /** Runs of the last five minutes that did not end in order. */
  readonly unclean: number;
  readonly safeMode: boolean;
  /** The run before met an error that nobody caught, and started this one. */
  readonly afterFault: boolean;
  /** May this run end itself for another after an error? Too many have. */
  readonly mayRestart: () => boolean;
  /** Written into the mark, for the run that follows. */
  readonly noteFault: (what: string) => void;
  /** An orderly end: this mark goes, and all before it. */
  readonly end: () => void;
}

/** Marks a run that begins at `now` (wall, ms). Never throws: without marks there is no safe mode, but there is a show. */
export function beginRun(dataDir: string, now: number, id: string, report: (what: string) => void): Run {
  const folder = join(dataDir, 'runs');
  const own = join(folder, `${now}-${id}.json`);
  const attempt = (act: () => void) => {
    try {
      act();
    } catch (error) {
      report(`run mark: ${String(error)}`);
    }
  };
  let marks: readonly string[] = [];
  attempt(() => {
    mkdirSync(folder, { recursive: true });
    marks = readdirSync(folder).filter((name) => MARK.test(name));
  });
  const recent = marks.filter((name) => Math.abs(now - startOf(name)) < RECENT).toSorted((a, b) => startOf(a) - startOf(b));
  attempt(() => {
    for (const name of marks) if (!recent.includes(name)) rmSync(join(folder, name), { force: true });
    writeFileSync(own, '{}\n');
  });
  const newest = recent.at(-1);
  return {
    unclean: recent.length,
    safeMode: recent.length >= LOOP,
    afterFault: newest !== undefined && hasFault(join(folder, newest)),
    mayRestart: () => recent.length < ENOUGH,
    noteFault: (what) => attempt(() => writeFileSync(own, `${JSON.stringify({ fault: what.slice(0, 2_000) })}\n`)),
    end: () => attempt(() => rmSync(folder, { recursive: true, force: true })),
  };
}

const startOf = (name: string): number => Number(MARK.exec(name)?.[1] ?? 0);

function hasFault(path: string): boolean {
  try {
    return readFileSync(path, 'utf8').includes('"fault"');
  } catch {
    return false;
  }
}
