import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileStore } from '../../../../electron/host/fileStore.ts';
import { GENESIS } from '../../../../electron/host/hashChain.ts';
import { encodeLine } from '../../../../electron/host/journalLines.ts';
import { type LogReader, readBySize } from '../../../../electron/host/reader/logReader.ts';
import { readHere } from '../../../../electron/host/reader/readHere.ts';
import { readInThread, type ThreadReader } from '../../../../electron/host/reader/readInThread.ts';
import { systemSchedule } from '../../../../electron/host/schedule.ts';
import { takeId } from '../../../../shared/ids.ts';
import { makeSegment, makeShow } from '../../../support/plan.ts';
import { message } from '../support/logs.ts';
import { atThree, command, end, go, noRoom, openRequest, startOn, tempFolder, threeSegments } from '../support/rig.ts';

const folder = tempFolder();
const script = join(folder.path, 'readerThread.cjs');
const path = join(folder.path, 'log.ndjson');
let reports: string[] = [];
let thread: ThreadReader;

beforeAll(async () => {
  const build = new URL('../../../../build/vite/node.mjs', import.meta.url).pathname;
  const { buildNode } = (await import(build)) as { buildNode: (outDir: string, entries: object, format: string) => Promise<void> };
  await buildNode(folder.path, { readerThread: 'electron/host/reader/readerThread.ts' }, 'cjs');
  thread = readInThread(script, systemSchedule, (what) => reports.push(what));
}, 60_000);
beforeEach(() => {
  reports = [];
});
afterAll(() => {
  thread.stop();
  folder.drop();
});

/** 1,200 records: their bytes come in more than one part. */
const log = (() => {
  const lines: Buffer[] = [];
  let prev = GENESIS;
  for (let seq = 1; seq <= 1_200; seq += 1) {
    const line = encodeLine(message(seq), prev);
    lines.push(line.bytes);
    prev = line.sum;
  }
  return Buffer.concat(lines);
})();

const changed = (from: string, to: string) => Buffer.from(log.toString('latin1').replace(from, to), 'latin1');
const asked = async (reader: LogReader, type: 'check' | 'read', bytes: Buffer) => {
  writeFileSync(path, bytes);
  const answer = await reader[type](path);
  return { answer, left: existsSync(path) ? readFileSync(path).toString() : null };
};
/** The original is set aside under the next number. */
const sameName = (told: unknown) => JSON.parse(JSON.stringify(told).replaceAll(/damaged-\d+/g, 'damaged')) as unknown;

describe('a log read in a thread of its own', () => {
  it.each([
    ['whole', log],
    ['torn', log.subarray(0, -7)],
    ['broken in the middle', changed('"seq":900,', '"seq":901,')],
    ['broken from the start', Buffer.from('no log\n')],
  ] as const)('that is %s says the same, and is left the same, as one read here', async (_name, bytes) => {
    expect(bytes.length).toBeLessThan(log.length + 1);
    for (const type of ['check', 'read'] as const) {
      const here = await asked(readHere, type, bytes);
      expect(sameName(await asked(thread, type, bytes))).toEqual(sameName(here));
    }
    if (existsSync(path)) expect(await thread.glance(path)).toEqual(await readHere.glance(path));
    expect(reports).toEqual([]);
  });

  it('that is not there says so as the system does', async () => {
    for (const type of ['glance', 'check', 'read'] as const)
      await expect(thread[type](join(folder.path, 'none.ndjson'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(reports).toEqual([]);
  });

  it('is read by a new thread after the last one has ended', async () => {
    const before = await asked(thread, 'read', log);
    thread.stop();
    expect(await asked(thread, 'read', log)).toEqual(before);
    expect(reports).toEqual([]);
  });

  it('is read here where there can be no thread, or none that lives, and that is reported', async () => {
    const dying = join(folder.path, 'dying.cjs');
    writeFileSync(dying, "require('node:worker_threads').parentPort.once('message', () => process.exit(1));");
    for (const none of [join(folder.path, 'absent.cjs'), dying]) {
      const said: string[] = [];
      const reader = readInThread(none, systemSchedule, (what) => said.push(what));
      expect(await asked(reader, 'read', log)).toEqual(await asked(readHere, 'read', log));
      expect(await asked(reader, 'check', log)).toEqual(await asked(readHere, 'check', log));
      expect(said).toEqual([expect.stringContaining('without its thread'), expect.stringContaining('without its thread')]);
      reader.stop();
    }
  });
});

it('the thread that decides GO reads no large log while a show is on air: neither to list, to check, to show nor to void it', async () => {
  const takes = join(folder.path, 'takes');
  const [here, inThread]: [string[], string[]] = [[], []];
  const noting = (reader: LogReader, noted: string[]): LogReader => ({
    glance: (log) => reader.glance(log).finally(() => noted.push(`glance ${log.slice(takes.length + 1)}`)),
    check: (log) => reader.check(log).finally(() => noted.push(`check ${log.slice(takes.length + 1)}`)),
    read: (log) => reader.read(log).finally(() => noted.push(`read ${log.slice(takes.length + 1)}`)),
  });
  const store = fileStore(takes, systemSchedule, noRoom, readBySize(noting(readHere, here), noting(thread, inThread)));
  const { host } = await startOn(store, atThree());
  const long = makeShow({ segments: Array.from({ length: 60 }, (_, at) => makeSegment(`s-${at}`, { notes: '长'.repeat(2_000) })) });
  await host.openTake(openRequest('large', long), 'director');
  await go(host);
  await end(host);
  await host.openTake(openRequest('small', threeSegments()), 'director');
  await go(host);
  await end(host);
  await host.openTake(openRequest('on-air', threeSegments()), 'director');
  await go(host);

  here.length = 0;
  const heads = await host.listTakes();
  expect(heads.map(({ takeId: id, ended }) => [id, ended]).toSorted()).toEqual([
    ['large', true],
    ['on-air', false],
    ['small', true],
  ]);
  for (const id of ['large', 'small']) {
    expect(await host.checkTake(takeId(id), heads.find((head) => head.takeId === id)?.head ?? null)).toBeNull();
    expect((await host.readTake(takeId(id), 'director')).records).toHaveLength(3);
  }
  expect(await host.markTake(takeId('large'), command({ type: 'voidTake', reason: '试一下' }), 'director')).toMatchObject({ seq: 4 });
  const { records, damage } = await host.readTake(takeId('large'), 'director');
  expect([records.at(-1)?.events[0]?.type, damage]).toEqual(['takeVoided', null]);
  expect(new Set(inThread)).toEqual(new Set(['glance large.ndjson', 'check large.ndjson', 'read large.ndjson']));
  expect(new Set(here)).toEqual(new Set(['glance small.ndjson', 'check small.ndjson', 'read small.ndjson']));
  expect(reports).toEqual([]);
  await host.close();
});
