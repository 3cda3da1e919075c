import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scanLines } from '../../../electron/host/journalLines.ts';
import { report } from '../../../shared/review/report.ts';

const read = (name: string) => scanLines(readFileSync(new URL(`../../fixtures/takes/${name}.ndjson`, import.meta.url)));

/** Every format that was ever released has its logs here. These files are never written again. */
describe('a log of version 1', () => {
  it.each(['live-v1', 'rehearsal-v1'])('%s is read whole', (name) => {
    expect(read(name).fault).toBeNull();
  });

  it('still knows every event of its time', () => {
    const types = ['live-v1', 'rehearsal-v1'].flatMap((name) => read(name).records.flatMap(({ events }) => events.map(({ type }) => type)));
    expect([...new Set(types)].toSorted()).toEqual([
      'clockSet',
      'clockStepped',
      'messageAcknowledged',
      'messageCleared',
      'messageSent',
      'recoveryConfirmed',
      'segmentHeld',
      'segmentResumed',
      'segmentStarted',
      'takeEnded',
      'takeOpened',
      'takeRecovered',
      'takeReopened',
      'timeAdjusted',
      'undone',
    ]);
  });

  it('still tells the same show', () => {
    const told = report(read('live-v1').records)!;
    // Seconds on air, on hold and added, as the crew of that take drove it.
    const runs = told.asRun.map(({ segment, cause, undone, elapsed, held, added }) => [
      segment.id,
      cause,
      undone,
      elapsed! / 1000,
      held! / 1000,
      added! / 1000,
    ]);
    expect(runs).toEqual([
      ['A', 'go', false, 89, 10, 30],
      ['B', 'go', true, 3, 0, 0],
      ['B', 'go', false, 300, 0, 0],
      ['C', 'auto', false, 30.1, 0, 0],
      ['A', 'jump', false, 30, 0, 0],
    ]);
    expect(told.total.elapsed).toBe(449_100);
  });
});
