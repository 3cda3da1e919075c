import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/canonical.ts';
import { closeNotices, type Desk, notices, openDesk, libraryText as rawText } from './faults/desk.ts';
import { DAMAGES, removeBlobs, setAsides } from './library/store.ts';
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
    expect((await notices(control)).join()).toMatch(/rebuilt from the backup|it now has the backup’s/);
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
