import { describe, expect, it } from 'vitest';
import { type IncidentId, incidentId, messageId, runId } from '../../../shared/ids.ts';
import type { Sender, TakeAction } from '../../../shared/take/command.ts';
import type { TakeMode } from '../../../shared/take/event.ts';
import { backOffer } from '../../../shared/take/incidents/back.ts';
import { CATALOGUE } from '../../../shared/take/incidents/catalogue.ts';
import { INCIDENT_KINDS, type IncidentKind } from '../../../shared/take/incidents/kind.ts';
import { incidentTiming, openIncidents, waitLeft } from '../../../shared/take/incidents/timing.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { type Instant, minutes } from '../../../shared/time.ts';
import { at, Bench, ms } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';

const HOST: Sender = { person: '林夏', role: 'host', device: 'prompter' };
const ASSISTANT: Sender = { person: '小北', role: 'assistant', device: 'phone' };
const CREW = [
  { role: 'director', person: '陈墨' },
  { role: 'host', person: '林夏' },
  { role: 'cohost', person: '周周' },
  { role: 'assistant', person: '小北' },
] as const;

const ONE = incidentId('one');

function running(mode: TakeMode = 'live', crew: Parameters<typeof makeShow>[0] = { crew: CREW }): Bench {
  const segments = ['A', 'B', 'C'].map((id) => makeSegment(id, { length: minutes(10) }));
  const bench = new Bench(makeShow({ plannedStart: at('15:00:00'), segments, ...crew }), at('15:00:00'), mode);
  bench.go(at('15:00:00'));
  return bench;
}

const declare = (bench: Bench, clock: string, kind: IncidentKind, id: IncidentId = ONE, injected = false) =>
  bench.do(at(clock), { type: 'declareIncident', incidentId: id, kind, injected });
const of = ({ take }: Bench, id: IncidentId = ONE) => take.incidents.find((each) => each.id === id)!;
const events = (bench: Bench) => bench.log.at(-1)!.events.map(({ type }) => type);

describe('the catalogue', () => {
  it('has 24 kinds, each with steps that have one name each and no limit behind that of the whole', () => {
    expect(INCIDENT_KINDS.length).toBe(24);
    for (const kind of INCIDENT_KINDS) {
      const { steps, act, solve } = CATALOGUE[kind];
      expect(new Set(steps.map(({ id }) => id)).size, kind).toBe(steps.length);
      expect(steps[0]?.within, kind).toBe(act);
      if (act !== null && solve !== null) expect(act, kind).toBeLessThan(solve);
    }
  });

  // domain.md §8.3, by hand.
  it.each<[IncidentKind, string, number | null, number | null]>([
    ['streamDown', 'P2', 10, 180],
    ['priceWrong', 'P1', 10, 600],
    ['soldOut', 'P3', 10, 60],
    ['complaintSafety', 'P1', 30, 3600],
    ['slip', 'P2', 30, 60],
    ['guestBad', 'P2', 5, null],
    ['settle', 'P3', null, 86_400],
  ])('%s is %s, with %s s to act and %s s to solve', (kind, level, act, solve) => {
    const s = (length: number | null) => (length === null ? null : length / 1000);
    expect([CATALOGUE[kind].level, s(CATALOGUE[kind].act), s(CATALOGUE[kind].solve)]).toEqual([level, act, solve]);
  });
});

