import { describe, expect, it } from 'vitest';
import { incidentId, messageId, runId, segmentId } from '../../../shared/ids.ts';
import type { CrewMember } from '../../../shared/plan/show.ts';
import { continuedPlan } from '../../../shared/take/continuation.ts';
import { backOffer } from '../../../shared/take/incidents/back.ts';
import { leftBy } from '../../../shared/take/records/leftBy.ts';
import { currentRun } from '../../../shared/take/state.ts';
import { wallOf } from '../../../shared/take/wall.ts';
import { type Instant, minutes } from '../../../shared/time.ts';
import { eventSchema } from '../../../shared/wire/eventSchema.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const ONE = incidentId('one');
const H = messageId('h');
const WORDS = '画面马上回来，先别走。';
const CREW = [
  { role: 'director', person: '陈墨' },
  { role: 'host', person: '林夏' },
] as const;
const show = makeShow({
  plannedStart: at('15:00:00'),
  crew: CREW,
  segments: ['A', 'B', 'C'].map((id) => makeSegment(id, { length: minutes(10) })),
});

/** On B for two minutes when the stream goes, and what the host is to say meanwhile. */
function brokenOff(): Bench {
  const bench = new Bench(show, at('15:00:00'));
  bench.go(at('15:00:00'));
  bench.go(at('15:10:00'));
  bench.do(at('15:12:00'), { type: 'declareIncident', incidentId: ONE, kind: 'streamDown', injected: false });
  bench.do(at('15:12:10'), { type: 'sendHolding', incidentId: ONE, messageId: H, text: WORDS });
  return bench;
}

const seenByHost = (bench: Bench, now: Instant) =>
  bench.do(now, { type: 'acknowledgeHolding', messageId: H }, { person: '林夏', role: 'host', device: 'prompter' });

/** The show again at `now`, as the host process does it: going on with what is left, or begun anew. */
function again(first: Bench, now: Instant, how: 'goesOn' | 'anew', crew: readonly CrewMember[] = CREW): Bench {
  const segments = how === 'goesOn' ? continuedPlan(first.take).segments : show.segments;
  const bench = new Bench({ ...show, segments, crew }, now);
  const continues = how === 'goesOn' ? first.take.takeId : null;
  const left = leftBy(first.take, { mode: 'live', plan: bench.take.plan, crew, continues }, now);
  for (const event of left) expect(eventSchema.parse(event)).toEqual(event);
  bench.keep(now, ...left);
  return bench;
}

describe('what the host is to say meanwhile', () => {
  it.each(['goesOn', 'anew'] as const)('stands in the take after it (%s), as it stood, until it is taken down', (how) => {
    const first = brokenOff();
    first.stepWall(at('15:12:15'), 60_000);
    first.end(at('15:13:00'));
    const bench = again(first, at('15:30:00'), how);
    expect(bench.take.holding).toMatchObject({ id: H, incidentId: ONE, text: WORDS, by: '陈墨', acknowledgedAt: null });
    // By the wall as it is now.
    expect(wallOf(bench.take, bench.take.holding!.sentAt)).toBe(at('15:13:10'));
    expect(seenByHost(bench, at('15:30:05'))).toBe('ok');
    expect(bench.do(at('15:31:00'), { type: 'resolveIncident', incidentId: ONE, note: '' })).toBe('ok');
    expect(bench.take.holding).toBeNull();
  });

  it('need not be seen again by the host who had, and has to be by another one', () => {
    const first = brokenOff();
    seenByHost(first, at('15:12:20'));
    first.end(at('15:13:00'));
    expect(again(first, at('15:30:00'), 'goesOn').take.holding?.acknowledgedAt).toBe(at('15:12:20'));
    const other = [CREW[0], { role: 'host', person: '阿宁' }] as const;
    expect(again(first, at('15:30:00'), 'goesOn', other).take.holding?.acknowledgedAt).toBeNull();
  });

  it('stays where it was when it was taken down, with its incident or alone', () => {
    for (const action of [
      { type: 'clearHolding', messageId: H },
      { type: 'dismissIncident', incidentId: ONE },
    ] as const) {
      const first = brokenOff();
      first.end(at('15:13:00'));
      expect(first.do(at('15:14:00'), action)).toBe('ok');
      expect(again(first, at('15:30:00'), 'goesOn').take.holding).toBeNull();
    }
  });
});

describe('the way back to where the show was', () => {
  it('is offered in a show begun anew once the incident is solved, for what was left there', () => {
    const first = brokenOff();
    first.end(at('15:13:00'));
    const bench = again(first, at('15:30:00'), 'anew');
    bench.go(at('15:30:00'));
    bench.do(at('15:31:00'), { type: 'resolveIncident', incidentId: ONE, note: '' });
    expect(backOffer(bench.take)?.point).toMatchObject({ segmentId: segmentId('B'), spoken: minutes(2) });
    expect(
      bench.do(at('15:31:10'), { type: 'goBack', incidentId: ONE, newRunId: runId('back'), expectedRunId: bench.take.onAir.currentRunId }),
    ).toBe('ok');
    expect(currentRun(bench.take)).toMatchObject({ segmentId: 'B', added: -minutes(2) });
  });

  it('is none where that segment has run and is not to run again', () => {
    const first = brokenOff();
    first.end(at('15:13:00'));
    const bench = again(first, at('15:30:00'), 'goesOn');
    expect([bench.take.rundown.map(({ id }) => id), bench.take.incidents[0]?.resume]).toEqual([['C'], null]);
  });
});
