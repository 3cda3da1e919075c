import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileStore } from '../../../../electron/host/fileStore.ts';
import type { Journal } from '../../../../electron/host/journal.ts';
import { takeHeads } from '../../../../electron/host/library/takeHeads.ts';
import { systemSchedule } from '../../../../electron/host/schedule.ts';
import { takeId } from '../../../../shared/ids.ts';
import { message } from '../support/logs.ts';
import { noRoom, tempFolder } from '../support/rig.ts';

let folder: ReturnType<typeof tempFolder>;
let journal: Journal;
const id = takeId('take-1');
const store = () => fileStore(folder.path, systemSchedule, noRoom);
/** As a plan with scripts makes the first record: longer than what is read of a log's end at once. */
const LONG = '长'.repeat(100_000);

beforeEach(async () => {
  folder = tempFolder();
  journal = await store().create(id, message(1, LONG));
});
afterEach(async () => {
  await journal.close();
  folder.drop();
});

const head = () => journal.stand().head;
const noted = async () => (await takeHeads(folder.path)).map(({ takeId: of, seq, head: sum }) => [of, seq, sum]);

describe('the head that a snapshot keeps of a log', () => {
  it('is there as soon as the take is open, however large its plan', async () => {
    expect(await noted()).toEqual([[id, 1, head().sum]]);
    expect((await store().glance(id)).head).toEqual(head());
  });

  it('is that of the last whole line, whatever is being written behind it', async () => {
    await journal.append(message(2), 1);
    appendFileSync(join(folder.path, `${id}.ndjson`), `{"at":"${LONG}`);
    expect(await noted()).toEqual([[id, 2, head().sum]]);
    expect((await store().glance(id)).head).toEqual(head());
  });

  it('is not there for what is no log, and costs the others nothing', async () => {
    mkdirSync(join(folder.path, 'folder.ndjson'));
    symlinkSync('/dev/zero', join(folder.path, 'endless.ndjson'));
    for (const [name, text] of [
      ['empty', ''],
      ['junk', 'junk\n'],
      ['number', '7\n'],
      ['null', 'null\n'],
    ] as const)
      writeFileSync(join(folder.path, `${name}.ndjson`), text);
    expect(await noted()).toEqual([[id, 1, head().sum]]);
  });
});