describe('an incident', () => {
  it('that its owner declares is taken on at once, and knows where the show was', () => {
    const bench = running();
    expect(declare(bench, '15:02:30', 'streamDown')).toBe('ok');
    expect(events(bench)).toEqual(['incidentDeclared', 'incidentAcknowledged']);
    expect(of(bench)).toMatchObject({ level: 'P2', owner: 'director', resume: { segmentId: 'A', spoken: ms('2:30') } });
    expect(of(bench).acknowledged?.singlePerson).toBe(true);
  });

  it('of another owner waits for them; the owner takes it on, nobody else but the director', () => {
    const bench = running();
    declare(bench, '15:02:00', 'linkWrong');
    expect(events(bench)).toEqual(['incidentDeclared']);
    const acknowledge: TakeAction = { type: 'acknowledgeIncident', incidentId: ONE };
    expect(bench.do(at('15:02:05'), acknowledge, HOST)).toBe('notAllowed');
    expect(bench.do(at('15:02:05'), acknowledge, ASSISTANT)).toBe('ok');
    expect(bench.do(at('15:02:06'), acknowledge)).toBe('noChange');
    expect(of(bench).acknowledged).toMatchObject({ by: '小北', singlePerson: false });
  });

  it('is the director’s when nobody fills the place of its owner', () => {
    const bench = running('live', { crew: CREW.filter(({ role }) => role !== 'assistant') });
    declare(bench, '15:02:00', 'linkWrong');
    expect(of(bench).owner).toBe('director');
  });

  it('rises when nobody takes it on: a level, and to the director, as often as its new limit runs out', () => {
    const bench = running();
    declare(bench, '15:02:00', 'troll');
    expect(waitLeft(of(bench), at('15:03:00'))).toBe(ms('1:00'));
    expect(bench.wake(at('15:03:59'))).toBe(false);
    expect(bench.wake(at('15:04:00'))).toBe(true);
    expect(of(bench)).toMatchObject({ level: 'P2', owner: 'director' });
    expect(bench.wake(at('15:04:29'))).toBe(false);
    expect(bench.wake(at('15:04:30'))).toBe(true);
    expect(of(bench).level).toBe('P1');
    expect(bench.wake(at('15:20:00'))).toBe(false);
    expect(of(bench).escalations.map(({ level, why }) => [level, why])).toEqual([
      ['P2', 'unacknowledged'],
      ['P1', 'unacknowledged'],
    ]);
    expect(incidentTiming(of(bench), at('15:05:00')).acknowledged).toEqual({ taken: null, limit: ms('2:00'), over: true });
  });

  it('that was no false alarm is waited for from when it is opened again', () => {
    const bench = running();
    declare(bench, '15:02:00', 'troll');
    bench.do(at('15:02:30'), { type: 'dismissIncident', incidentId: ONE });
    bench.do(at('15:20:00'), { type: 'reopenIncident', incidentId: ONE });
    expect(waitLeft(of(bench), at('15:20:00'))).toBe(ms('2:00'));
    expect(bench.wake(at('15:21:59'))).toBe(false);
    expect(bench.wake(at('15:22:00'))).toBe(true);
    expect(of(bench)).toMatchObject({ level: 'P2', escalations: [{ why: 'unacknowledged' }] });
  });

  it('of a stream that came back and went again is red three minutes after it went', () => {
    const bench = running();
    declare(bench, '15:02:00', 'streamDown');
    bench.do(at('15:03:00'), { type: 'resolveIncident', incidentId: ONE, note: '' });
    bench.do(at('15:10:00'), { type: 'reopenIncident', incidentId: ONE });
    expect(bench.wake(at('15:12:59'))).toBe(false);
    expect(bench.wake(at('15:13:00'))).toBe(true);
    expect(of(bench).level).toBe('P1');
  });

  it('of a stream that stays down is red after three minutes, solved or taken on though it be', () => {
    const bench = running();
    declare(bench, '15:02:00', 'streamDown');
    expect(bench.wake(at('15:04:59.9'))).toBe(false);
    expect(bench.wake(at('15:05:00'))).toBe(true);
    expect(of(bench)).toMatchObject({ level: 'P1', escalations: [{ why: 'unsolved' }] });
  });

  it('counts take time: on hold too, and no faster in a fast rehearsal', () => {
    const bench = running('rehearsal');
    bench.setRate(at('15:00:01'), 60);
    declare(bench, '15:00:10', 'troll');
    bench.hold(at('15:00:20'));
    expect(bench.wake(at('15:02:09'))).toBe(false);
    expect(bench.wake(at('15:02:10'))).toBe(true);
    bench.do(at('15:02:11'), { type: 'resolveIncident', incidentId: ONE, note: '' });
    expect(incidentTiming(of(bench), at('15:09:00')).elapsed).toBe(ms('2:01'));
  });

  it('waits with rising in a recovered take until somebody confirms it', () => {
    const bench = running();
    declare(bench, '15:02:00', 'troll');
    bench.recover(at('15:10:00'));
    expect(bench.wake(at('15:10:01'))).toBe(false);
    bench.do(at('15:10:02'), { type: 'confirmRecovery' });
    expect(bench.wake(at('15:10:03'))).toBe(true);
    expect(of(bench).level).toBe('P2');
  });

  it('has steps that their owners tick and untick; the first one says that it is taken on', () => {
    const bench = running();
    declare(bench, '15:02:00', 'linkWrong');
    const tick = (step: string): TakeAction => ({ type: 'tickStep', incidentId: ONE, step });
    expect(bench.do(at('15:02:04'), tick('stop'), ASSISTANT)).toBe('notAllowed');
    expect(bench.do(at('15:02:05'), tick('delist'), ASSISTANT)).toBe('ok');
    expect(events(bench)).toEqual(['incidentAcknowledged', 'stepTicked']);
    expect(bench.do(at('15:02:06'), tick('delist'), ASSISTANT)).toBe('noChange');
    expect(bench.do(at('15:02:06'), tick('nonsense'))).toBe('unknownIncident');
    expect(incidentTiming(of(bench), at('15:02:30')).acted).toEqual({ taken: ms('0:05'), limit: ms('0:15'), over: false });
    expect(bench.do(at('15:02:07'), { ...tick('delist'), type: 'untickStep' } as TakeAction, ASSISTANT)).toBe('ok');
    expect(incidentTiming(of(bench), at('15:02:30')).acted).toEqual({ taken: null, limit: ms('0:15'), over: true });
  });

  it('of one kind comes once a minute; of several the worst and oldest is first', () => {
    const bench = running();
    declare(bench, '15:02:00', 'soldOut');
    expect(declare(bench, '15:02:59', 'soldOut', incidentId('two'))).toBe('incidentOpen');
    expect(declare(bench, '15:03:00', 'soldOut', incidentId('two'))).toBe('ok');
    declare(bench, '15:03:01', 'priceWrong', incidentId('three'));
    expect(openIncidents(bench.take.incidents).map(({ id }) => id)).toEqual(['three', 'one', 'two']);
    expect(declare(bench, '15:05:00', 'drop', ONE)).toBe('noChange');
  });

  it('is graded, assigned, resolved, opened again and dismissed by name', () => {
    const bench = running();
    declare(bench, '15:02:00', 'deviceAv');
    const asked: readonly (readonly [TakeAction, string])[] = [
      [{ type: 'gradeIncident', incidentId: ONE, level: 'P2' }, 'ok'],
      [{ type: 'gradeIncident', incidentId: ONE, level: 'P2' }, 'noChange'],
      [{ type: 'assignIncident', incidentId: ONE, owner: 'assistant' }, 'ok'],
      [{ type: 'assignIncident', incidentId: ONE, owner: 'assistant' }, 'noChange'],
      [{ type: 'reopenIncident', incidentId: ONE }, 'unknownIncident'],
      [{ type: 'resolveIncident', incidentId: ONE, note: '换了话筒' }, 'ok'],
      [{ type: 'tickStep', incidentId: ONE, step: 'backup' }, 'unknownIncident'],
      [{ type: 'reopenIncident', incidentId: ONE }, 'ok'],
      [{ type: 'dismissIncident', incidentId: ONE }, 'ok'],
      [{ type: 'dismissIncident', incidentId: ONE }, 'unknownIncident'],
    ];
    expect(asked.map(([action]) => bench.do(at('15:02:10'), action))).toEqual(asked.map(([, answer]) => answer));
    expect(of(bench)).toMatchObject({ level: 'P2', owner: 'assistant', closed: { how: 'dismissed' } });
  });

  it('is injected in a rehearsal alone, and then nobody has it yet', () => {
    expect(declare(running(), '15:02:00', 'streamDown', ONE, true)).toBe('notRehearsal');
    const bench = running('rehearsal');
    expect(declare(bench, '15:00:30', 'streamDown', ONE, true)).toBe('ok');
    expect(of(bench)).toMatchObject({ injected: true, acknowledged: null });
  });

  it('can be worked off after the end, but not begun', () => {
    const bench = running();
    declare(bench, '15:02:00', 'linkWrong');
    bench.end(at('15:03:00'));
    expect(declare(bench, '15:03:01', 'settle', incidentId('two'))).toBe('ended');
    expect(bench.wake(at('15:09:00'))).toBe(false);
    expect(bench.do(at('15:09:00'), { type: 'tickStep', incidentId: ONE, step: 'buyers' })).toBe('ok');
    expect(bench.do(at('15:09:30'), { type: 'resolveIncident', incidentId: ONE, note: '' })).toBe('ok');
  });
});

