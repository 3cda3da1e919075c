import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileStore } from '../../electron/host/fileStore.ts';
import { systemSchedule } from '../../electron/host/schedule.ts';
import { commandId, runId, segmentId, takeId } from '../../shared/ids.ts';
import { instant, millis } from '../../shared/time.ts';
import { RECORD_VERSION, type TakeRecord } from '../../shared/wire/record.ts';
import { freshDataDir } from '../e2e/support/stage.ts';
import { type Figures, figureOf } from './figure.ts';

const APPENDS = 600;
const WARM_UP = 20;

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
  const journal = await fileStore(join(folder, 'takes'), systemSchedule, () => Promise.resolve(false)).create(takeId('bench'), goRecord(1));
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
  await journal.close();
  await rm(folder, { recursive: true });
  return { 'journal.append': figureOf(appends, 'ms'), 'journal.fsync.baseline': figureOf(baseline, 'ms') };
}
