import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { sumOf } from '../../electron/host/library/sealed.ts';
import { canonicalJson } from '../../shared/canonical.ts';
import { LIBRARY_SCHEMA } from '../../shared/wire/library.ts';
import { closeNotices, type Desk, notices, openDesk, libraryText as rawText } from './faults/desk.ts';
import { smallDisk } from './faults/disk.ts';
import { pageNamed } from './fullShow/desk.ts';
import { makeOlderStore, storeVersion } from './library/olderStore.ts';
import { DAMAGES, removeBlobs, setAsides } from './library/store.ts';
import { launchApp } from './support/electron.ts';
import { freshDataDir, handOver } from './support/stage.ts';

/** The library's second copy, in real Electron: what was shown as saved is there again whatever became of the store. */
let desk: Desk | null = null;
afterEach(async () => {
  await desk?.running.kill9();
  desk = null;
});

async function open(...args: Parameters<typeof openDesk>): Promise<Desk> {
  desk = await openDesk(...args);
  return desk;
}

/** A row that was built anew names its fields in another order. */
const libraryText = async (control: Page): Promise<string> => canonicalJson(JSON.parse(await rawText(control)));

const kept = async (control: Page): Promise<number> => Number(await control.getByTestId('saved').getAttribute('data-kept'));

/** Renames the second segment and waits until the header says saved for that edit. */
async function rename(control: Page, title: string): Promise<void> {
  await control.getByTestId('segment-row').first().waitFor();
  // The first start's own changes come first.
  await expect.poll(() => control.getByTestId('saved').getAttribute('data-state')).toBe('saved');
  const before = await kept(control);
  await control.getByTestId('segment-row').nth(1).getByTestId('cell-title').dblclick();
  await control.getByTestId('title-input').fill(title);
  await control.keyboard.press('Enter');
  await expect.poll(() => kept(control)).toBeGreaterThan(before);
  await expect.poll(() => control.getByTestId('saved').getAttribute('data-state')).toBe('saved');
}

const secondTitle = (control: Page): Promise<string | null> =>
  control.getByTestId('segment-row').nth(1).getByTestId('cell-title').textContent();

/** Two edits, the first of them in the snapshot or not as it comes, then a kill. */
async function edited(): Promise<{ readonly dataDir: string; readonly text: string }> {
  const dataDir = freshDataDir();
  const { control, running } = await open(dataDir, 'zh-CN');
  await rename(control, '第一次修改');
  await rename(control, '第二次修改');
  const text = await libraryText(control);
  await running.kill9();
  desk = null;
  return { dataDir, text };
}

describe('the store lost or damaged', () => {
  it.each(DAMAGES)('$name: rebuilt from the host, said, and what was there is set aside', async ({ name, spoil }) => {
    const { dataDir, text } = await edited();
    spoil(dataDir);
    handOver(dataDir);
    const { control } = await open(dataDir, 'zh-CN');
    await expect.poll(async () => (await notices(control)).join(), { timeout: 10_000 }).toMatch(/已从备份重建|已换成备份里的/);
    expect((await notices(control)).join()).toContain('2 个场次都在');
    await expect.poll(() => secondTitle(control)).toContain('第二次修改');
    expect((await libraryText(control)) === text).toBe(true);
    const aside = setAsides(dataDir);
    expect(aside).toHaveLength(name === 'the folder deleted' ? 0 : 1);
    if (aside[0] !== undefined) expect((await notices(control)).join()).toContain(aside[0]);
    await control.getByTestId('language').click();
    await expect.poll(async () => (await notices(control)).join()).toMatch(/rebuilt from the backup|it now has the backup’s/);
    // And it goes on from there.
    await closeNotices(control);
    await rename(control, 'third');
    await desk?.running.kill9();
    const again = await open(dataDir, 'en');
    await expect.poll(() => secondTitle(again.control)).toContain('third');
    await again.control.waitForTimeout(500);
    expect(await notices(again.control)).toEqual([]);
    expect(setAsides(dataDir)).toEqual(aside);
  });

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
  it.each(['begin', 'write', 'sync', 'rename', 'syncFolder', 'readBack', 'truncate', 'rotate'])(
    'before %s: the next start has everything',
    async (step) => {
      const dataDir = freshDataDir();
      const dying = await launchApp({ dataDir, lang: 'en', args: [], env: { CUEDESK_TEST_DIE: step }, main: 'dist/e2e/main.js' });
      const control = await pageNamed(dying.app, 'control');
      await rename(control, 'before the end');
      const text = await libraryText(control);
      await control.getByTestId('saved').click();
      const gone = new Promise((done) => dying.app.process().once('exit', done));
      // It may be gone before the click is told to have been done.
      await control
        .getByTestId('backup-now')
        .click()
        .catch(() => undefined);
      await gone;
      await dying.kill9();
      // The store goes too: all there is now is what the snapshot left.
      rmSync(join(dataDir, 'browser'), { recursive: true });
      const again = await open(dataDir, 'en');
      await expect.poll(() => secondTitle(again.control)).toContain('before the end');
      expect((await libraryText(again.control)) === text).toBe(true);
      expect(readdirSync(join(dataDir, 'library'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))).toEqual(
        [],
      );
    },
  );
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
    await desk?.running.kill9();
    rmSync(join(dataDir, 'browser'), { recursive: true });
    const again = await open(dataDir, 'en');
    await expect.poll(() => secondTitle(again.control)).toContain('six');
    expect((await libraryText(again.control)) === text).toBe(true);
  } finally {
    await desk?.running.kill9();
    desk = null;
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
