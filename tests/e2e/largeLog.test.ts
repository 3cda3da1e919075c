import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { GENESIS } from '../../electron/host/hashChain.ts';
import { encodeLine, headOf } from '../../electron/host/journalLines.ts';
import { later, millis } from '../../shared/time.ts';
import { Bench } from '../support/bench.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import { importShow, toAir } from './faults/desk.ts';
import type { BridgeWindow } from './shell/pages.ts';
import { oneDesk } from './support/oneDesk.ts';
import { freshDataDir, handOver } from './support/stage.ts';

const { open, leave } = oneDesk();
afterEach(leave);

/** The log of an ended take whose plan is 2,000 rows with something to read in each. */
function largeLog() {
  const segments = Array.from({ length: 2_000 }, (_, at) => makeSegment(`s-${at}`, { notes: '留'.repeat(1_000) }));
  const show = makeShow({ segments });
  const bench = new Bench(show, show.plannedStart);
  bench.go(show.plannedStart);
  bench.end(later(show.plannedStart, millis(60_000)));
  let prev = GENESIS;
  const lines = bench.log.map((record) => {
    const line = encodeLine(record, prev);
    prev = line.sum;
    return line;
  });
  return { bytes: Buffer.concat(lines.map(({ bytes }) => bytes)), head: headOf(lines), takeId: bench.take.takeId };
}

it('a large log is listed, checked and read by its thread while a show is on air, with all that is in it', async () => {
  const dataDir = freshDataDir();
  const { bytes, head, takeId } = largeLog();
  mkdirSync(join(dataDir, 'takes'));
  writeFileSync(join(dataDir, 'takes', `${takeId}.ndjson`), bytes);
  handOver(dataDir);
  const desk = await open(dataDir, 'zh-CN');
  await importShow(desk, makeShow({ title: '正在播', segments: [makeSegment('A'), makeSegment('B')] }));
  await toAir(desk);
  await desk.control.keyboard.press('Space');
  const told = await desk.control.evaluate(
    async ({ takeId: id, head: kept }) => {
      const { cuedesk } = window as unknown as BridgeWindow;
      const heads = await cuedesk.listTakes();
      const { records, damage } = await cuedesk.readTake(id);
      const [first] = records[0]?.events ?? [];
      return {
        ended: heads.find((each) => each.takeId === id)?.ended,
        damages: [damage, await cuedesk.checkTake(id, kept)],
        rows: first?.type === 'takeOpened' ? first.plan.segments.length : null,
        seqs: records.map(({ seq }) => seq),
      };
    },
    { takeId, head },
  );
  expect(told).toEqual({ ended: true, damages: [null, null], rows: 2_000, seqs: [1, 2, 3] });
  const noted = join(dataDir, 'logs', 'shell.log');
  expect(existsSync(noted) ? readFileSync(noted, 'utf8') : '').not.toContain('without its thread');
});
