import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { fileStore } from '../../electron/host/fileStore.ts';
import { systemSchedule } from '../../electron/host/schedule.ts';
import { commandId, messageId, takeId } from '../../shared/ids.ts';
import { instant, millis } from '../../shared/time.ts';
import { RECORD_VERSION, type TakeRecord } from '../../shared/wire/record.ts';
import { noRoom, tempFolder } from '../electron/host/support/rig.ts';

const RUNS = 5_000;
const ID = takeId('take-1');
const folder = tempFolder();
afterAll(folder.drop);

const record = (seq: number): TakeRecord => ({
  v: RECORD_VERSION,
  seq,
  at: instant(1_000 * seq),
  wall: instant(1_000 * seq),
  mono: millis(seq),
  commandId: commandId(`c-${seq}`),
  by: { person: '陈墨', role: 'director', device: 'control' },
  events: [{ type: 'messageSent', messageId: messageId(`m-${seq}`), text: `第 ${seq} 句`, flash: false, at: instant(seq) }],
});
const RECORDS = Array.from({ length: 12 }, (_, index) => record(index + 1));

/** Built by a store of its own, so that it is what the product writes. */
async function wholeLog(): Promise<Buffer> {
  const [first, ...more] = RECORDS;
  if (first === undefined) throw new Error('no record');
  const takes = join(folder.path, 'whole');
  const journal = await fileStore(takes, systemSchedule, noRoom).create(ID, first);
  for (const each of more) await journal.append(each, each.seq - 1);
  await journal.close();
  return readFileSync(join(takes, 'take-1.ndjson'));
}

/** What disks, editors and copying programs do to a file. Places are fractions of its length. */
const harm = fc.oneof(
  fc.record({
    what: fc.constant('flip' as const),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    bit: fc.integer({ min: 0, max: 7 }),
  }),
  fc.record({
    what: fc.constantFrom('cut' as const, 'zero' as const, 'double' as const, 'drop' as const),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    length: fc.integer({ min: 1, max: 400 }),
  }),
);
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never;

function harmed(bytes: Buffer, one: Harm): Buffer {
  const at = Math.floor(one.at * bytes.length);
  if (one.what === 'flip') {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ (1 << one.bit);
    return copy;
  }
  const [head, piece, tail] = [bytes.subarray(0, at), bytes.subarray(at, at + one.length), bytes.subarray(at + one.length)];
  if (one.what === 'cut') return Buffer.from(head);
  if (one.what === 'zero') return Buffer.concat([head, Buffer.alloc(piece.length), tail]);
  return Buffer.concat(one.what === 'double' ? [head, piece, piece, tail] : [head, tail]);
}

it('a log harmed in any way gives back a beginning of what was written, says so once, and takes the next record', async () => {
  const whole = await wholeLog();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(harm, { minLength: 1, maxLength: 3 }), async (harms) => {
      run += 1;
      const takes = join(folder.path, `run-${run}`);
      mkdirSync(takes);
      const bad = harms.reduce(harmed, whole);
      writeFileSync(join(takes, 'take-1.ndjson'), bad);
      const store = fileStore(takes, systemSchedule, noRoom);
      const { records, damage } = await store.read(ID);
      expect(records).toEqual(RECORDS.slice(0, records.length));
      expect(damage === null).toBe(whole.subarray(0, bad.length).equals(bad) && (bad.length === 0 || bad.at(-1) === 0x0a));
      // Without its first record a log is no log any more: it was set aside whole.
      if (records.length === 0) return;
      const again = await store.read(ID);
      expect(again).toMatchObject({ records, damage: null });
      const journal = again.resume?.();
      const next = record(records.length + 1);
      await journal?.append(next, records.length);
      await journal?.close();
      expect((await store.read(ID)).records).toEqual([...records, next]);
    }),
    { numRuns: RUNS },
  );
});
