import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMPTY_LOG, type Log, lastSeq, receive } from '../../../renderer/link/log.ts';
import { runId, takeId } from '../../../shared/ids.ts';
import { fold } from '../../../shared/take/apply.ts';
import { later, seconds } from '../../../shared/time.ts';
import { Bench } from '../../support/bench.ts';
import { makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';

const TAKE = takeId('take-1');

function log() {
  const bench = new Bench(makeShow({ segments: ['A', 'B', 'C', 'D'].map((id) => makeSegment(id)) }), THREE_PM, 'live');
  for (let n = 0; n < 4; n += 1) {
    bench.do(later(THREE_PM, seconds(10 * n + 5)), { type: 'go', newRunId: runId(`r${n}`), expectedRunId: bench.take.onAir.currentRunId });
    bench.do(later(THREE_PM, seconds(10 * n + 8)), { type: 'hold', expectedRunId: bench.take.onAir.currentRunId });
  }
  return bench.log;
}

it('pages and frames in any order, doubled or lost, end in the fold of the log once a gap is asked for again', () => {
  const records = log();
  const all = fold(records);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(records.length), fc.nat(4)), { maxLength: 30 }), (pieces) => {
      let state: Log = EMPTY_LOG;
      for (const [from, count] of pieces) {
        const got = receive(state, TAKE, records.slice(from, from + count));
        // A gap changes nothing; the window then asks for what follows its last record.
        if (got.type === 'log') state = got.log;
        expect(state.take).toEqual(fold(records.slice(0, lastSeq(state))));
      }
      const rest = receive(state, TAKE, records.slice(lastSeq(state)));
      expect(rest).toMatchObject({ type: 'log' });
      if (rest.type === 'log') expect(rest.log.take).toEqual(all);
    }),
  );
});

it('another take starts from its own first record', () => {
  const records = log();
  const first = receive(EMPTY_LOG, TAKE, records);
  if (first.type !== 'log') throw new Error('gap');
  const other = receive(first.log, takeId('take-2'), records.slice(0, 1));
  expect(other).toMatchObject({ type: 'log', log: { takeId: 'take-2', records: [records[0]] } });
});