describe('the holding script', () => {
  const send = (bench: Bench, clock: string, text = '稍等') =>
    bench.do(at(clock), { type: 'sendHolding', incidentId: ONE, messageId: messageId(`h${clock}`), text });
  const acknowledge = (bench: Bench, clock: string, by: Sender) =>
    bench.do(at(clock), { type: 'acknowledgeHolding', messageId: bench.take.holding?.id ?? messageId('none') }, by);

  it('stands until it is taken down, acknowledged meanwhile, and goes with its incident', () => {
    const bench = running();
    expect(send(bench, '15:02:00')).toBe('unknownIncident');
    declare(bench, '15:02:00', 'streamDown');
    expect(send(bench, '15:02:05', '  ')).toBe('noChange');
    expect(send(bench, '15:02:06')).toBe('ok');
    expect(acknowledge(bench, '15:02:08', HOST)).toBe('ok');
    expect(acknowledge(bench, '15:02:09', HOST)).toBe('unknownMessage');
    expect(bench.take.holding).toMatchObject({ text: '稍等', acknowledgedAt: at('15:02:08') });
    bench.do(at('15:02:20'), { type: 'resolveIncident', incidentId: ONE, note: '' });
    expect(events(bench)).toEqual(['incidentResolved', 'holdingCleared']);
    expect(bench.take.holding).toBeNull();
  });

  it('that the host takes is the host taking on an incident of their own', () => {
    const bench = running();
    declare(bench, '15:02:00', 'slip');
    send(bench, '15:02:04');
    acknowledge(bench, '15:02:06', HOST);
    expect(events(bench)).toEqual(['holdingAcknowledged', 'incidentAcknowledged']);
    expect(bench.wake(at('15:09:00'))).toBe(false);
  });
});

