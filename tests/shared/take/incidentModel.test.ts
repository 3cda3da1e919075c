import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { handoverId, incidentId, messageId, runId } from '../../../shared/ids.ts';
import { ROLES } from '../../../shared/plan/segment.ts';
import { apply, fold } from '../../../shared/take/apply.ts';
import type { Sender, TakeAction } from '../../../shared/take/command.ts';
import { INCIDENT_KINDS, LEVELS } from '../../../shared/take/incidents/kind.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { later, minutes, seconds } from '../../../shared/time.ts';
import { eventSchema } from '../../../shared/wire/eventSchema.ts';
import { projectRecord } from '../../../shared/wire/project.ts';
import { at, Bench } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { nth } from './model/pick.ts';

/** Incidents and handovers in any order, with the show going on beneath them. */
const BY: readonly Sender[] = [
  { person: '陈墨', role: 'director', device: 'control' },
  { person: '小北', role: 'assistant', device: 'phone' },
  { person: '林夏', role: 'host', device: 'prompter' },
];
type Wish = { readonly take: TakeState; readonly n: number; readonly fresh: string };

const one = ({ take, n }: Wish) => ({
  incidentId:
    nth(
      take.incidents.filter(({ closed }) => (closed === null) === n % 29 > 0),
      n,
    )?.id ?? incidentId('none'),
});
const step = ({ take, n }: Wish) =>
  nth(take.incidents.find(({ id }) => id === one({ take, n, fresh: '' }).incidentId)?.steps ?? [], n >> 3)?.id ?? '';

const MAKERS = {
  declareIncident: ({ n, fresh }) => ({ incidentId: incidentId(fresh), kind: nth(INCIDENT_KINDS, n % 8)!, injected: n % 2 === 0 }),
  acknowledgeIncident: one,
  gradeIncident: (wish) => ({ ...one(wish), level: nth(LEVELS, wish.n)! }),
  assignIncident: (wish) => ({ ...one(wish), owner: nth(ROLES, wish.n)! }),
  tickStep: (wish) => ({ ...one(wish), step: step(wish) }),
  untickStep: (wish) => {
    const ticked = wish.take.incidents.filter(({ closed, steps }) => closed === null && steps.some(({ done }) => done !== null));
    const found = nth(ticked, wish.n);
    return { incidentId: found?.id ?? incidentId('none'), step: found?.steps.find(({ done }) => done !== null)?.id ?? '' };
  },
  resolveIncident: (wish) => ({ ...one(wish), note: '' }),
  reopenIncident: ({ take, n }) => ({
    incidentId:
      nth(
        take.incidents.filter(({ closed }) => closed !== null),
        n,
      )?.id ?? incidentId('none'),
  }),
  dismissIncident: one,
  setIncidentLimits: ({ n }) => ({
    limits:
      n % 3 === 0
        ? []
        : [
            { type: 'answer', level: 'P3', within: seconds(40 + (n % 4) * 30) },
            { type: 'solve', kind: 'streamDown', within: n % 5 === 0 ? seconds(1) : seconds(30) },
          ],
  }),
  goBack: ({ take, fresh }) => ({
    incidentId: take.incidents.findLast(({ closed }) => closed?.how === 'resolved')?.id ?? incidentId('none'),
    ...{ newRunId: runId(fresh), expectedRunId: take.onAir.currentRunId },
  }),
  sendHolding: (wish) => ({ ...one(wish), messageId: messageId(wish.fresh), text: wish.n % 9 === 0 ? '' : '稍等' }),
  acknowledgeHolding: ({ take }) => ({ messageId: take.holding?.id ?? messageId('none') }),
  clearHolding: ({ take }) => ({ messageId: take.holding?.id ?? messageId('none') }),
  handOver: ({ take, n, fresh }) => ({
    handoverId: handoverId(fresh),
    note: n % 2 === 0 ? '少喊' : '',
    crew: take.crew.map((each) => (each.role === 'host' && n % 5 > 0 ? { ...each, person: `主播 ${n % 7}` } : each)),
  }),
  takeOver: ({ take }) => ({ handoverId: take.handovers.find(({ taken }) => taken === null)?.id ?? handoverId('none') }),
} satisfies { readonly [name: string]: (wish: Wish) => object };
const NAMES = Object.keys(MAKERS) as readonly (keyof typeof MAKERS)[];
/** What rests on something before it is asked for more often. */
const WORDS: readonly (keyof typeof MAKERS)[] = [
  ...NAMES,
  ...(['declareIncident', 'declareIncident', 'declareIncident', 'acknowledgeIncident', 'acknowledgeIncident', 'tickStep'] as const),
  ...([
    'untickStep',
    'untickStep',
    'declareIncident',
    'declareIncident',
    'resolveIncident',
    'takeOver',
    'goBack',
    'goBack',
    'goBack',
    'reopenIncident',
  ] as const),
  ...(['sendHolding', 'sendHolding', 'acknowledgeHolding', 'acknowledgeHolding', 'clearHolding'] as const),
];

