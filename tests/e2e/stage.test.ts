import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDesk, placeOf, toAir } from './faults/desk.ts';
import { advance, advanceInSight, holdDown, holdThrough, pastTheGap } from './fullShow/desk.ts';
import type { RunningApp } from './support/electron.ts';
import { freshDataDir } from './support/stage.ts';

/** The director's hands on the stage, in real Electron: keys and clicks, what they do, and what is refused in words. */
describe('the stage', () => {
  let running: RunningApp;
  let control: Page;

  const text = (testId: string) => control.getByTestId(testId).textContent();
  const press = (key: string) => control.keyboard.press(key);
  const place = (number: number) => placeOf(control, number);
  /** What is left, in seconds; over is negative. */
  const left = async () => {
    const shown = /^(−?)(?:(\d+):)?(\d+):(\d+)$/.exec((await text('countdown')) ?? '');
    if (shown === null) throw new Error('not a countdown');
    return (shown[1] === '' ? 1 : -1) * (Number(shown[2] ?? 0) * 3600 + Number(shown[3]) * 60 + Number(shown[4]));
  };
  const afterTheGap = () => pastTheGap(running.app);

  beforeAll(async () => {
    ({ running, control } = await openDesk(freshDataDir(), 'zh-CN'));
  });
  afterAll(() => running.kill9());

  it('goes to air from the live room: armed, nothing on air, HOLD refused in words', async () => {
    await toAir({ control });
    expect(await place(1)).toBe('next');
    await control.getByTestId('hold').click();
    expect(await text('refusal')).toContain('还没有开播');
  });

  it('Space is GO, also while a button has the focus', async () => {
    await control.getByTestId('hold').focus();
    await press('Space');
    await expect.poll(() => place(1)).toBe('current');
    expect(await text('hold')).toContain('保持');
  });

  it('two GOs 50 ms apart advance once, and the second says that it was too soon', async () => {
    await afterTheGap();
    await press('Space');
    await control.waitForTimeout(50);
    await press('Space');
    await expect.poll(() => text('refusal')).toContain('离上次切换太近');
    expect([await place(1), await place(2), await place(3)]).toEqual(['done', 'current', 'next']);
  });

  it('a key held down is one GO', async () => {
    await afterTheGap();
    await control.keyboard.down('Space');
    await expect.poll(() => place(3)).toBe('current');
    await advanceInSight(running.app, control, 3_000);
    await control.keyboard.down('Space');
    await control.keyboard.up('Space');
    await advanceInSight(running.app, control, 3_000);
    expect([await place(3), await place(4)]).toEqual(['current', 'next']);
  });

  it('H holds and resumes; the countdown stands meanwhile', async () => {
    await press('KeyH');
    await expect.poll(() => text('hold')).toContain('继续');
    const before = await left();
    await advanceInSight(running.app, control, 5_000);
    expect(await left()).toBe(before);
    await control.getByTestId('hold').click();
    await expect.poll(left).toBeLessThan(before);
  });

  it('= and [ move the end of the segment', async () => {
    const before = await left();
    await press('Equal');
    await expect.poll(left).toBeGreaterThan(before + 50);
    await press('BracketLeft');
    await expect.poll(left).toBeLessThan(before + 35);
  });

  it('names what undo takes back, takes it back, and strikes it through', async () => {
    await afterTheGap();
    const before = await left();
    await press('Space');
    await expect.poll(() => place(4)).toBe('current');
    expect(await text('undo')).toContain('GO → ');
    await press('Control+KeyZ');
    await expect.poll(() => place(3)).toBe('current');
    expect(await place(4)).toBe('next');
    expect(before - (await left())).toBeLessThan(8);
    expect(await control.getByTestId('take-log').locator('s').first().textContent()).toContain('GO → ');
  });

  it('jumps by J, a number and Enter; Space there is a space', async () => {
    await press('KeyJ');
    await control.getByTestId('jump-search').waitFor();
    await control.keyboard.type(' 6');
    await press('Enter');
    await expect.poll(() => place(6)).toBe('current');
    expect(await place(5)).toBe('passed');
    expect(await control.getByTestId('jump-search').count()).toBe(0);
  });

  it('sends a word to the host by M and Enter', async () => {
    await press('KeyM');
    await control.keyboard.type('看 评论');
    await press('Enter');
    await expect.poll(() => text('message-state')).toContain('看 评论待知悉');
    await press('Escape');
    await control.getByTestId('countdown').click();
  });

  it('counts over with the word', async () => {
    await advance(running.app, 3_600_000);
    await expect.poll(left).toBeLessThan(0);
    expect(await control.getByTestId('in-live').textContent()).toContain('超');
  });

  it('END wants two seconds; letting go earlier does nothing', async () => {
    await holdDown(control, 'end', 700);
    expect(await place(6)).toBe('current');
    await holdThrough(control, 'end');
    await control.getByTestId('reopen').waitFor();
    expect(await control.getByTestId('in-live').textContent()).toContain('本场已结束');
    await control.getByTestId('go').click();
    await expect.poll(() => text('refusal')).toContain('已经结束');
  });

  it('REOPEN puts it back as if it had not ended; then it is ended and closed', async () => {
    await control.getByTestId('reopen').click();
    await expect.poll(() => place(6)).toBe('current');
    expect(await left()).toBeLessThan(0);
    await holdThrough(control, 'end');
    await control.getByTestId('close-take').click();
    await control.getByTestId('go-to-air').waitFor();
  });

  it('rehearses at ×60, and a pause stands still', async () => {
    await control.getByTestId('room-rehearse').click();
    await control.getByTestId('start-rehearsal').click();
    await control.getByTestId('go').waitFor();
    await press('Space');
    await expect.poll(() => place(1)).toBe('current');
    const before = await left();
    await control.locator('[data-testid="rate"] [data-rate="60"]').click();
    await expect.poll(left, { timeout: 5000 }).toBeLessThan(before - 60);
    await control.getByTestId('rate-pause').click();
    await expect.poll(() => control.getByTestId('rehearsal-bar').getAttribute('data-rate')).toBe('0');
    const paused = await text('countdown');
    await advanceInSight(running.app, control, 5_000);
    expect(await text('countdown')).toBe(paused);
    expect(await text('rehearsal-bar')).toContain('已暂停');
    await control.getByTestId('room-live').click();
    expect(await control.getByTestId('in-live').textContent()).toContain('彩排正在进行');
    expect(await control.getByTestId('stage-row').count()).toBe(0);
  });
});
