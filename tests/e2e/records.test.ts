import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerDialog } from './faults/desk.ts';
import { advance, holdThrough } from './fullShow/desk.ts';
import { journalOf } from './fullShow/journal.ts';
import type { RunningApp } from './support/electron.ts';
import { sampleOnAir } from './support/onAir.ts';
import { freshDataDir } from './support/stage.ts';

const NUMBER = '13812345678';

const dataDir = freshDataDir();
let running: RunningApp;
let control: Page;

beforeAll(async () => {
  ({ running, control } = await sampleOnAir(dataDir));
});
afterAll(() => running.kill9());

it('a correction and a lead are noted by key; a number is masked with its last digit and no undo brings it back', async () => {
  await control.keyboard.press('Shift+KeyC');
  await control.getByTestId('correction-said').fill('最好的面料');
  await control.getByTestId('correction-fact').fill('100 支长绒棉，报告在卡上');
  await control.keyboard.press('Enter');
  await control.getByTestId('open-correction').waitFor();
  await control.getByTestId('note-form-correction').waitFor({ state: 'detached' });
  await control.getByTestId('message-state').filter({ hasText: '100 支长绒棉' }).waitFor();
  await control.keyboard.press('KeyV');
  await control.keyboard.type('王女士');
  const field = control.getByTestId('lead-contact');
  await field.focus();
  await control.keyboard.type(NUMBER);
  expect(await field.inputValue()).toBe('138****5678');
  await control.keyboard.press('Control+KeyZ');
  await control.keyboard.press('Control+KeyZ');
  expect(await field.inputValue()).not.toContain(NUMBER);
  await field.fill('138****5678');
  await control.keyboard.press('Enter');
  await control.getByTestId('leads-count').filter({ hasText: '1' }).waitFor();
});

it('the take is archived whole, and the command line finds every file as it was', async () => {
  await advance(running.app, 200_000);
  await holdThrough(control, 'end');
  await control.getByTestId('reopen').waitFor();
  await control.getByTestId('room-review').click();
  await control.getByTestId('record').filter({ hasText: '100 支长绒棉' }).waitFor();
  const zip = join(dataDir, 'out.zip');
  await answerDialog({ running }, zip);
  await control.getByTestId('archive').click();
  await control.getByTestId('tool-apply').click();
  await expect.poll(() => existsSync(zip), { timeout: 10_000 }).toBe(true);
  const out = execFileSync(process.execPath, ['build/launch/verify.mjs', zip], {
    encoding: 'utf8',
    env: { ...process.env, CUEDESK_LANG: 'en' },
  });
  expect(out).toContain('files are as the manifest says');
  expect(JSON.stringify(journalOf(dataDir, 'live'))).not.toContain(NUMBER);
});
