import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { GENESIS } from '../../electron/host/hashChain.ts';
import { encodeLine, scanLines } from '../../electron/host/journalLines.ts';
import { showId, type TakeId, takeId } from '../../shared/ids.ts';
import { instant, millis } from '../../shared/time.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import { type BadFile, badFiles, withMark } from './faults/badFiles.ts';
import {
  closeNotices,
  type Desk,
  eventsIn,
  importFile,
  importShow,
  libraryText,
  newestLog,
  notices,
  openDesk,
  placeOf,
  startAgain,
  toAir,
} from './faults/desk.ts';
import { wallOf } from './fullShow/desk.ts';
import { watch, watched } from './fullShow/watch.ts';
import { oneDesk } from './support/oneDesk.ts';
import { freshDataDir, handOver } from './support/stage.ts';

/** Bad input and failing machines, in real Electron: what is said, what is kept, and that the show goes on. */
const { open, leave } = oneDesk();
afterEach(leave);

const anHour = 3_600_000;
const show = (id: string, count: number) =>
  makeShow({
    id: showId(id),
    title: `试播 ${id}`,
    plannedStart: instant(Math.ceil(Date.now() / anHour) * anHour),
    goGap: millis(0),
    segments: Array.from({ length: count }, (_, index) => makeSegment(`s${index + 1}`)),
  });

/** They are written behind the first show. */
async function samplesStored({ control }: Desk): Promise<void> {
  await expect.poll(() => control.getByTestId('show-item').count()).toBe(2);
  await expect.poll(() => control.getByTestId('saved').getAttribute('data-state')).toBe('saved');
}

