import { access, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TakeId, takeId } from '../../shared/ids.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { takeIdSchema } from '../../shared/wire/schema.ts';
import { isFull, makeFolder, syncFolder, writeAll } from './durable.ts';
import { GENESIS, MAX_LINE } from './hashChain.ts';
import type { JournalReading, JournalStore } from './journal.ts';
import { journalFile } from './journalFile.ts';
import { encodeLine, headOf } from './journalLines.ts';
import type { LogReader } from './reader/logReader.ts';
import { readHere } from './reader/readHere.ts';
import type { Schedule } from './schedule.ts';

const SUFFIX = '.ndjson';
const PUT_AWAY = '.put-away';

/**
 * Logs as `<folder>/<takeId>.ndjson`. Ids that could leave the folder are refused. `makeRoom` is asked when the disk is
 * full, and says whether there is some now. `reader` reads what is not to be written.
 */
export function fileStore(
  folder: string,
  schedule: Schedule,
  makeRoom: () => Promise<boolean>,
  reader: LogReader = readHere,
): JournalStore {
  const pathOf = (id: TakeId): string => join(folder, `${takeIdSchema.parse(id)}${SUFFIX}`);

  async function list(): Promise<readonly TakeId[]> {
    await makeFolder(folder);
    const entries = await readdir(folder, { withFileTypes: true });
    return (
      entries
        // A folder or a pipe under a log's name is none, and reading a pipe never ends.
        .filter((entry) => entry.name.endsWith(SUFFIX) && (entry.isFile() || entry.isSymbolicLink()))
        .map((entry) => entry.name.slice(0, -SUFFIX.length))
        .filter((name) => takeIdSchema.safeParse(name).success)
        .map(takeId)
    );
  }

  async function create(id: TakeId, first: TakeRecord) {
    const line = encodeLine(first, GENESIS);
    if (line.bytes.length > MAX_LINE) throw new Error(`First record of ${line.bytes.length} bytes`);
    await makeFolder(folder);
    const write = () => writeNew(pathOf(id), line.bytes);
    await write().catch(async (error: unknown) => (isFull(error) && (await makeRoom()) ? write() : Promise.reject(error)));
    await syncFolder(folder);
    return journalFile(pathOf(id), [line], schedule, makeRoom);
  }

  async function read(id: TakeId): Promise<JournalReading> {
    const { lines, damage, readable } = await reader.read(pathOf(id));
    const head = headOf(lines);
    const resume = readable && head !== null ? () => journalFile(pathOf(id), lines, schedule, makeRoom) : null;
    return { records: lines.map(({ record }) => record), sums: lines.map(({ sum }) => sum), head, damage, resume };
  }

  const markOf = (id: TakeId): string => join(folder, `${takeIdSchema.parse(id)}${PUT_AWAY}`);

  return {
    list,
    create,
    read,
    check: (id) => reader.check(pathOf(id)),
    bytes: (id) => readFile(pathOf(id)),
    glance: async (id) => ({ ...(await reader.glance(pathOf(id))), putAway: await isThere(markOf(id)) }),
    putAway: (id) => writeFile(markOf(id), ''),
  };
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** All or nothing: a log whose first record failed must not be found at the next start. */
async function writeNew(path: string, line: Buffer): Promise<void> {
  const file = await open(path, 'ax', 0o600);
  try {
    await writeAll(file, line);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
