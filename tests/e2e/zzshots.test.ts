import { mkdirSync } from 'node:fs';
import { it } from 'vitest';
import type { Page } from 'playwright-core';
import { advance, holdDown, pageNamed, pass, wallOf } from './fullShow/desk.ts';
import { launchApp, type RunningApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

const OUT = process.env['SHOTS'] ?? '/tmp/shots/r1';
const ONLY = (process.env['PARTS'] ?? 'plan,live,rehearse').split(',');
const langs = (process.env['LANGS'] ?? 'zh-CN,en').split(',') as ('zh-CN' | 'en')[];

async function desk(lang: 'zh-CN' | 'en', dataDir: string, wall: number) {
  mkdirSync(OUT, { recursive: true });
  const running = await launchApp({ dataDir, lang, args: [], env: { CUEDESK_TEST_WALL: String(wall) }, main: 'dist/e2e/main.js' });
  const control = await pageNamed(running.app, 'control');
  await control.getByTestId('show-title').waitFor();
  await control.waitForTimeout(700);
  await size(running, 'control', 1440, 900, 1);
  return { running, control };
}
const size = async (running: RunningApp, what: string, w: number, h: number, zoom: number) => {
  await running.app.evaluate(({ BrowserWindow }, [what, w, h, zoom]) => {
    for (const x of BrowserWindow.getAllWindows()) if (x.webContents.getURL().includes(String(what))) { x.setContentSize(Number(w), Number(h)); x.webContents.setZoomFactor(Number(zoom)); }
  }, [what, w, h, zoom] as const);
};
const top = (running: RunningApp, what: string) => running.app.evaluate(({ BrowserWindow }, w) => { for (const x of BrowserWindow.getAllWindows()) if (x.webContents.getURL().includes(w)) { x.show(); x.moveTop(); x.focus(); } }, what);
const shooter = (running: RunningApp, lang: string) => async (page: Page, name: string) => {
  const kind = page.url().includes('prompter') ? 'prompter' : 'control';
  await top(running, kind); await page.waitForTimeout(350);
  const file = `${OUT}/${lang}-${name}.png`;
  try { const b64 = await running.app.evaluate(async ({ BrowserWindow }, k) => { const w = BrowserWindow.getAllWindows().find((x) => x.webContents.getURL().includes(k)); const i = await w!.webContents.capturePage(); return i.toPNG().toString('base64'); }, kind); const { writeFileSync } = await import('node:fs'); writeFileSync(file, Buffer.from(b64, 'base64')); } catch (e) { console.log('SHOT FAILED', name, String(e)); }
  if (kind === 'prompter') await top(running, 'control');
};
const sizes = async (running: RunningApp, page: Page, shot: (p: Page, n: string) => Promise<void>, name: string) => {
  const kind = page.url().includes('prompter') ? 'prompter' : 'control';
  await size(running, kind, 1280, 720, 1); await page.waitForTimeout(300); await shot(page, `${name}-1280`);
  await size(running, kind, 1440, 900, 2); await page.waitForTimeout(400); await shot(page, `${name}-200`);
  await size(running, kind, 1440, 900, 1); await page.waitForTimeout(300);
};
const step = async (name: string, f: () => Promise<unknown>) => { try { await f(); } catch (e) { console.log('STEP FAILED', name, String(e).slice(0, 300)); } };

for (const lang of langs) {
  if (ONLY.includes('plan')) it(`plan ${lang}`, async () => {
    const hour = Math.ceil(Date.now() / 3_600_000) * 3_600_000;
    const { running, control } = await desk(lang, freshDataDir(), hour - 3_000_000);
    const shot = shooter(running, lang);
    await control.getByTestId('segment-row').first().waitFor();
    console.log(await control.getByTestId('show-item').allTextContents());
    await shot(control, 'plan-a');
    for (const i of [0, 1]) await step('show' + i, async () => {
      await control.getByTestId('show-item').nth(i).locator('button').first().click();
      await control.waitForTimeout(500);
      await control.getByTestId('segment-row').nth(6).getByTestId('cell-title').click();
      for (const tab of ['segment', 'product', 'script', 'show']) { await control.getByTestId(`tab-${tab}`).click(); await control.waitForTimeout(200); await shot(control, `plan-${i}-${tab}`); }
      await control.getByTestId('tab-script').click();
      await control.getByTestId('segment-row').nth(6).getByTestId('cell-length').dblclick();
      await control.getByTestId('length-input').fill('+2m'); await shot(control, `plan-${i}-entry`); await control.keyboard.press('Escape');
      await sizes(running, control, shot, `plan-${i}`);
    });
    await step('focus', async () => { await control.getByTestId('rundown').focus(); await control.keyboard.press('Tab'); await shot(control, 'plan-focus'); });
    await step('help', async () => { await control.getByTestId('in-plan').click({ position: { x: 400, y: 800 } }).catch(() => {}); await control.keyboard.press('?'); await control.getByTestId('help').waitFor({ timeout: 2000 }); await shot(control, 'plan-help'); await control.keyboard.press('Escape'); });
    await step('new', async () => { await control.keyboard.press('Control+n'); await control.getByTestId('new-show').waitFor({ timeout: 2000 }); await shot(control, 'plan-new'); await control.getByTestId('new-show').getByRole('button').last().click(); await control.waitForTimeout(600); await shot(control, 'plan-empty'); await control.keyboard.press('Escape'); });
    await step('empty', async () => { await control.getByTestId('room-live').click(); await control.waitForTimeout(300); await shot(control, 'live-empty'); });
    await running.kill9();
  });

  if (ONLY.includes('live')) it(`live ${lang}`, async () => {
    const hour = Math.ceil(Date.now() / 3_600_000) * 3_600_000;
    const dataDir = freshDataDir();
    let { running, control } = await desk(lang, dataDir, hour - 3_000_000);
    let shot = shooter(running, lang);
    await control.getByTestId('segment-row').first().waitFor();
    if (process.env['COMMERCE'] === '1') await control.getByTestId('show-item').nth(1).locator('button').first().click();
    await control.getByTestId('room-live').click();
    await shot(control, 'live-ready');
    await sizes(running, control, shot, 'live-ready');
    await control.getByTestId('go-to-air').click(); await shot(control, 'live-dialog-off');
    await control.keyboard.press('Escape');
    await advance(running.app, 3_000_000 - 90_000);
    await control.waitForTimeout(1200);
    await control.getByTestId('go-to-air').click(); await shot(control, 'live-dialog-on');
    await control.getByTestId('go-to-air-confirm').click();
    await control.getByTestId('go').waitFor();
    await control.waitForTimeout(500);
    let prompter = await pageNamed(running.app, 'prompter');
    await size(running, 'prompter', 1440, 900, 1);
    await shot(control, 'live-armed'); await shot(prompter, 'pr-armed');
    await sizes(running, control, shot, 'live-armed');
    await control.getByTestId('hold').click(); await shot(control, 'live-refused-armed');
    await pass(running.app, control, 100_000);
    await control.keyboard.press('Space');
    for (let i = 0; i < 5; i++) { await pass(running.app, control, i === 2 ? 260_000 : 200_000); await control.waitForTimeout(300); await control.keyboard.press('Space'); await control.waitForTimeout(1050); }
    await pass(running.app, control, 150_000);
    await shot(control, 'live-running'); await shot(prompter, 'pr-running');
    await sizes(running, control, shot, 'live-running');
    await control.keyboard.press('Space'); await control.keyboard.press('Space'); await control.waitForTimeout(250); await shot(control, 'live-refused');
    await step('scrolled', async () => { await size(running, 'control', 1440, 900, 2); await control.waitForTimeout(300); await control.mouse.move(300, 250); await control.mouse.wheel(0, 420); await control.waitForTimeout(300); await shot(control, 'live-running-200-scrolled'); await size(running, 'control', 1440, 900, 1); });
    await control.keyboard.press('KeyM'); await control.getByTestId('message-text').fill(lang === 'en' ? 'Move in, call link 2' : '镜头拉近，报 2 号链接'); await control.keyboard.press('Enter'); await control.waitForTimeout(500);
    await shot(prompter, 'pr-message'); await shot(control, 'live-message');
    await control.getByTestId('message-text').fill(lang === 'en' ? 'Two people ask about the school district: answer with the page, no promise at all' : '评论区有人问学区和落户政策，统一按公示页面答，不承诺、不展开，答完立刻回到户型讲解'); await control.keyboard.press('Enter'); await control.waitForTimeout(400); await shot(prompter, 'pr-message-long');
    await prompter.keyboard.press('Enter'); await control.waitForTimeout(300); await control.keyboard.press('Escape'); await control.getByTestId('countdown').click();
    await control.keyboard.press('KeyJ'); await control.waitForTimeout(300); await shot(control, 'live-jump'); await control.keyboard.press('Escape');
    await control.keyboard.press('?'); await control.waitForTimeout(300); await shot(control, 'live-help'); await control.keyboard.press('Escape');
    await control.keyboard.press('KeyH'); await pass(running.app, control, 45_000); await shot(control, 'live-held'); await shot(prompter, 'pr-held'); await control.keyboard.press('KeyH');
    await pass(running.app, control, 900_000); await control.waitForTimeout(500);
    await shot(control, 'live-over'); await shot(prompter, 'pr-over'); await sizes(running, control, shot, 'live-over');
    await step('mirror', async () => { await prompter.mouse.move(700, 500); await prompter.keyboard.press('KeyM'); await prompter.waitForTimeout(300); await shot(prompter, 'pr-mirror'); await prompter.keyboard.press('KeyM'); for (let i = 0; i < 6; i++) await prompter.keyboard.press('Equal'); await prompter.waitForTimeout(300); await shot(prompter, 'pr-bigger'); for (let i = 0; i < 6; i++) await prompter.keyboard.press('Minus'); await sizes(running, prompter, shot, 'pr-over'); });
    const wall = await wallOf(running.app);
    await running.kill9();
    ({ running, control } = await desk(lang, dataDir, wall + 14_000)); shot = shooter(running, lang);
    await step('recovery', async () => { await control.getByTestId('recovery').waitFor({ timeout: 8000 }); await control.getByTestId('room-live').click(); await control.waitForTimeout(600); await shot(control, 'live-recovery'); await sizes(running, control, shot, 'live-recovery'); await control.getByTestId('recovery-continue').click(); });
    await control.waitForTimeout(500);
    prompter = await pageNamed(running.app, 'prompter'); await size(running, 'prompter', 1440, 900, 1);
    const rows = await control.getByTestId('go').isVisible();
    console.log('GO visible', rows);
    const jump = async (n: string) => { await control.keyboard.press('KeyJ'); await control.getByTestId('jump-search').waitFor(); await control.keyboard.type(n); await control.waitForTimeout(200); await control.keyboard.press('Enter'); await control.waitForTimeout(1200); };
    const n = process.env['COMMERCE'] === '1' ? 41 : 15;
    await step('closing', async () => { await jump(String(n)); await pass(running.app, control, 60_000); await shot(control, 'live-closing'); await shot(prompter, 'pr-closing'); });
    await step('last', async () => { for (let i = 0; i < 12; i++) { await control.keyboard.press('Space'); await control.waitForTimeout(1150); } await shot(control, 'live-last'); await shot(prompter, 'pr-last'); });
    await step('ended', async () => { await pass(running.app, control, 130_000); await holdDown(control, 'end', 2300); await control.getByTestId('reopen').waitFor(); await shot(control, 'live-ended'); await sizes(running, control, shot, 'live-ended'); await shot(prompter, 'pr-ended'); await control.getByTestId('close-take').click(); await control.waitForTimeout(600); await shot(prompter, 'pr-idle'); });
    await running.kill9();
  });

  if (ONLY.includes('rehearse')) it(`rehearse ${lang}`, async () => {
    const { running, control } = await desk(lang, freshDataDir(), Math.ceil(Date.now() / 3_600_000) * 3_600_000 - 3_000_000);
    const shot = shooter(running, lang);
    await control.getByTestId('segment-row').first().waitFor();
    await control.getByTestId('show-item').nth(1).locator('button').first().click(); await control.waitForTimeout(400);
    await control.getByTestId('room-rehearse').click(); await shot(control, 're-start');
    await control.getByTestId('start-rehearsal').click(); await control.getByTestId('go').waitFor(); await shot(control, 're-armed');
    await control.keyboard.press('Space'); await control.waitForTimeout(1200);
    await control.locator('[data-testid="rate"] [data-rate="4"]').click();
    for (let i = 0; i < 5; i++) { await pass(running.app, control, 60_000); await control.keyboard.press('Space'); await control.waitForTimeout(1150); }
    await shot(control, 're-running'); await sizes(running, control, shot, 're-running');
    const prompter = await pageNamed(running.app, 'prompter'); await size(running, 'prompter', 1440, 900, 1); await prompter.waitForTimeout(300); await shot(prompter, 'pr-rehearsal');
    await control.keyboard.press('KeyJ'); await control.getByTestId('jump-search').waitFor(); await control.keyboard.type('20'); await control.keyboard.press('Enter'); await control.waitForTimeout(1200); await shot(prompter, 'pr-rehearsal-2'); await shot(control, 're-jumped');
    await control.getByTestId('rate-pause').click(); await control.waitForTimeout(400); await shot(control, 're-paused');
    await control.getByTestId('room-live').click(); await shot(control, 're-elsewhere');
    await running.kill9();
  });
}
