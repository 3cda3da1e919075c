import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentId, showId, takeId } from '../../../shared/ids.ts';
import { fold } from '../../../shared/take/apply.ts';
import type { TakeAction } from '../../../shared/take/command.ts';
import { continuedPlan } from '../../../shared/take/continuation.ts';
import { nextEscalation } from '../../../shared/take/incidents/escalate.ts';
import { type IncidentKind, LEVELS } from '../../../shared/take/incidents/kind.ts';
import { overSince } from '../../../shared/take/incidents/pause.ts';
import { waitLeft } from '../../../shared/take/incidents/timing.ts';
import { leftBy } from '../../../shared/take/records/leftBy.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { type Instant, later, minutes, seconds } from '../../../shared/time.ts';
import { eventSchema } from '../../../shared/wire/eventSchema.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const CREW = [
  { role: 'director', person: '陈墨' },
  { role: 'assistant', person: '小北' },
] as const;
const ONE = incidentId('one');
const show = makeShow({
  plannedStart: at('15:00:00'),
  crew: CREW,
  segments: ['A', 'B'].map((id) => makeSegment(id, { length: minutes(10) })),
});

function running(): Bench {
  const bench = new Bench(show, at('15:00:00'));
  bench.go(at('15:00:00'));
  return bench;
}
const declare = (bench: Bench, clock: string, kind: IncidentKind) =>
  bench.do(at(clock), { type: 'declareIncident', incidentId: ONE, kind, injected: false });
const one = ({ take }: Bench) => take.incidents[0]!;
/** Takes the show again at `now`, as the host does it. */
function second(first: Bench, now: Instant, crew: Bench['show']['crew'] = CREW): Bench {
  const bench = new Bench({ ...show, segments: continuedPlan(first.take).segments, crew }, now);
  bench.keep(now, ...leftBy(first.take, { mode: 'live', plan: bench.take.plan, crew, continues: first.take.takeId }, now));
  return bench;
}

describe('an incident that nobody has taken on', () => {
  it('waits on after REOPEN from where it stood at the END', () => {
    const bench = running();
    declare(bench, '15:02:00', 'troll');
    bench.end(at('15:03:30'));
    expect(overSince(bench.take)).toBe(at('15:03:30'));
    bench.reopen(at('15:13:30'));
    expect(waitLeft(one(bench), at('15:13:30'))).toBe(ms('0:30'));
    expect(bench.wake(at('15:13:59'))).toBe(false);
    expect(bench.wake(at('15:14:00'))).toBe(true);
    expect(one(bench)).toMatchObject({ level: 'P2', escalations: [{ why: 'unacknowledged' }] });
  });

  it('has not waited through a crash that the END was dated before', () => {
    const bench = running();
    declare(bench, '15:02:00', 'troll');
    bench.recover(at('15:20:00'));
    bench.end(at('15:20:30'), { type: 'lastRecord' });
    bench.reopen(at('15:21:00'));
    expect(bench.wake(at('15:21:01'))).toBe(false);
    expect(waitLeft(one(bench), at('15:21:00'))).toBe(ms('2:00'));
  });

  it('and was opened again after the END waits whole', () => {
    const bench = running();
    declare(bench, '15:02:00', 'troll');
    bench.do(at('15:02:10'), { type: 'dismissIncident', incidentId: ONE });
    bench.end(at('15:03:00'));
    bench.do(at('15:05:00'), { type: 'reopenIncident', incidentId: ONE });
    bench.reopen(at('15:20:00'));
    expect(waitLeft(one(bench), at('15:20:00'))).toBe(ms('2:00'));
  });
});

describe('an incident that stays unsolved', () => {
  it('is red when it has lasted three minutes of a show, not of the time between', () => {
    const bench = running();
    declare(bench, '15:02:00', 'streamDown');
    bench.end(at('15:04:00'));
    bench.reopen(at('15:24:00'));
    expect(bench.wake(at('15:24:59'))).toBe(false);
    expect(bench.wake(at('15:25:00'))).toBe(true);
    expect(one(bench)).toMatchObject({ level: 'P1', escalations: [{ why: 'unsolved' }] });
  });

  it('stays as somebody has graded it since it rose, however often the show is taken up again', () => {
    const bench = running();
    declare(bench, '15:02:00', 'streamDown');
    bench.do(at('15:05:30'), { type: 'gradeIncident', incidentId: ONE, level: 'P2' });
    bench.end(at('15:06:00'));
    bench.reopen(at('15:16:00'));
    expect(bench.wake(at('15:29:00'))).toBe(false);
    expect(one(bench).level).toBe('P2');
  });
});

