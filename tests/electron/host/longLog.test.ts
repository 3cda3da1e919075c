import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GENESIS } from '../../../electron/host/hashChain.ts';
import { encodeLine, type Scan, scanInTurns, scanLines } from '../../../electron/host/journalLines.ts';
import { readAndRepair } from '../../../electron/host/journalRepair.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { tempFolder } from './support/rig.ts';

/** A good log of more bytes than ten turns. */
function longLog(): Buffer {
  const bench = new Bench(makeShow({ plannedStart: at('15:00:00'), segments: [makeSegment('A')] }), at('15:00:00'));
  bench.go(at('15:00:00'));
  const [first, second] = bench.log;
  const lines: Buffer[] = [];
  let prev = GENESIS;
  for (let seq = 1; seq <= 2_500; seq += 1) {
    const line = encodeLine({ ...(seq === 1 ? first! : second!), seq }, prev);
    lines.push(line.bytes);
    prev = line.sum;
  }
  return Buffer.concat(lines);
}

/** How often others had a turn until it was done. */
async function turnsDuring<T>(run: () => Promise<T>): Promise<readonly [T, number]> {
  let turns = 0;
  let done = false;
  const take = () => {
    turns += 1;
    if (!done) setImmediate(take);
  };
  setImmediate(take);
  const result = await run();
  done = true;
  return [result, turns];
}

describe('a log of many hours', () => {
  const log = longLog();
  let folder: ReturnType<typeof tempFolder>;
  beforeEach(() => {
    folder = tempFolder();
  });
  afterEach(() => folder.drop());

  it('is read a piece at a time: the show on air goes on between them', async () => {
    const path = join(folder.path, 'long.ndjson');
    writeFileSync(path, log);
    const [{ scan, damage }, turns] = await turnsDuring(() => readAndRepair(path));
    expect([scan.records.length, damage, scan.fault]).toEqual([2_500, null, null]);
    expect(turns).toBeGreaterThan(log.length / (128 * 1024));
  });

  it('is not cut where somebody was still writing when it was read', async () => {
    const path = join(folder.path, 'long.ndjson');
    writeFileSync(path, log.subarray(0, -7));
    const reading = readAndRepair(path);
    // In the middle of its lines, where the reading from the disk is quick; before them it is none the worse.
    let turns = 0;
    const write = () => (++turns < 10 ? setImmediate(write) : appendFileSync(path, log.subarray(-7)));
    setImmediate(write);
    const { scan, damage } = await reading;
    expect([scan.records.length, damage, readFileSync(path).length]).toEqual([2_500, null, log.length]);
  });

  it.each([
    ['whole', log],
    ['torn', log.subarray(0, -7)],
    ['broken', Buffer.from(log.toString('latin1').replace('"seq":1500,', '"seq":1501,'), 'latin1')],
    ['empty', Buffer.alloc(0)],
  ] as const)('%s, says the same as read at once', async (_name, bytes) => {
    const told = ({ records, head, goodBytes, fault }: Scan) => ({ count: records.length, last: records.at(-1), head, goodBytes, fault });
    expect(told(await scanInTurns(bytes))).toEqual(told(scanLines(bytes)));
  });
});