describe('a show file that cannot be read', () => {
  const once = async ({ control }: Desk, { path, en, zh }: BadFile) => {
    await control.getByTestId('notice').first().waitFor();
    const [english, ...more] = await notices(control);
    expect(more).toEqual([]);
    expect(english).toContain(`“${basename(path)}” was not imported; nothing was changed`);
    expect(english).toMatch(en);
    await control.getByTestId('language').click();
    const [chinese] = await notices(control);
    expect(chinese).toContain(`没有导入「${basename(path)}」，现有内容没有变化`);
    expect(chinese).toMatch(zh);
    await control.getByTestId('language').click();
  };

  it('chosen in the dialog: one message, with file and place, in both languages; the library is as it was', async () => {
    const here = await open(freshDataDir(), 'en');
    await samplesStored(here);
    const before = await libraryText(here.control);
    for (const bad of badFiles()) {
      await importFile(here, bad.path);
      await once(here, bad).catch((error: unknown) => Promise.reject(new Error(`${bad.what}: ${String(error)}`)));
      await closeNotices(here.control);
    }
    expect(await libraryText(here.control)).toBe(before);
    expect(await here.control.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    await importFile(here, withMark());
    await expect.poll(() => here.control.getByTestId('show-title').textContent()).toBe('带标记的试播');
  });

  it.each(['pipe', 'missing', 'huge', 'proto', 'truncated'])('named on the command line: %s', async (what) => {
    const bad = badFiles().find((each) => each.what === what);
    if (bad === undefined) throw new Error(what);
    const here = await open(freshDataDir(), 'en', [bad.path]);
    await once(here, bad);
    await expect.poll(() => here.control.getByTestId('show-item').count()).toBe(2);
  });
});

describe('a damaged log', () => {
  let whole: Buffer;
  let name: string;
  let wall: number;

  beforeAll(async () => {
    const dataDir = freshDataDir();
    const made = await openDesk(dataDir, 'zh-CN');
    await importShow(made, show('logs', 4));
    await toAir(made);
    await watch(made.control);
    for (const [index, key] of ['Space', 'KeyH', 'KeyH', 'Equal', 'Space', 'Equal'].entries()) {
      await made.control.keyboard.press(key);
      await vi.waitUntil(() => newestLog(dataDir).lines.length === index + 2, { timeout: 10_000 });
      // On the disk before the page is told: a key in between would be meant for what was on air before, and is refused.
      await vi.waitUntil(async () => (await watched(made.control)).records.length === index + 1, { timeout: 10_000 });
    }
    wall = await wallOf(made.running.app);
    await made.running.kill9();
    const { path } = newestLog(dataDir);
    whole = readFileSync(path);
    if (scanLines(whole).records.length !== 7) throw new Error('the log to damage is not as expected');
    name = basename(path);
  });

  function dataWith(logs: Readonly<Record<string, Buffer>>): string {
    const dataDir = freshDataDir();
    mkdirSync(join(dataDir, 'takes'), { recursive: true });
    for (const [file, bytes] of Object.entries(logs)) writeFileSync(join(dataDir, 'takes', file), bytes);
    handOver(dataDir);
    return dataDir;
  }

  it('torn at its end: the rest of it goes on; a closed, a newer and an empty one beside it harm nothing and are said', async () => {
    const last = scanLines(whole).lines.at(-1);
    if (last === undefined) throw new Error('no records');
    const newer = chained([
      ...scanLines(whole).records.map((record) => ofTake(record, takeId('newer'))),
      { ...last.record, v: 99, seq: last.record.seq + 1 },
    ]);
    const dataDir = dataWith({
      [name]: whole.subarray(0, -9),
      'closed.ndjson': whole,
      'newer.ndjson': newer,
      'empty.ndjson': Buffer.alloc(0),
    });
    chmodSync(join(dataDir, 'takes', 'closed.ndjson'), 0o000);
    const { control } = await open(dataDir, 'en', [], wall + 5_000);
    await control.getByTestId('recovery').waitFor();
    expect([await placeOf(control, 1), await placeOf(control, 2)]).toEqual(['done', 'current']);
    await expect.poll(() => control.getByTestId('notice').count()).toBe(4);
    const said = (await notices(control)).join('\n');
    expect(said).toMatch(/log is empty.*nothing in empty\.ndjson/);
    expect(said).toMatch(new RegExp(`last record was cut off.*${name}: 6 records kept whole, \\d+ bytes of a torn last line dropped`));
    expect(said).toMatch(/from a newer version.*newer\.ndjson from line 8 on.*left the file as it is/);
    expect(said).toMatch(/cannot be opened.*closed\.ndjson cannot be read \(EACCES\)/);
    await control.getByTestId('language').click();
    await expect
      .poll(async () => (await notices(control)).join('\n'))
      .toMatch(/最后一条记录没有写完[\s\S]*保留了 6 条[\s\S]*|newer\.ndjson 第 8 行起/);
    expect(readFileSync(join(dataDir, 'takes', 'newer.ndjson')).equals(newer)).toBe(true);
    // The show goes on, on the same log.
    await control.keyboard.press('Space');
    await expect.poll(() => placeOf(control, 3)).toBe('current');
    await expect.poll(() => newestLog(dataDir).lines.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('in the middle: everything before is kept, the file is set aside, and both are said', async () => {
    const bytes = Buffer.from(whole);
    const { lines } = scanLines(whole);
    const at = lines.slice(0, 4).reduce((sum, { bytes }) => sum + bytes.length, 0) + 40;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    const dataDir = dataWith({ [name]: bytes });
    const { control } = await open(dataDir, 'zh-CN', [], wall + 5_000);
    await control.getByTestId('recovery').waitFor();
    const aside = name.replace('.ndjson', '.damaged-1.ndjson');
    await control.getByTestId('notice').first().waitFor();
    expect(await notices(control)).toEqual([
      expect.stringContaining(`${name} 第 5 行起无法读取：之前的 4 条已保留，原文件一字未动，另存为 ${aside}`),
    ]);
    await control.getByTestId('language').click();
    await expect
      .poll(async () => (await notices(control))[0])
      .toContain(`from line 5 on: the 4 records before it are kept, and the file is set aside unchanged as ${aside}`);
    expect(readFileSync(join(dataDir, 'takes', aside)).equals(bytes)).toBe(true);
    expect([await placeOf(control, 1), await placeOf(control, 2)]).toEqual(['current', 'next']);
  });
});

/** A log of these, its chain made anew. */
const chained = (records: readonly TakeRecord[]): Buffer =>
  records.reduce(
    ({ bytes, sum }, record) => {
      const line = encodeLine(record, sum);
      return { bytes: Buffer.concat([bytes, line.bytes]), sum: line.sum };
    },
    { bytes: Buffer.alloc(0), sum: GENESIS },
  ).bytes;

/** A log tells of the take that it is named after: another of the same content must say so. */
const ofTake = (record: TakeRecord, id: TakeId): TakeRecord => ({
  ...record,
  events: record.events.map((event) => (event.type === 'takeOpened' ? { ...event, takeId: id } : event)),
});

it('a file handed over on air does not disturb: refused, said, and nothing changes', async () => {
  const dataDir = freshDataDir();
  const here = await open(dataDir, 'en');
  const { control } = here;
  await importShow(here, show('air', 3));
  await toAir(here);
  await control.keyboard.press('Space');
  await expect.poll(() => placeOf(control, 1)).toBe('current');
  await closeNotices(control);
  const before = await libraryText(control);
  expect(await startAgain(dataDir, [withMark()])).toBe(0);
  await expect
    .poll(() => notices(control))
    .toEqual([expect.stringContaining('A show is in progress: “mark.cuedesk.json” was not imported')]);
  expect(await libraryText(control)).toBe(before);
  expect([await placeOf(control, 1), await control.getByTestId('show-title').textContent()]).toEqual(['current', '试播 air']);
  expect(eventsIn(dataDir, 'segmentStarted')).toBe(1);

  // The wall clock steps under the running show: no countdown moves, and it is said.
  await closeNotices(control);
  const left = async () => {
    const [minutes, seconds] = ((await control.getByTestId('countdown').textContent()) ?? '').split(':').map(Number);
    return (minutes ?? 0) * 60 + (seconds ?? 0);
  };
  for (const [ms, text] of [
    [anHour, 'The system clock moved +1:00:00'],
    [-2 * anHour, 'The system clock moved −2:00:00'],
  ] as const) {
    const was = await left();
    await here.running.app.evaluate((_electron, by) => {
      (globalThis as unknown as { __cuedeskClock: { stepWall(ms: number): void } }).__cuedeskClock.stepWall(by);
    }, ms);
    await expect.poll(async () => (await notices(control)).join('\n')).toContain(text);
    expect(was - (await left())).toBeGreaterThanOrEqual(0);
    expect(was - (await left())).toBeLessThan(5);
  }
  await expect
    .poll(() =>
      newestLog(dataDir).lines.flatMap(({ events }) =>
        events.flatMap((event) => (event.type === 'clockStepped' ? [Math.round(Number(event['by']) / 1000)] : [])),
      ),
    )
    .toEqual([3600, -7200]);
  await control.getByTestId('language').click();
  await expect.poll(async () => (await notices(control)).join('\n')).toContain('系统时钟跳了 +1:00:00');
});

it('the library writes strictly, and an edit killed right after it shows as saved is there again', async () => {
  const dataDir = freshDataDir();
  const here = await open(dataDir, 'en');
  const { control, running } = here;
  await samplesStored(here);
  // Before the page opens its library, which keeps a hold on the method.
  await control.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seenDurability: seen });
    const original = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...args) {
      const transaction = original.apply(this, args);
      if (transaction.mode === 'readwrite') seen.push(transaction.durability);
      return transaction;
    };
  });
  await control.reload();
  await samplesStored(here);
  const row = control.getByTestId('segment-row').nth(1);
  await row.getByTestId('cell-title').dblclick();
  await control.getByTestId('title-input').fill('Kept by a hair');
  await control.evaluate(() => {
    const pill = () => document.querySelector('[data-testid="saved"]');
    // By the number of the change: the time of day on it is of a whole second, in which another may have been kept.
    const kept = () => Number(pill()?.getAttribute('data-kept'));
    const before = kept();
    Object.assign(window, {
      savedShown: new Promise<void>((done) => {
        const look = () => {
          const row = document.querySelectorAll('[data-testid="segment-row"]')[1];
          if (row?.textContent?.includes('Kept by a hair') && kept() > before && /^Saved \d/.test(pill()?.textContent ?? '')) done();
        };
        new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
    });
  });
  await control.keyboard.press('Enter');
  await control.evaluate(() => (window as unknown as { savedShown: Promise<void> }).savedShown);
  const durabilities = await control.evaluate(() => (window as unknown as { seenDurability: readonly string[] }).seenDurability);
  await running.kill9();
  expect(durabilities.length).toBeGreaterThan(0);
  expect(new Set(durabilities)).toEqual(new Set(['strict']));
  const again = await open(dataDir, 'en');
  await expect
    .poll(() => again.control.getByTestId('segment-row').nth(1).getByTestId('cell-title').textContent())
    .toContain('Kept by a hair');
});
