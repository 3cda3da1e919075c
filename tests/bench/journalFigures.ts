import { mkdir, open, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { archive } from '../../electron/host/archive.ts';
import { systemClock } from '../../electron/host/clock.ts';
import { fileStore } from '../../electron/host/fileStore.ts';
import { GENESIS } from '../../electron/host/hashChain.ts';
import { encodeLine } from '../../electron/host/journalLines.ts';
import { systemSchedule } from '../../electron/host/schedule.ts';
import { commandId, runId, segmentId, takeId } from '../../shared/ids.ts';
import { freezePlan } from '../../shared/plan/frozen.ts';
import { instant, millis } from '../../shared/time.ts';
import { RECORD_VERSION, type TakeRecord } from '../../shared/wire/record.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import { makeSegment, makeShow } from '../support/plan.ts';
import { type Figures, figureOf } from './figure.ts';

const APPENDS = 600;
const WARM_UP = 20;
const BURST = 100;
const BURSTS = 30;
const TAKES = 500;
const LISTINGS = 7;

const noRoom = () => Promise.resolve(false);

/** A GO's record as the host writes it. The log does not look into what its records say. */
function goRecord(seq: number): TakeRecord {
  const at = instant(Date.now());
  const run = crypto.randomUUID();
  return {
    v: RECORD_VERSION,
    seq,
    at,
    wall: at,
    mono: millis(Math.round(performance.now())),
    commandId: commandId(crypto.randomUUID()),
    by: { person: '林予', role: 'director', device: crypto.randomUUID() },
    events: [{ type: 'segmentStarted', runId: runId(run), segmentId: segmentId(`segment-${seq}`), at, cause: 'go' }],
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** The journal's own append beside the least that a durable write can cost on this disk, in turn. */
export async function journalFigures(): Promise<Figures> {
  const folder = freshDataDir();
  const journal = await fileStore(join(folder, 'takes'), systemSchedule, noRoom).create(takeId('bench'), goRecord(1));
  const bare = await open(join(folder, 'takes', 'bare'), 'a', 0o600);
  // As long as a line with its sum and the sum before it.
  const bytes = Buffer.alloc(JSON.stringify(goRecord(1)).length + 150, 'x');
  const appends: number[] = [];
  const baseline: number[] = [];
  for (let seq = 2; seq < 2 + WARM_UP + APPENDS; seq += 1) {
    const record = goRecord(seq);
    const append = await timed(() => journal.append(record, seq - 1));
    const plain = await timed(async () => {
      await bare.write(bytes);
      await bare.sync();
    });
    if (seq < 2 + WARM_UP) continue;
    appends.push(append);
    baseline.push(plain);
  }
  await bare.close();
  const bursts: number[] = [];
  for (let from = 2 + WARM_UP + APPENDS, n = 0; n < BURSTS; from += BURST, n += 1) {
    const records = Array.from({ length: BURST }, (_, index) => goRecord(from + index));
    bursts.push(await timed(() => Promise.all(records.map((record) => journal.append(record, record.seq - 1)))));
  }
  await journal.close();
  await rm(folder, { recursive: true });
  return {
    'journal.append': figureOf(appends, 'ms'),
    'journal.fsync.baseline': figureOf(baseline, 'ms'),
    'journal.burst100': figureOf(bursts, 'ms'),
    'journal.list500': figureOf(await listings(), 'ms'),
  };
}

/** A list of 500 finished takes, each with a plan of some size and a log of some length, as the review asks for it. */
async function listings(): Promise<readonly number[]> {
  const folder = freshDataDir();
  const takes = join(folder, 'takes');
  await mkdir(takes);
  const { opening, rest } = finishedLog();
  // Each tells of the take that it is named after. A list looks at both ends, and not along the chain.
  for (let n = 0; n < TAKES; n += 1)
    await writeFile(join(takes, `take-${n}.ndjson`), opening.replace('"takeId":"bench"', `"takeId":"take-${n}"`) + rest);
  const store = fileStore(takes, systemSchedule, noRoom);
  const logs = archive({ store, clock: systemClock(), keptHead: () => Promise.resolve(null), report: () => undefined });
  const samples: number[] = [];
  for (let n = 0; n < LISTINGS; n += 1) {
    samples.push(
      await timed(async () => {
        const { length } = await logs.list(null);
        if (length !== TAKES) throw new Error(`${length} takes listed`);
      }),
    );
  }
  await rm(folder, { recursive: true });
  return samples;
}

/** 40 segments with scripts, and 2,000 records behind them. */
function finishedLog(): { readonly opening: string; readonly rest: string } {
  const show = makeShow({ segments: Array.from({ length: 40 }, (_, index) => makeSegment(`s${index}`, { notes: '备注'.repeat(200) })) });
  const lines: Buffer[] = [];
  let prev = GENESIS;
  const add = (record: TakeRecord) => {
    const line = encodeLine(record, prev);
    lines.push(line.bytes);
    prev = line.sum;
  };
  const opened = goRecord(1);
  const { at } = opened;
  const plan = freezePlan(show);
  add({ ...opened, events: [{ type: 'takeOpened', takeId: takeId('bench'), mode: 'live', plan, crew: [], at, boot: null }] });
  for (let seq = 2; seq <= 2_000; seq += 1) add(goRecord(seq));
  add({ ...goRecord(2_001), events: [{ type: 'takeEnded', at, void: null }] });
  const [opening = '', ...rest] = lines.map((line) => line.toString());
  return { opening, rest: rest.join('') };
}
