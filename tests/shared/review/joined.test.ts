import { describe, expect, it } from 'vitest';
import { incidentId, noteId } from '../../../shared/ids.ts';
import { balance } from '../../../shared/review/balance.ts';
import { joined } from '../../../shared/review/joined.ts';
import { type Report, report } from '../../../shared/review/report.ts';
import { leftBy } from '../../../shared/take/records/leftBy.ts';
import { openCorrections } from '../../../shared/take/records/note.ts';
import type { Instant } from '../../../shared/time.ts';
import { minutes } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const segments = ['A', 'B', 'C'].map((id) => makeSegment(id, { length: minutes(3) }));
const show = makeShow({ plannedStart: at('15:00:00'), segments });
/** As continuedPlan makes it: what is left, to the same planned end. */
const rest = makeShow({ plannedStart: at('15:03:00'), segments: segments.slice(1), crew: [] });

function told(of: typeof show, openedAt: Instant, play: (bench: Bench) => void, mode: 'live' | 'rehearsal' = 'live'): Report {
  const bench = new Bench(of, openedAt, mode);
  play(bench);
  const found = report(bench.log);
  if (found === null) throw new Error('no report');
  return found;
}

const first = told(show, at('14:59:00'), (bench) => {
  bench.go(at('15:00:00'));
  bench.end(at('15:04:00'));
});
const second = told(rest, at('15:40:00'), (bench) => {
  bench.go(at('15:41:00'));
  bench.go(at('15:44:30'));
  bench.end(at('15:47:30'));
});

describe('a show that went on in a second take', () => {
  it('tells an incident that was open between them once, as it came out, and each part tells it of its own', () => {
    const begun = new Bench(show, at('14:59:00'));
    begun.go(at('15:00:00'));
    begun.do(at('15:01:00'), { type: 'declareIncident', incidentId: incidentId('i'), kind: 'drop', injected: false });
    begun.end(at('15:02:00'));
    const went = new Bench(rest, at('15:40:00'));
    went.keep(at('15:40:00'), ...leftBy(begun.take, { ...went.take, continues: begun.take.takeId }, at('15:40:00')));
    went.go(at('15:41:00'));
    went.do(at('15:42:00'), { type: 'resolveIncident', incidentId: incidentId('i'), note: '回来了' });
    went.end(at('15:44:00'));
    const parts = [begun, went].map(({ log }) => report(log)!);
    const line = ({ incidents }: Report) => incidents.map(({ at: found, how, carried, solved }) => [found, how, carried, solved.taken]);
    expect(parts.map(line)).toEqual([[[at('15:01:00'), 'open', false, null]], [[at('15:01:00'), 'resolved', true, ms('41:00')]]]);
    expect(line(joined(parts, parts[0]!)!.report)).toEqual([[at('15:01:00'), 'resolved', true, ms('41:00')]]);
  });

  it('tells a correction that was still to be said once, noted when and by whom it was, and said in the second', () => {
    const begun = new Bench(show, at('14:59:00'));
    begun.go(at('15:00:00'));
    const slip = { type: 'noteCorrection', said: '最好', fact: '很好', speaker: '林夏', messageId: null } as const;
    begun.do(at('15:01:00'), { ...slip, noteId: noteId('said'), aired: true });
    begun.do(at('15:01:30'), { ...slip, noteId: noteId('open'), aired: false });
    begun.end(at('15:02:00'));
    const went = new Bench(rest, at('15:40:00'));
    went.keep(at('15:40:00'), ...leftBy(begun.take, { ...went.take, continues: begun.take.takeId }, at('15:40:00')));
    expect(openCorrections(went.take.notes).map(({ id, fact }) => [id, fact])).toEqual([['open', '很好']]);
    went.go(at('15:41:00'));
    went.do(at('15:42:00'), { type: 'airCorrection', noteId: noteId('open') });
    went.end(at('15:44:00'));
    const parts = [begun, went].map(({ log }) => report(log)!);
    expect(joined(parts, parts[0]!)!.report.notes.corrections.map(({ id, at: noted, airedAt }) => [id, noted, airedAt])).toEqual([
      ['said', at('15:01:00'), at('15:01:00')],
      ['open', at('15:01:30'), at('15:42:00')],
    ]);
  });

  it('is told as one: every run against the plan of the first, the gap in no length', () => {
    const whole = joined([second, first], second);
    expect([whole?.parts, whole?.offAir]).toEqual([2, ms('37:00')]);
    const found = whole?.report as Report;
    expect([found.plannedStart, found.plannedEnd, found.actualStart, found.actualEnd]).toEqual([
      at('15:00:00'),
      at('15:09:00'),
      at('15:00:00'),
      at('15:47:30'),
    ]);
    expect(found.segments.map((each) => [each.segment.id, each.elapsed, each.lateness])).toEqual([
      ['A', ms('4:00'), 0],
      ['B', ms('3:30'), ms('38:00')],
      ['C', ms('3:00'), ms('38:30')],
    ]);
    expect(found.total.elapsed).toBe(ms('10:30'));
    expect(found.asRun.map((run) => run.segment.id)).toEqual(['A', 'B', 'C']);
    expect(balance(found)).toMatchObject({ planned: ms('9:00'), notAired: 0, repeated: 0, deviation: ms('1:30'), elapsed: ms('10:30') });
  });

  it('has a row of its own for what the plan skipped and the second take aired', () => {
    const skipping = makeShow({ plannedStart: at('15:00:00'), segments: segments.map((row) => ({ ...row, skipped: row.id === 'B' })) });
    const begun = told(skipping, at('14:59:00'), (bench) => {
      bench.go(at('15:00:00'));
      bench.unskip(at('15:01:00'), 'B');
      bench.end(at('15:03:00'));
    });
    const gone = { ...second, plannedEnd: begun.plannedEnd };
    expect([begun.segments.length, joined([begun, gone], begun)?.report.segments.map((row) => [row.segment.id, row.plannedStart])]).toEqual(
      [
        2,
        [
          ['A', at('15:00:00')],
          ['B', null],
          ['C', at('15:03:00')],
        ],
      ],
    );
  });

  it('leaves out what is void, what was rehearsed, and what aims at another end', () => {
    const voided = told(rest, at('15:40:00'), (bench) => {
      bench.go(at('15:41:00'));
      bench.end(at('15:42:00'));
      bench.do(at('15:43:00'), { type: 'voidTake', reason: '试音' });
    });
    const rehearsed = told(show, at('13:00:00'), (bench) => bench.end(at('13:05:00')), 'rehearsal');
    const other = told(makeShow({ plannedStart: at('16:00:00'), segments }), at('15:59:00'), (bench) => {
      bench.go(at('16:00:00'));
      bench.end(at('16:09:00'));
    });
    expect(joined([first, voided, rehearsed, other], first)).toBeNull();
    expect(joined([first, second, voided], voided)).toBeNull();
  });
});
