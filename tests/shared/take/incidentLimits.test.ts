import { describe, expect, it } from 'vitest';
import { incidentId } from '../../../shared/ids.ts';
import { fold } from '../../../shared/take/apply.ts';
import type { TakeAction } from '../../../shared/take/command.ts';
import { CATALOGUE } from '../../../shared/take/incidents/catalogue.ts';
import { INCIDENT_KINDS } from '../../../shared/take/incidents/kind.ts';
import { ALL_PLACES, limitAt, limitProblem, placeName, planWith, standardAt } from '../../../shared/take/incidents/limits.ts';
import type { IncidentLimits, OwnLimit } from '../../../shared/take/incidents/ownLimit.ts';
import { waitLeft } from '../../../shared/take/incidents/timing.ts';
import { minutes, seconds } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const set = (...limits: IncidentLimits): TakeAction => ({ type: 'setIncidentLimits', limits });
const P3_WAITS: OwnLimit = { type: 'answer', level: 'P3', within: seconds(60) };
const STREAM_RISES: OwnLimit = { type: 'rise', kind: 'streamDown', within: seconds(30) };

function running(): Bench {
  const crew = [
    { role: 'director', person: '陈墨' },
    { role: 'host', person: '林夏' },
    { role: 'assistant', person: '小北' },
  ] as const;
  const bench = new Bench(makeShow({ plannedStart: at('15:00:00'), crew, segments: [makeSegment('A')] }), at('15:00:00'));
  bench.go(at('15:00:00'));
  return bench;
}
const declare = (bench: Bench, clock: string, id: string, kind: 'troll' | 'streamDown') =>
  bench.do(at(clock), { type: 'declareIncident', incidentId: incidentId(id), kind, injected: false });
const of = ({ take }: Bench, id: string) => take.incidents.find((each) => each.id === id)!;

describe('limits of incidents', () => {
  it('are the catalogue’s where the team has none of its own, and every one of those can stand', () => {
    for (const kind of INCIDENT_KINDS) expect(planWith(kind, [])).toEqual(CATALOGUE[kind]);
    expect(new Set(ALL_PLACES.map(placeName)).size).toBe(ALL_PLACES.length);
    const all = ALL_PLACES.map((place): OwnLimit => ({ ...place, within: standardAt(place) }));
    expect(all.filter((own) => limitProblem(all, own) !== null)).toEqual([]);
  });

  it('hold for what is declared from then on; what is open keeps its own', () => {
    const bench = running();
    declare(bench, '15:01:00', 'before', 'troll');
    expect(bench.do(at('15:01:10'), set(P3_WAITS, STREAM_RISES))).toBe('ok');
    expect(waitLeft(of(bench, 'before'), at('15:01:10'))).toBe(ms('1:50'));
    declare(bench, '15:02:10', 'after', 'troll');
    declare(bench, '15:02:10', 'stream', 'streamDown');
    expect(bench.wake(at('15:02:39'))).toBe(false);
    expect(bench.wake(at('15:02:40'))).toBe(true);
    expect(of(bench, 'stream')).toMatchObject({ level: 'P1', escalations: [{ why: 'unsolved' }] });
    expect(bench.wake(at('15:03:00'))).toBe(true);
    expect(bench.wake(at('15:03:10'))).toBe(true);
    expect(['before', 'after'].map((id) => of(bench, id).escalations[0]?.take)).toEqual([at('15:03:00'), at('15:03:10')]);
    expect(fold(bench.log)).toEqual(bench.take);
  });

  it('of the first step is that of the first action; none is none', () => {
    const own: IncidentLimits = [
      { type: 'step', kind: 'linkWrong', step: 'stop', within: seconds(20) },
      { type: 'solve', kind: 'linkWrong', within: null },
    ];
    expect(planWith('linkWrong', own)).toMatchObject({ act: 20_000, solve: null, steps: [{ id: 'stop', within: 20_000 }, {}, {}, {}, {}] });
    expect(limitAt(own, { type: 'solve', kind: 'linkWrong' })).toBeNull();
  });

  it.each<readonly [string, IncidentLimits]>([
    ['short', [{ type: 'solve', kind: 'troll', within: seconds(2) }]],
    ['long', [{ type: 'solve', kind: 'troll', within: minutes(24 * 60 + 1) }]],
    ['needed', [{ type: 'answer', level: 'P1', within: null }]],
    ['behindSolve', [{ type: 'step', kind: 'soldOut', step: 'truth', within: seconds(61) }]],
    ['behindSolve', [{ type: 'solve', kind: 'soldOut', within: seconds(9) }]],
    ['behindWorse', [{ type: 'answer', level: 'P1', within: seconds(31) }]],
    ['unknown', [{ type: 'step', kind: 'soldOut', step: 'nonsense', within: seconds(9) }]],
    ['unknown', [{ type: 'rise', kind: 'soldOut', within: seconds(9) }]],
    ['unknown', [P3_WAITS, P3_WAITS]],
  ])('that cannot stand are refused: %s', (problem, limits) => {
    const bench = running();
    expect(limitProblem(limits, limits[0]!)).toBe(problem);
    expect(bench.do(at('15:01:00'), set(...limits))).toBe('badLength');
  });

  it('are in the log, twice the same is nothing, and not those of an ended take', () => {
    const bench = running();
    expect([bench.do(at('15:01:00'), set(P3_WAITS)), bench.do(at('15:01:01'), set(P3_WAITS))]).toEqual(['ok', 'noChange']);
    expect(bench.log.at(-1)?.events).toEqual([{ type: 'incidentLimitsSet', limits: [P3_WAITS], at: at('15:01:00') }]);
    expect(bench.do(at('15:01:02'), set())).toBe('ok');
    expect(bench.take.incidentLimits).toEqual([]);
    bench.end(at('15:02:00'));
    expect(bench.do(at('15:02:01'), set(P3_WAITS))).toBe('ended');
  });
});
