import { glanceAt } from '../journalGlance.ts';
import { readAndRepair } from '../journalRepair.ts';
import type { LogReader, LogReading } from './logReader.ts';

async function read(path: string): Promise<LogReading> {
  const { scan, damage, readable } = await readAndRepair(path);
  return { lines: scan.lines, damage, readable };
}

/** Reads in the thread that asks. */
export const readHere: LogReader = {
  glance: glanceAt,
  check: async (path) => {
    const { lines, damage } = await read(path);
    return { sums: lines.map(({ sum }) => sum), damage };
  },
  read,
};
