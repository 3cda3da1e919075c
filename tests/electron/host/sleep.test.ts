import { describe, expect, it } from 'vitest';
import { remainingOf } from '../../../shared/take/run.ts';
import { currentRun } from '../../../shared/take/state.ts';
import { later, millis, minutes, seconds } from '../../../shared/time.ts';
import type { TakeRecord } from '../../../shared/wire/record.ts';
import { makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';
import { act, atThree, command, go, HandClock, hostsOnFolder, openRequest, type Rig, threeSegments } from './support/rig.ts';

const hosts = hostsOnFolder();
const started = hosts.start;

/** On air since 15:00:00 with A of two minutes; thirty seconds have passed. */
async function onAir(clock = atThree(), show = threeSegments()): Promise<Rig> {
  const rig = await started(clock);
  await rig.host.openTake(openRequest('take-1', show), 'director');
  await go(rig.host);
  clock.pass(30_000);
  rig.beat();
  return rig;
}

function now(rig: Rig): number {
  let heard: number | null = null;
  const stop = rig.host.subscribe('director', (frame) => {
    if (frame.type === 'beat') heard = frame.takeNow;
  });
  rig.beat();
  stop();
  return heard ?? Number.NaN;
}

const take = (rig: Rig) => rig.host.take()!;
const remaining = (rig: Rig) => remainingOf(currentRun(take(rig))!, now(rig) as never);
const log = async (rig: Rig): Promise<readonly TakeRecord[]> => (await rig.host.records(2, 'director')).records;
const answer = (rig: Rig, choice: 'counting' | 'held') =>
  rig.host.send(command({ type: 'answerSuspended', choice, expectedRunId: take(rig).onAir.currentRunId }), 'director');

/** The steady clock stands while the machine sleeps, as on Linux; both signals come. */
function sleepUncounted(rig: Rig, ms: number): void {
  rig.host.power('suspend');
  rig.clock.stepWall(ms);
  rig.host.power('resume');
}

/** The steady clock counts the sleep; nobody says a word, as without a desktop. */
function sleepCounted(rig: Rig, ms: number): void {
  rig.clock.sleepGap = seconds(5);
  rig.beat();
  rig.clock.pass(ms);
  rig.beat();
}

describe.each([
  ['that the steady clock does not count', sleepUncounted],
  ['that it counts', sleepCounted],
])('a sleep of 40 s %s', (_what, sleep) => {
  it('counts, is no step of the wall, and is in the log with its ends', async () => {
    const rig = await onAir();
    sleep(rig, 40_000);
    expect(remaining(rig)).toBe(50_000);
    const { wallSteps, suspension } = take(rig);
    expect(wallSteps).toBe(0);
    const [from, to] = [later(THREE_PM, 30_000), later(THREE_PM, 70_000)];
    expect(suspension).toMatchObject({ from, to, choice: null });
    expect(await log(rig)).toMatchObject([{ commandId: 'slept-3', at: to, events: [{ type: 'suspended', from, to, at: to }] }]);
  });

  it('given as held, leaves the countdown where it was', async () => {
    const rig = await onAir();
    sleep(rig, 40_000);
    rig.clock.pass(4_000);
    expect(await answer(rig, 'held')).toMatchObject({ type: 'acknowledged' });
    expect(remaining(rig)).toBe(86_000);
  });

  it('inside a hold is part of it: nothing to ask', async () => {
    const rig = await onAir();
    await act(rig.host, 'hold');
    sleep(rig, 40_000);
    expect(remaining(rig)).toBe(90_000);
    expect(await answer(rig, 'held')).toMatchObject({ type: 'refused', reason: 'noChange' });
  });

  it.each(['boot-1', 'boot-2'])('goes on right after a kill, now on %s', async (boot) => {
    const before = await onAir();
    sleep(before, 40_000);
    await answer(before, 'held');
    before.clock.pass(10_000);
    const mono = boot === 'boot-1' ? before.clock.mono() : 77;
    const rig = await started(new HandClock(before.clock.wall(), mono, boot));
    expect(remaining(rig)).toBe(80_000);
    expect(take(rig).wallSteps).toBe(0);
  });

  it('lets one auto-advance that fell due in it happen on waking', async () => {
    const rows = ['A', 'B', 'C'].map((id) => makeSegment(id, { length: minutes(1), autoAdvance: 'next' }));
    const rig = await onAir(atThree(), makeShow({ segments: rows }));
    sleep(rig, 40_000);
    expect(take(rig).onAir.runs.map(({ segmentId, startedAt }) => [segmentId, startedAt - THREE_PM])).toEqual([
      ['A', 0],
      ['B', 70_000],
    ]);
    expect(await answer(rig, 'held')).toMatchObject({ type: 'refused', reason: 'notSuspended' });
  });

  it('while armed asks nothing and moves no plan', async () => {
    const rig = await started(atThree());
    await rig.host.openTake(openRequest('take-1', threeSegments()), 'director');
    sleep(rig, 40_000);
    expect(take(rig).suspension).toBeNull();
    expect(now(rig)).toBe(later(THREE_PM, 40_000));
  });
});

describe('the clocks around a sleep', () => {
  it('a wall that is set on waking is a step of its own, and only that', async () => {
    const rig = await onAir();
    sleepCounted(rig, 40_000);
    rig.clock.stepWall(3_600_000);
    expect(remaining(rig)).toBe(50_000);
    expect(take(rig).wallSteps).toBe(3_600_000);
  });

  it('a jump of the wall without a word from the system is a step, and the countdown stands', async () => {
    const rig = await onAir();
    rig.clock.stepWall(40_000);
    expect(remaining(rig)).toBe(90_000);
    expect(take(rig)).toMatchObject({ wallSteps: 40_000, suspension: null });
  });

  it('a rehearsal sleeps as fast as it runs', async () => {
    const rig = await started(atThree());
    await rig.host.openTake(openRequest('take-1', threeSegments(), { mode: 'rehearsal' }), 'director');
    await go(rig.host);
    await rig.host.send(command({ type: 'setRate', rate: 2 }), 'director');
    rig.clock.pass(10_000);
    rig.beat();
    sleepUncounted(rig, 15_000);
    const { suspension } = take(rig);
    expect(suspension!.to - suspension!.from).toBe(30_000);
    await answer(rig, 'held');
    expect(take(rig).onAir.runs[0]!.heldMs).toBe(millis(30_000));
  });

  it('heartbeats count real time, however fast a rehearsal runs', async () => {
    const rig = await started(atThree());
    await rig.host.openTake(openRequest('take-1', threeSegments(), { mode: 'rehearsal' }), 'director');
    await go(rig.host);
    for (const rate of [0, 1, 60]) {
      await rig.host.send(command({ type: 'setRate', rate }), 'director');
      const before = now(rig);
      rig.clock.pass(100);
      expect(now(rig) - before).toBe(100);
    }
  });

  it('ends counted in silence: a take that has ended is not asked when it is reopened', async () => {
    const rig = await onAir();
    rig.clock.sleepGap = seconds(5);
    await rig.host.send(command({ type: 'end', at: { type: 'now' }, expectedRunId: take(rig).onAir.currentRunId }), 'director');
    rig.clock.pass(60_000);
    rig.beat();
    await rig.host.send(command({ type: 'reopen' }), 'director');
    rig.beat();
    expect(take(rig).suspension).toBeNull();
  });
});