describe('a level that somebody gave it', () => {
  it('stays, however long it has lasted: only what they did not know of raises it', () => {
    const bench = running();
    declare(bench, '15:01:00', 'streamDown');
    bench.do(at('15:03:00'), { type: 'gradeIncident', incidentId: ONE, level: 'P3' });
    bench.do(at('15:04:01'), { type: 'tickStep', incidentId: ONE, step: 'standby' });
    expect(of(bench)).toMatchObject({ level: 'P1', escalations: [{ why: 'unsolved' }] });
    bench.do(at('15:04:02'), { type: 'gradeIncident', incidentId: ONE, level: 'P2' });
    bench.do(at('15:04:03'), { type: 'tickStep', incidentId: ONE, step: 'network' });
    bench.go(at('15:09:00'));
    expect(of(bench)).toMatchObject({ level: 'P2', escalations: [{ why: 'unsolved' }] });
  });
});

describe('the way back', () => {
  const back = (bench: Bench, now: Instant) =>
    bench.do(now, { type: 'goBack', incidentId: ONE, newRunId: runId('back'), expectedRunId: bench.take.onAir.currentRunId });
  const solved = (during: (bench: Bench) => void): Bench => {
    const bench = running();
    declare(bench, '15:04:00', 'streamDown');
    during(bench);
    bench.do(at('15:06:00'), { type: 'resolveIncident', incidentId: ONE, note: '' });
    return bench;
  };
  const left = (take: TakeState) => [take.onAir.runs.at(-1)?.segmentId, take.onAir.runs.at(-1)?.added];

  it('is no way where the show never left', () => {
    const bench = solved(() => {});
    expect(backOffer(bench.take)).toBeNull();
    expect(back(bench, at('15:06:05'))).toBe('noChange');
  });

  it('is RESUME of what was held there', () => {
    const bench = solved((b) => void b.hold(at('15:04:10')));
    expect(back(bench, at('15:06:05'))).toBe('ok');
    expect(events(bench)).toEqual(['segmentResumed', 'wentBack']);
    expect(backOffer(bench.take)).toBeNull();
  });

  it('is JUMP from elsewhere, with what was left of it; one UNDO takes it back whole', () => {
    const bench = solved((b) => void b.jump(at('15:04:10'), 'C'));
    expect(backOffer(bench.take)?.point.spoken).toBe(ms('4:00'));
    expect(back(bench, at('15:06:05'))).toBe('ok');
    expect(left(bench.take)).toEqual(['A', -ms('4:00')]);
    expect(bench.undo(at('15:06:10'))).toBe('ok');
    expect(left(bench.take)).toEqual(['C', 0]);
    // What was taken back can be gone again.
    expect(backOffer(bench.take)?.point.segmentId).toBe('A');
    bench.redo(at('15:06:12'));
    expect(left(bench.take)).toEqual(['A', -ms('4:00')]);
    bench.hold(at('15:06:13'));
    expect(backOffer(bench.take)).toBeNull();
  });

  it('is offered again when UNDO took back the RESUME', () => {
    const bench = solved((b) => void b.hold(at('15:04:10')));
    back(bench, at('15:06:05'));
    expect(bench.undo(at('15:06:10'))).toBe('ok');
    expect(backOffer(bench.take)?.incident.id).toBe(ONE);
    expect(back(bench, at('15:06:12'))).toBe('ok');
  });

  it('leaves a minute of what was nearly over, and goes when somebody has gone on', () => {
    const bench = running();
    bench.adjust(at('15:01:00'), ms('5:00'));
    declare(bench, '15:14:00', 'streamDown');
    bench.jump(at('15:14:10'), 'C');
    bench.do(at('15:15:00'), { type: 'resolveIncident', incidentId: ONE, note: '' });
    const gone = running();
    declare(gone, '15:04:00', 'streamDown');
    gone.jump(at('15:04:10'), 'C');
    gone.do(at('15:05:00'), { type: 'resolveIncident', incidentId: ONE, note: '' });
    gone.jump(at('15:05:10'), 'B');
    expect(backOffer(gone.take)).toBeNull();
    expect(back(bench, at('15:15:05'))).toBe('ok');
    expect(left(bench.take)).toEqual(['A', -ms('9:00')]);
  });
});