const counts = new Map<string, number>();
const count = (name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1);

const play = (steps: readonly { readonly what: number; readonly n: number; readonly pass: number }[]) => {
  const segments = ['A', 'B', 'C', 'D'].map((id) => makeSegment(id, { length: minutes(3), autoAdvance: id === 'B' ? 'next' : 'none' }));
  const crew = [...makeShow().crew, { role: 'assistant', person: '小北' } as const];
  const bench = new Bench(makeShow({ plannedStart: at('15:00:00'), segments, crew }), at('15:00:00'), 'rehearsal');
  bench.go(at('15:00:00'));
  let now = at('15:00:00');
  for (const [place, { what, n, pass }] of steps.entries()) {
    now = later(now, pass);
    const before = bench.take.incidents;
    // GO, HOLD and UNDO go on beneath, and touch no incident but by its rising.
    if (what % 6 === 0) [bench.go, bench.undo, bench.hold, bench.resume][n % 4]?.(now);
    if (what % 6 === 0)
      expect(bench.take.incidents.map(({ id, steps: ticked }) => [id, ticked])).toEqual(
        before.map(({ id, steps: ticked }) => [id, ticked]),
      );
    const type = WORDS[what % WORDS.length]!;
    const action = { type, ...MAKERS[type]({ take: bench.take, n, fresh: `x${place}` }) } as TakeAction;
    const answer = bench.do(now, action, nth(BY, n % 4 === 0 ? n >> 2 : 0)!);
    count(answer === 'ok' ? type : `no ${answer}`);
  }
  return bench;
};

const sequence = fc.array(
  fc.record({ what: fc.noBias(fc.nat()), n: fc.noBias(fc.nat()), pass: fc.noBias(fc.integer({ min: 1, max: 40_000 })) }),
  {
    minLength: 40,
    maxLength: 60,
  },
);

describe('incidents and handovers, in whatever order', () => {
  it('are what their log says, in order, and known to those who may know', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(sequence, (steps) => {
        const { log, take } = play(steps);
        expect(fold(log)).toEqual(take);
        const events = log.flatMap((record) => record.events);
        for (const event of events) {
          if (event.type === 'incidentEscalated') count(event.why);
          if (event.type === 'handoverNoted') count(event.type);
        }
        expect(events.filter((event) => event.type !== 'takeOpened' && !eventSchema.safeParse(event).success)).toEqual([]);
        const times = events.flatMap((event) =>
          event.type !== 'takeOpened' && event.type !== 'clockSet' && 'at' in event ? [event.at] : [],
        );
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        const seenByHost = log.map((record) => projectRecord(record, 'host')).reduce<TakeState | null>(apply, null);
        expect(seenByHost?.incidents.map(({ id }) => id)).toEqual(take.incidents.flatMap(({ id, injected }) => (injected ? [] : [id])));
        const told = take.incidents.filter(({ injected }) => !injected).map(({ answer }) => answer);
        expect(seenByHost?.incidents.map(({ answer }) => answer)).toEqual(told);
        expect(seenByHost?.holding).toEqual(take.holding);
      }),
      { numRuns: 120 },
    );
    const least = [
      'unacknowledged',
      'handoverNoted',
      'no incidentOpen',
      'no unknownIncident',
      'no unknownHandover',
      'no notAllowed',
      'no badLength',
      ...NAMES,
    ];
    expect(least.filter((name) => (counts.get(name) ?? 0) < 10)).toEqual([]);
  });

  afterAll(() => void process.stdout.write(`${[...counts].map(([name, n]) => `${name} ${n}`).join(' · ')}\n`));
});
