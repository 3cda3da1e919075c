import { afterEach, expect, it } from 'vitest';
import { showId } from '../../shared/ids.ts';
import { instant, millis } from '../../shared/time.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import {
  closeNotices,
  type Desk,
  eventsIn,
  importFile,
  importShow,
  libraryText,
  newestLog,
  notices,
  placeOf,
  showFile,
  toAir,
} from './faults/desk.ts';
import { fullDevice, hasReserve, mayMount, SMALL_LIMITS, type SmallDisk, smallDisk } from './faults/disk.ts';
import { holdThrough, wallOf } from './fullShow/desk.ts';
import { watch, watched } from './fullShow/watch.ts';
import { oneDesk } from './support/oneDesk.ts';
import { freshDataDir } from './support/stage.ts';

/** The whole data folder on a disk of 48 MB that is filled under a running show, in real Electron. */
const { open, leave } = oneDesk();
let disk: SmallDisk | null = null;
afterEach(async () => {
  await leave();
  disk?.remove();
  disk = null;
});

const MB = 1_000_000;
const anHour = 3_600_000;
const show = (id: string) =>
  makeShow({
    id: showId(id),
    title: `试播 ${id}`,
    plannedStart: instant(Math.ceil(Date.now() / anHour) * anHour),
    goGap: millis(0),
    segments: Array.from({ length: 6 }, (_, index) => makeSegment(`s${index + 1}`)),
  });

const pill = ({ control }: Desk) => control.getByTestId('saved').textContent();
const said = async ({ control }: Desk) => (await notices(control)).join('\n');
const libraryOf = ({ control }: Desk) => libraryText(control);
const countdown = ({ control }: Desk) => control.getByTestId('countdown').textContent();

async function onSmallDisk(): Promise<void> {
  const dataDir = freshDataDir();
  disk = smallDisk(dataDir);
  const here = await open(dataDir, 'zh-CN', [], Date.now(), { CUEDESK_TEST_DISK: SMALL_LIMITS });
  const { control } = here;
  await importShow(here, show('full'));
  await expect.poll(() => hasReserve(dataDir), { timeout: 15_000 }).toBe(true);

  // Less and less room, before the show.
  disk.leave(14 * MB);
  await expect.poll(() => said(here), { timeout: 5_000 }).toMatch(/磁盘空间不多：还剩 1\d MB/);
  disk.leave(9 * MB);
  await expect.poll(() => said(here), { timeout: 5_000 }).toMatch(/磁盘快满了：只剩 \d+ MB/);
  await importFile(here, showFile(show('late')));
  await expect.poll(() => said(here)).toMatch(/磁盘只剩 \d\.0 MB，不到 200 MB 时不导入/);
  expect(await control.getByTestId('show-title').textContent()).toBe('试播 full');
  await closeNotices(control);

  await toAir(here);
  await control.keyboard.press('Space');
  await expect.poll(() => eventsIn(dataDir, 'segmentStarted')).toBe(1);
  const library = await libraryOf(here);
  await watch(control);

  // Full: the reserve is given up, and every record is still saved.
  disk.leave(0);
  for (let n = 0; n < 16; n += 1) await control.keyboard.press('Equal');
  await expect.poll(() => said(here), { timeout: 5_000 }).toContain('磁盘已满：场记改用预留空间，仍然每条都存');
  await expect.poll(() => eventsIn(dataDir, 'timeAdjusted'), { timeout: 2_000 }).toBe(16);
  expect(await pill(here)).toMatch(/^已保存/);
  expect(hasReserve(dataDir)).toBe(false);

  // Nothing left at all: the show goes on, and what waits is counted in red.
  disk.leave(0);
  for (let n = 0; n < 16; n += 1) await control.keyboard.press('Equal');
  await expect.poll(() => pill(here), { timeout: 2_000 }).toMatch(/^\d+ 条未保存$/);
  expect(await said(here)).toContain('磁盘已满：场记暂时存不进去，节目照常进行');
  expect(await said(here)).toContain('没存上的记录都留在内存里，一条不少；先不要退出');
  for (let n = 0; n < 30; n += 1) for (const key of ['KeyH', 'BracketLeft', 'KeyH', 'Equal']) await control.keyboard.press(key);
  await control.keyboard.press('Space');
  await expect.poll(() => placeOf(control, 2)).toBe('current');
  await expect.poll(async () => Number((await pill(here))?.match(/\d+/)?.[0])).toBeGreaterThan(80);
  const shown = await countdown(here);
  await expect.poll(() => countdown(here)).not.toBe(shown);
  const done = await watched(control);
  expect(done.records.length).toBeGreaterThan(100);
  expect(newestLog(dataDir).lines.length).toBeGreaterThanOrEqual(done.acknowledged);
  if (process.env['CUEDESK_SHOTS']) await control.screenshot({ path: `${process.env['CUEDESK_SHOTS']}/full-zh.png` });
  await control.getByTestId('language').click();
  await expect.poll(() => said(here)).toContain('The disk is full: the log is waiting, and the show goes on');
  if (process.env['CUEDESK_SHOTS']) await control.screenshot({ path: `${process.env['CUEDESK_SHOTS']}/full-en.png` });
  await control.getByTestId('language').click();
  // What is written to the library meanwhile fails, and its store with it: it must come back by itself.
  for (let n = 0; n < 8; n += 1) {
    await control.getByTestId('language').click();
    await control.waitForTimeout(250);
  }

  // Room again: all of it is written, in order, and some is kept back once more.
  disk.free();
  await expect.poll(() => pill(here), { timeout: 3_000 }).not.toMatch(/条未保存/);
  // The language that was chosen meanwhile waits in the library, and is tried every other second.
  await expect.poll(() => pill(here)).toMatch(/^已保存/);
  await expect.poll(() => said(here), { timeout: 5_000 }).not.toMatch(/磁盘/);
  expect(hasReserve(dataDir)).toBe(true);
  expect((await libraryOf(here)) === library).toBe(true);
  const { lines } = newestLog(dataDir);
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
  // What came before the watch: the opening and the first GO.
  expect(lines.slice(2).map(({ seq, commandId }) => ({ seq, commandId }))).toEqual(done.records);
  const wall = await wallOf(here.running.app);
  await here.running.kill9();

  const again = await open(dataDir, 'zh-CN', [], wall + 3_000);
  await expect.poll(() => placeOf(again.control, 2)).toBe('current');
  expect((await libraryOf(again)) === library).toBe(true);
  expect(newestLog(dataDir).lines.slice(0, lines.length)).toEqual(lines);
}