describe('a second take', () => {
  it('has what the first left open: how bad, whose, what was ticked, and from when', () => {
    const first = running();
    declare(first, '15:02:00', 'linkWrong');
    first.do(at('15:02:20'), { type: 'tickStep', incidentId: ONE, step: 'delist' });
    first.do(at('15:02:30'), { type: 'gradeIncident', incidentId: ONE, level: 'P1' });
    first.stepWall(at('15:02:40'), 60_000);
    first.end(at('15:03:00'));
    const bench = second(first, at('15:30:00'));
    expect(one(bench)).toMatchObject({
      ...{ kind: 'linkWrong', level: 'P1', declaredLevel: 'P2', owner: 'assistant', carriedFrom: takeId('take-1') },
      // By the wall as it is now.
      declared: { at: at('15:03:00'), by: '陈墨' },
      acknowledged: { by: '陈墨' },
      ...{ closed: null, resume: null },
    });
    expect(one(bench).steps.flatMap(({ id, done }) => (done === null ? [] : [[id, done.at]]))).toEqual([['delist', at('15:03:20')]]);
    expect(fold(bench.log)).toEqual(bench.take);
    expect(bench.log.at(-1)?.events.filter((event) => !eventSchema.safeParse(event).success)).toEqual([]);
    expect(bench.do(at('15:30:05'), { type: 'tickStep', incidentId: ONE, step: 'relink' })).toBe('ok');
    expect(bench.do(at('15:30:09'), { type: 'resolveIncident', incidentId: ONE, note: '' })).toBe('ok');
  });

  it('leaves behind what was closed, and gives what nobody stands in for to the director', () => {
    const first = running();
    declare(first, '15:02:00', 'linkWrong');
    first.do(at('15:02:01'), { type: 'declareIncident', incidentId: incidentId('two'), kind: 'drop', injected: false });
    first.do(at('15:02:02'), { type: 'resolveIncident', incidentId: incidentId('two'), note: '' });
    first.end(at('15:02:10'));
    const bench = second(first, at('15:30:00'), [{ role: 'director', person: '老王' }]);
    expect(bench.take.incidents.map(({ id, owner }) => [id, owner])).toEqual([['one', 'director']]);
  });

  it('begun anew has what is wrong in the room: of the same show, on air, of the same day, and not voided', () => {
    const first = running();
    declare(first, '15:02:00', 'linkWrong');
    first.end(at('15:02:10'));
    const anew = { mode: 'live', plan: first.take.plan, crew: CREW, continues: null } as const;
    const left = (take: TakeState, next: Parameters<typeof leftBy>[1], now: Instant) => leftBy(take, next, now).map(({ type }) => type);
    expect(left(first.take, anew, at('15:10:00'))).toEqual(['incidentCarried']);
    expect(left(first.take, { ...anew, mode: 'rehearsal' }, at('15:10:00'))).toEqual([]);
    expect(left(first.take, { ...anew, plan: { ...anew.plan, showId: showId('other') } }, at('15:10:00'))).toEqual([]);
    expect(left(first.take, anew, later(at('15:02:11'), minutes(720)))).toEqual([]);
    first.do(at('15:03:00'), { type: 'voidTake', reason: '试播' });
    expect(left(first.take, anew, at('15:10:00'))).toEqual([]);
  });

  it('takes along what a second take had carried itself', () => {
    const first = running();
    declare(first, '15:02:00', 'linkWrong');
    first.end(at('15:02:10'));
    const again = second(first, at('15:30:00'));
    again.go(at('15:30:10'));
    again.end(at('15:31:00'));
    expect(one(second(again, at('15:40:00')))).toMatchObject({ declared: { at: at('15:02:00') }, escalations: [{ level: 'P1' }] });
  });
});

const PASS = fc.integer({ min: 1, max: 40_000 });
/** What the director does not have from the start, and what rises for all that. */
const KINDS = ['linkWrong', 'soldOut', 'couponBag', 'troll', 'settle', 'streamDown'] as const;
const DOES = fc.oneof(
  fc.record({ type: fc.constant('gradeIncident' as const), level: fc.constantFrom(...LEVELS) }),
  fc.record({ type: fc.constantFrom('acknowledgeIncident' as const, 'dismissIncident' as const, 'reopenIncident' as const) }),
);

describe('whenever a show is over for a while', () => {
  it('an incident rises later by just that while, in the same take or the next', () => {
    let rose = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.array(fc.record({ pass: PASS, does: DOES }), { maxLength: 3 }),
        PASS,
        fc.integer({ min: 1, max: minutes(29) }),
        (kind, did, pass, gap) => {
          const bench = running();
          let now = later(at('15:00:00'), 1_000);
          bench.do(now, { type: 'declareIncident', incidentId: ONE, kind, injected: false });
          for (const { pass: wait, does } of did) {
            now = later(now, wait);
            bench.do(now, { ...does, incidentId: ONE } as TakeAction);
          }
          now = later(now, pass);
          // What falls due by then has its own record, one step a wake.
          while (bench.wake(now));
          const before = nextEscalation(one(bench));
          bench.end(now);
          const next = second(bench, later(now, gap));
          bench.reopen(later(now, gap));
          const after = nextEscalation(one(bench));
          expect(after).toEqual(before === null ? null : { ...before, take: later(before.take, gap) });
          if (before === null) return;
          rose += 1;
          expect(nextEscalation(one(next))).toEqual(after);
          expect(bench.wake(later(before.take, gap - 1))).toBe(false);
          expect(bench.wake(later(before.take, gap))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
    expect(rose).toBeGreaterThan(50);
  });
});

it('no show goes on that was a rehearsal: its incidents stay there', () => {
  const bench = new Bench(show, at('15:00:00'), 'rehearsal');
  bench.go(at('15:00:00'));
  declare(bench, '15:00:10', 'drop');
  bench.end(at('15:01:00'));
  expect(leftBy(bench.take, { ...bench.take, continues: bench.take.takeId }, at('15:02:00')).map(({ type }) => type)).toEqual([
    'takeContinued',
  ]);
  expect(seconds(50)).toBe(overSince(bench.take)! - one(bench).declared.take);
});
