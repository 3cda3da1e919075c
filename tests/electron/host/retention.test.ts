import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CALLS } from '../../../electron/channels.ts';
import { keepUntil } from '../../../shared/take/records/retention.ts';
import { instant } from '../../../shared/time.ts';
import { atThree, end, go, openRequest, startHost, tempFolder, threeSegments } from './support/rig.ts';

const ROOT = join(import.meta.dirname, '../../..');
const YEAR = 366 * 86_400_000;

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));

/** Every file of the shell and the host that takes anything away, and what. None of it is a take's log that holds a record. */
const TAKES_AWAY: Readonly<Record<string, string>> = {
  'electron/storeTails.ts': 'half a record at the end of the browser’s store',
  'electron/storeTwin.ts': 'the twin of the browser’s store',
  'electron/runs/graphics.ts': 'a mark of the last run',
  'electron/runs/runMarks.ts': 'marks of runs',
  'electron/host/fileStore.ts': 'a log whose first record could not be written',
  'electron/host/folderLock.ts': 'a lock',
  'electron/host/journalFile.ts': 'half a record that was never acknowledged',
  'electron/host/journalRepair.ts': 'what stands aside under another name, or half a record',
  'electron/host/reserve.ts': 'the room that is kept back',
  'electron/host/writeWhole.ts': 'a file half written',
  'electron/host/proof/writeZip.ts': 'an archive half written',
  'electron/host/library/changeFile.ts': 'half a change of the library',
  'electron/host/library/openLibraryFolder.ts': 'snapshots half written, half a change',
  'electron/host/library/secondFolder.ts': 'old copies of snapshots',
  'electron/host/library/snapshotFile.ts': 'a snapshot half written',
  'electron/host/library/snapshotShelf.ts': 'old snapshots, and changes that a newer one holds',
};

describe('what the law asks to keep', () => {
  it.each(['2024-02-29', '2025-03-01', '2026-12-31', '2027-01-01'])('of a show on %s is kept three years, leap days too', (day) => {
    const ended = new Date(`${day}T15:00:00Z`);
    const later = new Date(ended);
    later.setUTCFullYear(later.getUTCFullYear() + 3);
    expect(keepUntil(instant(ended.getTime()))).toBeGreaterThanOrEqual(later.getTime());
  });

  it('is deleted by nothing: whatever takes files away is on the list, with what it takes', () => {
    const removes = /\b(?:rm|rmSync|rmdir|rmdirSync|unlink|unlinkSync|truncate|truncateSync|ftruncateSync)\(/;
    const found = filesIn(join(ROOT, 'electron'))
      .filter((path) => path.endsWith('.ts') && removes.test(readFileSync(path, 'utf8')))
      .map((path) => relative(ROOT, path).replaceAll('\\', '/'));
    expect(found.toSorted()).toEqual(Object.keys(TAKES_AWAY).toSorted());
    expect(CALLS.filter((call) => /delete|remove|erase|purge|trash|forget/i.test(call))).toEqual([]);
  });

  describe('in the folder', () => {
    let folder: ReturnType<typeof tempFolder>;
    beforeEach(() => {
      folder = tempFolder();
    });
    afterEach(() => folder.drop());
    const logs = () =>
      new Map(
        filesIn(join(folder.path, 'takes'))
          .filter((path) => path.endsWith('.ndjson'))
          .map((path) => [relative(folder.path, path), readFileSync(path, 'utf8')]),
      );

    it('every log is there, byte for byte, after years of starts and other shows', async () => {
      const clock = atThree();
      let kept = new Map<string, string>();
      for (let year = 0; year < 4; year++) {
        const rig = await startHost(folder.path, clock);
        await rig.host.openTake(openRequest(`take-${year}`, threeSegments()), 'director');
        await go(rig.host);
        await end(rig.host);
        await rig.host.closeTake('director');
        await rig.host.close();
        const now = logs();
        for (const [path, text] of kept) expect(now.get(path)).toBe(text);
        expect(now.size).toBe(year + 1);
        kept = now;
        clock.pass(YEAR);
      }
    });
  });
});
