import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SaveRequest } from '../../shared/wire/bridge.ts';
import { type BridgeWindow, readyPage } from './shell/pages.ts';
import { launchApp, type RunningApp } from './support/electron.ts';
import { freshDataDir, handOver } from './support/stage.ts';

/** Files that a user saves and opens. Only the system's own dialog is answered by the test. */
describe('files', () => {
  const folder = freshDataDir();
  let running: RunningApp;
  let control: Page;

  /** What the user does in the dialog: a path, or null for Escape. Resolves with the options that the dialog was given. */
  const answer = (path: string | null) =>
    running.app.evaluate(({ dialog }, chosen) => {
      const seen: { options?: unknown } = {};
      Object.assign(globalThis, { seenDialog: seen });
      const result = (options: unknown) => {
        seen.options = options;
        return { canceled: chosen === null, filePath: chosen ?? '', filePaths: chosen === null ? [] : [chosen] };
      };
      dialog.showSaveDialog = (...all: readonly unknown[]) => Promise.resolve(result(all.at(-1)));
      dialog.showOpenDialog = (...all: readonly unknown[]) => Promise.resolve(result(all.at(-1)));
    }, path);
  const seen = () =>
    running.app.evaluate(
      () =>
        (globalThis as unknown as { seenDialog: { options: { defaultPath?: string; filters: readonly unknown[] } } }).seenDialog.options,
    );
  const save = (request: SaveRequest) => control.evaluate((each) => (window as unknown as BridgeWindow).cuedesk.saveFile(each), request);
  const pick = () => control.evaluate(() => (window as unknown as BridgeWindow).cuedesk.pickShowFile());

  beforeAll(async () => {
    running = await launchApp({ dataDir: freshDataDir(), lang: 'en', args: [], env: {}, main: 'dist/e2e/main.js' });
    control = await readyPage(running.app, 'control', null);
  });
  afterAll(() => running.close());

  it('saves what it was given, under a name and nowhere else', async () => {
    const path = join(folder, '复盘.csv');
    await answer(path);
    expect(await save({ suggestedName: '../../复盘.csv', text: '\uFEFF环节,计划\r\n', kind: 'csv' })).toEqual({ type: 'saved', path });
    expect(readFileSync(path, 'utf8')).toBe('\uFEFF环节,计划\r\n');
    const { defaultPath, filters } = await seen();
    expect([defaultPath?.endsWith('/复盘.csv'), defaultPath?.includes('..'), filters]).toEqual([
      true,
      false,
      [{ name: 'CSV table', extensions: ['csv'] }],
    ]);
  });

  it('says when nothing was chosen, and when it cannot be written', async () => {
    await answer(null);
    expect([await save({ suggestedName: 'a.csv', text: '', kind: 'csv' }), await pick()]).toEqual([{ type: 'cancelled' }, null]);
    await answer('/proc/none/a.csv');
    expect(await save({ suggestedName: 'a.csv', text: '', kind: 'csv' })).toMatchObject({
      type: 'failed',
      detail: expect.stringContaining('ENOENT'),
    });
  });

  it('reads what was picked, and says what it cannot read', async () => {
    const path = join(folder, 'picked.cuedesk.json');
    writeFileSync(path, '{"a":1}');
    handOver(folder);
    await answer(path);
    expect(await pick()).toEqual({ name: 'picked.cuedesk.json', text: '{"a":1}', problem: null });
    await answer(join(folder, 'gone.json'));
    expect(await pick()).toMatchObject({ text: null, problem: { reason: 'unreadable' } });
  });
});
