import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TakeRecord } from '../../shared/wire/record.ts';

/**
 * The records of a take as they lie on disk, read without the product's own reader. What stands behind the last newline
 * is a line whose writing was cut off.
 */
export function recordsOnDisk(dataDir: string, takeId: string): readonly TakeRecord[] {
  return readFileSync(join(dataDir, 'takes', `${takeId}.ndjson`), 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const { prev: _prev, sum: _sum, ...record } = JSON.parse(line) as TakeRecord & { readonly prev: string; readonly sum: string };
      return record;
    });
}

/** Files that the product set aside because it found them damaged: a kill alone must never make one. */
export const setAside = (dataDir: string): readonly string[] => readdirSync(join(dataDir, 'takes')).filter((name) => /damaged/.test(name));
