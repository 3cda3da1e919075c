import { afterEach, expect, it } from 'vitest';
import { showId } from '../../shared/ids.ts';
import { millis } from '../../shared/time.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import { eventsIn, importShow, notices, placeOf, toAir } from './faults/desk.ts';
import { oneDesk } from './support/oneDesk.ts';
import { freshDataDir } from './support/stage.ts';

const { open, leave } = oneDesk();
afterEach(leave);

const show = () =>
  makeShow({ id: showId('air'), title: '试播 air', goGap: millis(0), segments: ['s1', 's2', 's3'].map((id) => makeSegment(id)) });

it('on air the desk comes back without its library, says so, and the show goes on; plan and review say what is wrong, and it is there again', async () => {
  const dataDir = freshDataDir();
  const here = await open(dataDir, 'en');
  const { control } = here;
  await importShow(here, show());
  await toAir(here);
  await control.keyboard.press('Space');
  await expect.poll(() => placeOf(control, 1)).toBe('current');
  await control.addInitScript(() => {
    if (sessionStorage.getItem('mended') !== null) return;
    IDBFactory.prototype.open = () => {
      throw new DOMException('Planted', 'UnknownError');
    };
  });
  await control.reload();
  await expect.poll(() => placeOf(control, 1)).toBe('current');
  await expect.poll(async () => (await notices(control)).join()).toMatch(/The library cannot be opened; the show goes on.*Planted/);
  expect(await control.getByTestId('saved').getAttribute('data-state')).toBe('failed');
  if (process.env['CUEDESK_SHOTS']) await control.screenshot({ path: `${process.env['CUEDESK_SHOTS']}/noLibrary.png` });
  await control.keyboard.press('Space');
  await expect.poll(() => placeOf(control, 2)).toBe('current');
  await expect.poll(() => eventsIn(dataDir, 'segmentStarted')).toBe(2);
  for (const room of ['plan', 'review']) {
    await control.getByTestId(`room-${room}`).click();
    await expect.poll(() => control.getByTestId('room-fault').textContent()).toContain('Planted');
    if (process.env['CUEDESK_SHOTS']) await control.screenshot({ path: `${process.env['CUEDESK_SHOTS']}/noLibrary-${room}.png` });
  }
  await control.getByTestId('room-live').click();
  await control.keyboard.press('Space');
  await expect.poll(() => placeOf(control, 3)).toBe('current');
  expect(here.uncaught).toEqual([]);

  // Tried again from where it was missed, the show still on air.
  await control.getByTestId('room-plan').click();
  await control.evaluate(() => sessionStorage.setItem('mended', 'yes'));
  await control.getByTestId('room-fault').getByRole('button').click();
  await expect.poll(() => placeOf(control, 3)).toBe('current');
  await control.getByTestId('room-plan').click();
  await control.getByTestId('segment-row').first().waitFor();
});
