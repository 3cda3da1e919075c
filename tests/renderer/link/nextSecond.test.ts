import { describe, expect, it } from 'vitest';
import { untilNextSecond } from '../../../renderer/link/nextSecond.ts';
import { runId } from '../../../shared/ids.ts';
import { countdownText, lengthText } from '../../../shared/text/format.ts';
import { later, minutes } from '../../../shared/time.ts';
import { Bench } from '../../support/bench.ts';
import { makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';

/** What a stage shows that counts. */
const shown = (bench: Bench, at: number) => {
  const now = bench.timing(later(THREE_PM, at));
  return [countdownText(now.current!.remaining), lengthText(Math.floor(now.current!.elapsed / 1000) * 1000)].join();
};

describe('when a shown second can change', () => {
  it.each([400, 58_000])('from %i ms on: wakes before or at every change, and never more than twenty times a second', (start) => {
    const bench = new Bench(makeShow({ segments: [makeSegment('A', { length: minutes(1) }), makeSegment('B')] }), THREE_PM, 'live');
    bench.do(later(THREE_PM, 337), { type: 'go', newRunId: runId('r1'), expectedRunId: null });
    let woken = start;
    let before = shown(bench, woken);
    for (let at = start + 1; at < start + 4000; at += 1) {
      const wait = untilNextSecond(bench.timing(later(THREE_PM, woken)), 1);
      expect(wait).toBeGreaterThanOrEqual(50);
      if (at < woken + wait) {
        // FASTEST may let a change wait that long.
        if (shown(bench, at) !== before) expect(woken + wait - at).toBeLessThanOrEqual(51);
        continue;
      }
      woken = at;
      before = shown(bench, at);
    }
  });
});
