import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileStore } from '../../../electron/host/fileStore.ts';
import { GENESIS, MAX_LINE } from '../../../electron/host/hashChain.ts';
import type { Journal } from '../../../electron/host/journal.ts';
import { encodeLine, scanLines } from '../../../electron/host/journalLines.ts';
import { systemSchedule } from '../../../electron/host/schedule.ts';
import { takeId } from '../../../shared/ids.ts';
import { RECORD_VERSION } from '../../../shared/wire/record.ts';
import { message as record, until } from './support/logs.ts';
import { noRoom, tempFolder } from './support/rig.ts';

const id = takeId('take-1');

const folder = tempFolder();
const takes = join(folder.path, 'takes');
const path = join(takes, 'take-1.ndjson');
const store = () => fileStore(takes, systemSchedule, noRoom);
let open: Journal[] = [];

async function written(count: number): Promise<Journal> {
  const journal = await store().create(id, record(1));
  open.push(journal);
  for (let seq = 2; seq <= count; seq++) await journal.append(record(seq), seq - 1);
  return journal;
}

const lines = (bytes: Buffer) => scanLines(bytes).records.map(({ seq }) => seq);
const resumed = async (): Promise<Journal> => {
  const journal = (await store().read(id)).resume!();
  open.push(journal);
  return journal;
};

afterAll(folder.drop);
beforeEach(() => rmSync(takes, { recursive: true, force: true }));
afterEach(async () => {
  for (const journal of open) await journal.close();
  open = [];
});

describe('what stands in the file', () => {
  it('is one line a record, each chained to the one before', async () => {
    await written(3);
    const found = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(found[0].prev).toBe(GENESIS);
    expect(found[1].prev).toBe(found[0].sum);
    expect(found[2].prev).toBe(found[1].sum);
  });

  it('refuses a record that is too large', async () => {
    const journal = await written(2);
    await expect(journal.append(record(3, 'x'.repeat(MAX_LINE)), 2)).rejects.toThrow('bytes');
    await journal.append(record(3), 2);
    expect(lines(readFileSync(path))).toEqual([1, 2, 3]);
  });

  it('refuses an id that leaves the folder', async () => {
    await expect(store().create(takeId('../out'), record(1))).rejects.toThrow();
    await expect(store().read(takeId('a/b'))).rejects.toThrow();
  });
});

