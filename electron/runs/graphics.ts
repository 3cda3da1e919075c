import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const WITHIN = 30_000;
const TOO_MANY = 3;

const schema = z.strictObject({ version: z.string(), software: z.boolean(), deaths: z.array(z.int()).max(TOO_MANY) });
type Mark = z.infer<typeof schema>;

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
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