/** Without the right to mount: a device that takes not one byte stands in the log's place. */
async function onFullDevice(): Promise<void> {
  const dataDir = freshDataDir();
  const here = await open(dataDir, 'zh-CN');
  const { control } = here;
  await importShow(here, show('full'));
  await toAir(here);
  await control.keyboard.press('Space');
  await expect.poll(() => eventsIn(dataDir, 'segmentStarted')).toBe(1);
  const device = fullDevice(newestLog(dataDir).path);
  for (let n = 0; n < 99; n += 1) await control.keyboard.press('Equal');
  await expect.poll(() => pill(here), { timeout: 2_000 }).toMatch(/^\d+ 条未保存$/);
  expect(await said(here)).toContain('场记写不进磁盘，节目照常进行');
  await control.keyboard.press('Space');
  await expect.poll(() => placeOf(control, 2)).toBe('current');
  device.free();
  await expect.poll(() => pill(here), { timeout: 3_000 }).toMatch(/^已保存/);
  const wall = await wallOf(here.running.app);
  await here.running.kill9();
  expect(newestLog(dataDir).lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 102 }, (_, index) => index + 1));
  const again = await open(dataDir, 'zh-CN', [], wall + 3_000);
  await expect.poll(() => placeOf(again.control, 2)).toBe('current');
}

it('quitting after the end while records wait for the disk is asked about, and takes nothing along', async () => {
  const dataDir = freshDataDir();
  const here = await open(dataDir, 'zh-CN');
  const { control, running } = here;
  await importShow(here, show('quit'));
  await toAir(here);
  await control.keyboard.press('Space');
  await expect.poll(() => eventsIn(dataDir, 'segmentStarted')).toBe(1);
  const device = fullDevice(newestLog(dataDir).path);
  await holdThrough(control, 'end');
  // A take of under two minutes is asked about by itself.
  await control.getByTestId('end-confirm').click();
  // The end, and what fell due while it waited.
  await expect.poll(() => pill(here)).toMatch(/^[1-9]\d* 条未保存$/);
  const quit = () => running.app.evaluate(({ app }) => app.quit());
  await quit();
  await control.getByTestId('ask').waitFor();
  expect(await control.getByTestId('ask').textContent()).toMatch(/有 [1-9]\d* 条记录还没有写到磁盘，现在退出就没有了。/);
  await control.getByTestId('ask-stay').click();
  device.free();
  await expect.poll(() => pill(here), { timeout: 3_000 }).toMatch(/^已保存/);
  expect(eventsIn(dataDir, 'takeEnded')).toBe(1);
  const closed = running.app.waitForEvent('close');
  await quit().catch(() => undefined);
  await closed;
});

it('a full disk: the show goes on, it is said in time, and everything is there in the end', mayMount() ? onSmallDisk : onFullDevice);
