import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { closeNotices, libraryText, notices } from '../faults/desk.ts';
import { pageNamed } from '../fullShow/desk.ts';
import { launchApp } from '../support/electron.ts';
import { oneDesk } from '../support/oneDesk.ts';
import { freshDataDir, handOver } from '../support/stage.ts';
import { type Damage, setAsides } from './store.ts';

export const { open, leave } = oneDesk();

export const kept = async (control: Page): Promise<number> => Number(await control.getByTestId('saved').getAttribute('data-kept'));

/** Renames the second segment and waits until the header says saved for that edit. */
export async function rename(control: Page, title: string): Promise<void> {
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

export const secondTitle = (control: Page): Promise<string | null> =>
  control.getByTestId('segment-row').nth(1).getByTestId('cell-title').textContent();

interface Edited {
  readonly dataDir: string;
  readonly text: string;
}

/** Two edits, the first of them in the snapshot or not as it comes, then a kill. */
async function editTwice(): Promise<Edited> {
  const dataDir = freshDataDir();
  const { control } = await open(dataDir, 'zh-CN');
  await rename(control, '第一次修改');
  await rename(control, '第二次修改');
  const text = await libraryText(control);
  await leave();
  return { dataDir, text };
}

let original: Promise<Edited> | null = null;

/** A library that was edited twice and killed: each caller gets the whole folder as it was left, byte for byte. */
export async function edited(): Promise<Edited> {
  original ??= editTwice();
  const { dataDir: from, text } = await original;
  const dataDir = freshDataDir();
  cpSync(from, dataDir, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  return { dataDir, text };
}

/** The store is spoilt under a library that was edited twice: all of it is there again, said in both languages, and goes on. */
export async function damageRound({ name, spoil }: Damage): Promise<void> {
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
  await leave();
  const again = await open(dataDir, 'en');
  await expect.poll(() => secondTitle(again.control)).toContain('third');
  await again.control.locator('[data-testid="saved"][data-state="saved"]').waitFor();
  expect(await notices(again.control)).toEqual([]);
  expect(setAsides(dataDir)).toEqual(aside);
}

/** The process dies at that step of a snapshot and the store goes too: the next start has everything. */
export async function snapshotRound(step: string): Promise<void> {
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
  expect(readdirSync(join(dataDir, 'library'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))).toEqual([]);
}