describe('a log that was hurt', () => {
  it('loses only its last line, wherever that was cut off', async () => {
    await written(3);
    const whole = readFileSync(path);
    const good = whole.lastIndexOf('\n', whole.length - 2) + 1;
    for (let cut = good + 1; cut < whole.length; cut++) {
      writeFileSync(path, whole.subarray(0, cut));
      const { records, damage } = await store().read(id);
      expect(records.map(({ seq }) => seq)).toEqual([1, 2]);
      expect(damage).toEqual({ type: 'tornTail', file: 'take-1.ndjson', droppedBytes: cut - good, kept: 2 });
      expect(readFileSync(path).equals(whole.subarray(0, good))).toBe(true);
    }
    expect((await store().read(id)).damage).toBeNull();
  });

  it('notices any byte that changed, and says in which line', () => {
    const first = encodeLine(record(1), GENESIS);
    const second = encodeLine(record(2), first.sum);
    const third = encodeLine(record(3), second.sum);
    const whole = Buffer.concat([first.bytes, second.bytes, third.bytes]);
    for (let at = first.bytes.length; at < first.bytes.length + second.bytes.length; at++) {
      const hurt = Buffer.from(whole);
      hurt[at] = (hurt[at] ?? 0) ^ 1;
      const { records, fault } = scanLines(hurt);
      expect(records).toHaveLength(1);
      expect(fault).toEqual({ type: 'broken', line: 2 });
    }
  });

  it.each([
    ['a line taken out', (all: Buffer[]) => [all[0]!, all[2]!]],
    ['two lines changed over', (all: Buffer[]) => [all[0]!, all[2]!, all[1]!]],
    ['a line twice', (all: Buffer[]) => [all[0]!, all[0]!, all[1]!]],
    ['a line that is no JSON', (all: Buffer[]) => [all[0]!, Buffer.from('{"v":1,\n'), all[2]!]],
    ['zeros where a block was lost', (all: Buffer[]) => [all[0]!, Buffer.alloc(512), all[2]!]],
  ])('keeps what stands before %s, and sets the original aside', async (_name, hurt) => {
    await written(3);
    const all = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => Buffer.from(`${line}\n`));
    const broken = Buffer.concat(hurt(all));
    writeFileSync(path, broken);
    const { records, damage } = await store().read(id);
    expect(records).toEqual([record(1)]);
    expect(damage).toEqual({ type: 'broken', file: 'take-1.ndjson', line: 2, kept: 1, setAside: 'take-1.damaged-1.ndjson' });
    expect(readFileSync(join(takes, 'take-1.damaged-1.ndjson')).equals(broken)).toBe(true);
    expect(readFileSync(path).equals(all[0]!)).toBe(true);
    expect(await store().list()).toEqual([id]);
  });

  it('keeps every damaged original, under names of their own', async () => {
    const journal = await written(2);
    await journal.close();
    const whole = readFileSync(path);
    for (const n of [1, 2]) {
      writeFileSync(path, Buffer.concat([whole, Buffer.from(`hurt ${n}\n`)]));
      expect((await store().read(id)).damage).toMatchObject({ setAside: `take-1.damaged-${n}.ndjson`, line: 3 });
    }
    expect((await readdir(takes)).toSorted()).toEqual(['take-1.damaged-1.ndjson', 'take-1.damaged-2.ndjson', 'take-1.ndjson']);
  });

  it('can be written on after the repair', async () => {
    await (await written(3)).close();
    writeFileSync(path, readFileSync(path).subarray(0, -5));
    await store().read(id);
    const journal = await resumed();
    await journal.append(record(3, '重说'), 2);
    expect((await store().read(id)).records).toEqual([record(1), record(2), record(3, '重说')]);
  });

  it('of an older version goes on in this one, in the same file, and is read whole again', async () => {
    mkdirSync(takes, { recursive: true });
    const old = readFileSync(new URL('../../fixtures/takes/live-v1.ndjson', import.meta.url));
    writeFileSync(path, old);
    const { records } = await store().read(id);
    const journal = await resumed();
    await journal.append(record(records.length + 1), records.length);
    await journal.append(record(records.length + 2), records.length + 1);
    const bytes = readFileSync(path);
    // What stands there is never written anew.
    expect(bytes.subarray(0, old.length).equals(old)).toBe(true);
    const versions = bytes
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { v: number }).v);
    expect(new Set(versions)).toEqual(new Set([1, RECORD_VERSION]));
    expect(await store().read(id)).toMatchObject({
      records: [...records, record(records.length + 1), record(records.length + 2)],
      head: { seq: records.length + 2 },
      damage: null,
    });
    expect(new Set((await store().read(id)).records.map(({ v }) => v))).toEqual(new Set([RECORD_VERSION]));
    expect(await store().glance(id)).toMatchObject({ opening: { mode: 'live' }, ended: true });
  });

  it('is left as it is when a newer app wrote it', async () => {
    await written(1);
    const first = scanLines(readFileSync(path));
    const newer = encodeLine({ ...record(2), v: 99 }, first.head!.sum);
    const bytes = Buffer.concat([readFileSync(path), newer.bytes]);
    writeFileSync(path, bytes);
    expect(await store().read(id)).toEqual({
      records: [record(1)],
      sums: [first.head!.sum],
      head: first.head,
      damage: { type: 'newer', file: 'take-1.ndjson', line: 2, kept: 1 },
      resume: null,
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

describe('a disk that fails', () => {
  it('takes every record in the end, in order, once it has room again', async () => {
    const journal = await written(2);
    const kept = readFileSync(path);
    renameSync(path, `${path}.kept`);
    symlinkSync('/dev/full', path);
    const all = [3, 4, 5].map((seq) => journal.append(record(seq), seq - 1));
    await until(() => journal.stand().trouble !== null);
    expect(journal.stand()).toMatchObject({ head: { seq: 2 }, trouble: 'journalFailed' });
    rmSync(path);
    // As a full disk leaves it: a part of the next line made it.
    writeFileSync(path, Buffer.concat([kept, Buffer.from('{"at":3')]));
    await Promise.all(all);
    expect(journal.stand()).toMatchObject({ head: { seq: 5 }, trouble: null });
    expect(lines(readFileSync(path))).toEqual([1, 2, 3, 4, 5]);
  });

  it('gets the whole log again when its folder was removed', async () => {
    const journal = await written(2);
    rmSync(takes, { recursive: true });
    await journal.append(record(3), 2);
    expect(lines(readFileSync(path))).toEqual([1, 2, 3]);
  });

  it('waits for a folder that something else stands in the place of', async () => {
    const journal = await written(1);
    rmSync(takes, { recursive: true });
    writeFileSync(takes, 'a file stands where the folder should be');
    const waiting = journal.append(record(2), 1);
    await until(() => journal.stand().trouble !== null);
    expect(journal.stand()).toMatchObject({ head: { seq: 1 }, trouble: 'journalFailed' });
    rmSync(takes);
    await waiting;
    expect(lines(readFileSync(path))).toEqual([1, 2]);
  });

  it('makes no log when its folder cannot be used', async () => {
    writeFileSync(takes, 'a file stands where the folder should be');
    await expect(store().create(id, record(1))).rejects.toThrow();
  });

  it('says what was not saved when it is closed', async () => {
    const journal = await written(1);
    rmSync(path);
    symlinkSync('/dev/full', path);
    const lost = journal.append(record(2), 1);
    const refused = expect(lost).rejects.toThrow('Closed before');
    await journal.close();
    await refused;
    await expect(journal.append(record(3), 2)).rejects.toThrow('closed');
  });
});
