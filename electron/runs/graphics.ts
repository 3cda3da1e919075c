import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const WITHIN = 30_000;
const TOO_MANY = 3;

interface Mark {
  /** Of the app. */
  readonly version: string;
  readonly software: boolean;
  /** Wall, ms. */
  readonly deaths: readonly number[];
}

/** What is known of the graphics process on this machine, kept in graphics.json of the data folder. */
export interface Graphics {
  /** Draw without it in this run. */
  readonly software: boolean;
  /** It died at `now` (wall, ms); true when that was once too often: the next run draws in software. */
  readonly died: (now: number) => boolean;
  /** Try the graphics card again from the next run on. */
  readonly forget: () => void;
}

/**
 * Another version of the app starts afresh: it may draw in another way. `fell`: the run before did not end in order. The
 * last of three deaths can take the whole app with it, so two and a fall count as three.
 */
export function openGraphics(dataDir: string, version: string, fell: boolean, report: (what: string) => void): Graphics {
  const path = join(dataDir, 'graphics.json');
  const found = read(path);
  let mark: Mark = found === null || found.version !== version ? { version, software: false, deaths: [] } : found;
  const { deaths, software } = mark;
  const keep = (next: Mark) => {
    mark = next;
    try {
      writeFileSync(path, `${JSON.stringify(next)}\n`);
    } catch (error) {
      report(`graphics.json was not written: ${String(error)}`);
    }
  };
  const diedWithIt = fell && deaths.length === TOO_MANY - 1 && isShort(deaths);
  if (!software && diedWithIt) keep({ ...mark, software: true });
  // A row of deaths belongs to one run.
  else if (deaths.length > 0) keep({ ...mark, deaths: [] });
  return {
    software: mark.software,
    died: (now) => {
      const row = [...mark.deaths.filter((at) => now - at < WITHIN), now].slice(-TOO_MANY);
      const tooOften = row.length >= TOO_MANY;
      keep({ ...mark, deaths: row, software: mark.software || tooOften });
      return tooOften;
    },
    forget: () => rmSync(path, { force: true }),
  };
}

const isShort = (deaths: readonly number[]): boolean => (deaths.at(-1) ?? 0) - (deaths[0] ?? 0) < WITHIN;

function read(path: string): Mark | null {
  try {
    const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isMark(raw) ? raw : null;
  } catch {
    return null;
  }
}

/** By hand: read before the window opens, which waits for no schemas. */
function isMark(raw: unknown): raw is Mark {
  if (typeof raw !== 'object' || raw === null) return false;
  const { version, software, deaths } = raw as Partial<Mark>;
  return (
    typeof version === 'string' &&
    typeof software === 'boolean' &&
    Array.isArray(deaths) &&
    deaths.length <= TOO_MANY &&
    deaths.every((at) => Number.isSafeInteger(at))
  );
}
