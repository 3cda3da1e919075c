// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { database } from '../../../renderer/library/database.ts';
import { dumpLibrary } from '../../../renderer/library/dump.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { readAll } from '../../../renderer/library/match.ts';
import { settled } from '../../../renderer/library/saveQueue.ts';
import { edit, restoreShow, selectShow } from '../../../renderer/library/showEdits.ts';
import { readTakeRecords } from '../../../renderer/library/takes.ts';
import { listTemplates, readTemplate } from '../../../renderer/library/templates.ts';
import { keepVersion, listVersions } from '../../../renderer/library/versions.ts';
import type { TakeId } from '../../../shared/ids.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { parseShowFile, showFileText } from '../../../shared/plan/showFile.ts';
import { report } from '../../../shared/review/report.ts';
import { openRig } from '../../electron/host/library/rig.ts';
import { bridge } from './freshLibrary.ts';
import { lay, neverOpened, start, stored } from './storedLibrary.ts';

const folder = neverOpened();

/** A show as today's app would make it: what its own file brings back, with no key missing and none too many. */
const expectWhole = (show: Show | null | undefined) => {
  if (show === null || show === undefined) throw new Error('there is no show');
  const read = parseShowFile(showFileText(show));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  expect(show).toStrictEqual(read.show);
};

describe.each(['v1', 'v2'] as const)('a library of %s', (name) => {
  it('opens with all it held, says nothing, and goes on', async () => {
    const library = stored(name);
    const { before } = await lay(library, folder());
    await start();
    await settled();
    const { show, notice, shows } = libraryStore.getState();
    if (show === null) throw new Error('no show is open');
    expect([show.title, show.segments.length, shows.length, notice]).toEqual(['旧版的带货场 第二稿', 5, 1, null]);
    expectWhole(show);
    expect((await dumpLibrary(database())).rows).toEqual(before);
    expect(await database().drafts.toArray()).toEqual(library.rows.drafts);
    const [take] = await database().takes.toArray();
    const told = report(await readTakeRecords(take?.takeId as TakeId));
    expect(told?.asRun.map(({ elapsed }) => elapsed)).toEqual([175_000]);
    // Goes on, in what came with the newer version too, and the host has it.
    edit('title', (now) => ({ ...now, title: '升级之后' }));
    await settled();
    const [first] = show.segments;
    if (first === undefined) throw new Error('no segment');
    const version = { showId: show.id, segmentId: first.id, script: first.script, name: '老稿', cause: 'named' } as const;
    await keepVersion(version);
    await settled();
    expect((await listVersions(show.id, first.id)).map((each) => each.name)).toEqual(['老稿']);
    expect(libraryStore.getState()).toMatchObject({ saving: 'saved', notice: null });
    const later = (await dumpLibrary(database())).rows;
    expect(await readAll((from) => openRig(folder()).library.rows(from))).toEqual(later);
  });

  it('has its show in the trash, which can be taken back', async () => {
    const library = stored(name);
    await lay(library, folder());
    await start();
    const [trashed] = (await database().shows.toArray()).filter((row) => row.trashedAt !== null);
    if (trashed === undefined) throw new Error('nothing is in the trash');
    await restoreShow(trashed.id);
    await selectShow(trashed.id);
    const { show } = libraryStore.getState();
    expect(show?.title).toBe('放进回收站的');
    expectWhole(show);
  });
});

it('a library of v2 has its template and its files of proof', async () => {
  await lay(stored('v2'), folder());
  await start();
  const [own] = await listTemplates();
  const template = own === undefined ? null : await readTemplate(own.id);
  expect(template?.title).toBe('自己的模板');
  expectWhole(template);
  const [file] = libraryStore.getState().show?.products[0]?.qualificationFiles ?? [];
  expect(file?.name).toBe('检测报告.png');
  expect(await bridge.readFile(file?.sum ?? '')).toMatch(/^iVBOR/);
});
