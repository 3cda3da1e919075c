import { afterEach, expect, it } from 'vitest';
import { showId } from '../../shared/ids.ts';
import { instant, minutes } from '../../shared/time.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import { eventsIn, importShow, toAir } from './faults/desk.ts';
import { wallOf } from './fullShow/desk.ts';
import { asleep } from './support/asleep.ts';
import { oneDesk } from './support/oneDesk.ts';
import { freshDataDir } from './support/stage.ts';

const { open, leave } = oneDesk();
afterEach(leave);

const SLEPT = 600_000;

it('a machine that slept on air goes on counting, asks by the way, and takes the answer back into the countdown', async () => {
  const dataDir = freshDataDir();
  const desk = await open(dataDir, 'en');
  const { control } = desk;
  const anHour = 3_600_000;
  const plannedStart = instant(Math.ceil((await wallOf(desk.running.app)) / anHour) * anHour);
  const segments = ['A', 'B'].map((id) => makeSegment(id, { length: minutes(30) }));
  await importShow(desk, makeShow({ id: showId('asleep'), title: 'Asleep', plannedStart, segments }));
  await toAir(desk);
  await control.keyboard.press('Space');
  const left = async () => {
    const [min, sec] = ((await control.getByTestId('countdown').textContent()) ?? '').split(':').map(Number);
    return ((min ?? 0) * 60 + (sec ?? 0)) * 1000;
  };
  await expect.poll(left).toBeGreaterThan(29 * 60_000);

  await asleep(desk.running.app, SLEPT);
  const banner = control.getByTestId('sleep');
  await banner.waitFor();
  expect(await banner.textContent()).toContain('The computer slept for 10:00');
  await expect.poll(left).toBeLessThanOrEqual(20 * 60_000);
  expect(await left()).toBeGreaterThan(19 * 60_000);
  // Nothing waits for the answer.
  expect(await control.getByTestId('countdown').isVisible()).toBe(true);

  await control.getByTestId('sleep-held').click();
  await banner.waitFor({ state: 'detached' });
  await expect.poll(left).toBeGreaterThan(29 * 60_000);
  expect([eventsIn(dataDir, 'suspended'), eventsIn(dataDir, 'suspensionAnswered'), eventsIn(dataDir, 'clockStepped')]).toEqual([1, 1, 0]);
});
