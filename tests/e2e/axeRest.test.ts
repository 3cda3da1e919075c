import { afterEach, describe, expect, it } from 'vitest';
import { RED_PIXEL } from '../support/pictures.ts';
import { clean, grave } from './support/axe.ts';
import { oneDesk } from './support/oneDesk.ts';
import { freshDataDir } from './support/stage.ts';

/** What stands in the plan's place, or over it, now and then. The plain page: healing.test.ts; the closed door of a browser: tests/devices. */
const { open, leave } = oneDesk();
afterEach(leave);

describe.each(['zh-CN', 'en'] as const)('no serious finding of axe, %s', (lang) => {
  it('in a file of proof that is looked at; Escape leads back to it', async () => {
    const { control } = await open(freshDataDir(), lang);
    await control.getByTestId('segment-row').nth(5).getByTestId('cell-title').click();
    await control.getByTestId('tab-product').click();
    const files = control.getByTestId('attachment-file').first();
    await files.waitFor({ state: 'attached' });
    await files.setInputFiles([
      { name: '检测报告.png', mimeType: 'image/png', buffer: Buffer.from(RED_PIXEL) },
      { name: '授权书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') },
    ]);
    await expect.poll(() => control.getByTestId('attachment').count()).toBe(2);
    for (const at of [0, 1]) {
      const file = control.getByTestId('attachment').nth(at);
      await file.focus();
      await control.keyboard.press('Enter');
      await control.getByTestId('file-viewer').waitFor();
      if (process.env['CUEDESK_SHOTS']) await control.screenshot({ path: `${process.env['CUEDESK_SHOTS']}/viewer-${at}-${lang}.png` });
      await clean(control, `file ${at}`, 'file-viewer');
      await control.keyboard.press('Escape');
      await control.getByTestId('file-viewer').waitFor({ state: 'detached' });
      expect(await file.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });

  it('where the library cannot be opened; Enter tries again', async () => {
    const { control } = await open(freshDataDir(), lang);
    await control.addInitScript(() => {
      if (sessionStorage.getItem('mended') !== null) return;
      IDBFactory.prototype.open = () => {
        throw new DOMException('Planted', 'UnknownError');
      };
    });
    await control.reload();
    const fault = control.getByTestId('start-fault');
    await fault.waitFor();
    // In the language that the start was told: the chosen one lies where nothing can be read.
    expect(await fault.textContent()).toContain(lang === 'en' ? 'did not open' : '控制台没有打开');
    if (process.env['CUEDESK_SHOTS']) await control.screenshot({ path: `${process.env['CUEDESK_SHOTS']}/fault-${lang}.png` });
    expect(await grave(control, null)).toEqual([]);
    await control.evaluate(() => sessionStorage.setItem('mended', 'yes'));
    await control.keyboard.press('Tab');
    await control.keyboard.press('Enter');
    await control.getByTestId('segment-row').first().waitFor();
  });
});
