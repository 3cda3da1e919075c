import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sumOf } from '../../electron/host/library/sealed.ts';
import { LIBRARY_SCHEMA } from '../../shared/wire/library.ts';
import { libraryText, notices } from './faults/desk.ts';
import { smallDisk } from './faults/disk.ts';
import { makeOlderStore, storeVersion } from './library/olderStore.ts';
import { damageRound, edited, kept, leave, open, rename, secondTitle, snapshotRound } from './library/rounds.ts';
import { DAMAGES, removeBlobs } from './library/store.ts';
import { launchApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

/** The library's second copy, in real Electron: what was shown as saved is there again whatever became of the store. */
afterEach(leave);

describe('the store lost or damaged', () => {
  // The others of the table, each as long, are in tests/long.
  it.each(DAMAGES.filter(({ often }) => often))('$name: rebuilt from the host, said, and what was there is set aside', damageRound);

  it('without its folder of blobs it opens as it was: we keep none there', async () => {
    const { dataDir, text } = await edited();
    removeBlobs(dataDir);
    const { control } = await open(dataDir, 'zh-CN');
    await expect.poll(() => secondTitle(control)).toContain('第二次修改');
    expect((await libraryText(control)) === text).toBe(true);
    expect(await notices(control)).toEqual([]);
  });
});

describe('the host’s copy lost', () => {
  it('is written anew from the window; then the store may go too', async () => {
    const { dataDir, text } = await edited();
    rmSync(join(dataDir, 'library'), { recursive: true });
    const first = await open(dataDir, 'zh-CN');
    await expect.poll(async () => (await notices(first.control)).join()).toContain('已按现有资料重写');
    expect((await libraryText(first.control)) === text).toBe(true);
    await first.running.kill9();
    rmSync(join(dataDir, 'browser'), { recursive: true });
    const second = await open(dataDir, 'zh-CN');
    await expect.poll(() => secondTitle(second.control)).toContain('第二次修改');
    expect((await libraryText(second.control)) === text).toBe(true);
  });
});

it('a store of an older version: in a snapshot of its own first, then upgraded with all that it held', async () => {
  const dataDir = freshDataDir();
  const { control, running } = await open(dataDir, 'zh-CN');
  await rename(control, '旧版里的');
  const text = await libraryText(control);
  await makeOlderStore(control);
  expect(await storeVersion(control)).toBe(1);
  await running.kill9();
  // That version had no host's copy.
  rmSync(join(dataDir, 'library'), { recursive: true });
  const again = await open(dataDir, 'zh-CN');
  await expect.poll(() => secondTitle(again.control)).toContain('旧版里的');
  expect((await libraryText(again.control)) === text).toBe(true);
  expect(await storeVersion(again.control)).toBe(LIBRARY_SCHEMA);
  const [first = ''] = readdirSync(join(dataDir, 'library', 'snapshots')).toSorted();
  expect(first).toMatch(/-migration\.ndjson$/);
  expect(readFileSync(join(dataDir, 'library', 'snapshots', first), 'utf8')).toContain('旧版里的');
  await rename(again.control, '升级之后');
});

describe('the process killed in the middle of a snapshot', () => {
  // The steps between these are in tests/long.
  it.each(['write', 'rename', 'truncate'])('before %s: the next start has everything', snapshotRound);
});

it('a full disk under the host’s copy: red with the reason, the edit stays, and it is flushed when space returns', async () => {
  const dataDir = freshDataDir();
  const library = join(dataDir, 'library');
  mkdirSync(library);
  const disk = smallDisk(library);
  try {
    const { control } = await open(dataDir, 'en');
    await rename(control, 'fits');
    disk.leave(0);
    const before = await kept(control);
    // More than what may still fit into the file's last page.
    for (const title of ['one', 'two', 'three', 'four', 'five', 'six']) {
      await control.getByTestId('segment-row').nth(1).getByTestId('cell-title').dblclick();
      await control.getByTestId('title-input').fill(`${title} ${'x'.repeat(400)}`);
      await control.keyboard.press('Enter');
    }
    await expect.poll(() => control.getByTestId('saved').getAttribute('data-state'), { timeout: 2_000 }).toBe('failed');
    expect((await notices(control)).join()).toMatch(/Your edits are not on disk.*ENOSPC/);
    expect(await secondTitle(control)).toContain('six');
    disk.free();
    await expect.poll(() => control.getByTestId('saved').getAttribute('data-state'), { timeout: 5_000 }).toBe('saved');
    expect(await kept(control)).toBeGreaterThan(before);
    const text = await libraryText(control);
    await leave();
    rmSync(join(dataDir, 'browser'), { recursive: true });
    const again = await open(dataDir, 'en');
    await expect.poll(() => secondTitle(again.control)).toContain('six');
    expect((await libraryText(again.control)) === text).toBe(true);
  } finally {
    await leave();
    disk.remove();
  }
});

/** Every file below, with what is in it. */
const treeOf = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => `${path} ${sumOf(readFileSync(path))}`)
    .join('\n');

it('a folder that a newer app wrote: nothing is opened, no byte of the store changes', async () => {
  const { dataDir } = await edited();
  const mark = JSON.parse(readFileSync(join(dataDir, 'mark.json'), 'utf8')) as { schema: number };
  writeFileSync(join(dataDir, 'mark.json'), JSON.stringify({ ...mark, schema: mark.schema + 1 }));
  const before = treeOf(join(dataDir, 'browser'));
  const copies = treeOf(join(dataDir, 'library'));
  const refused = await launchApp({ dataDir, lang: 'en', args: [], env: {}, main: 'dist/e2e/main.js' });
  await expect.poll(() => readFileSync(join(dataDir, 'logs', 'shell.log'), 'utf8')).toContain('nothing was opened');
  await new Promise((done) => setTimeout(done, 1_000));
  // The notice is the system's own: no page of ours is there to open anything.
  expect(refused.app.windows()).toEqual([]);
  await refused.kill9();
  expect(treeOf(join(dataDir, 'browser'))).toBe(before);
  expect(treeOf(join(dataDir, 'library'))).toBe(copies);
  writeFileSync(join(dataDir, 'mark.json'), JSON.stringify(mark));
  const { control } = await open(dataDir, 'en');
  await expect.poll(() => secondTitle(control)).toContain('第二次修改');
});
