import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fileStore } from '../../../electron/host/fileStore.ts';
import type { Journal, JournalStore } from '../../../electron/host/journal.ts';
import { systemSchedule } from '../../../electron/host/schedule.ts';
import { messageId, takeId } from '../../../shared/ids.ts';
import { continuedPlan } from '../../../shared/take/continuation.ts';
import { remainingOf } from '../../../shared/take/run.ts';
import { currentRun, takeStatus } from '../../../shared/take/state.ts';
import { millis, minutes, seconds } from '../../../shared/time.ts';
import { makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';
import { until } from './support/logs.ts';
import {
  act,
  atThree,
  command,
  end,
  go,
  HandClock,
  hostsOnFolder,
  noRoom,
  openRequest,
  type Rig,
  startOn,
  threeSegments,
} from './support/rig.ts';

const hosts = hostsOnFolder();
const { start: started, onAir, log: path } = hosts;
const take = (rig: Rig) => rig.host.take()!;

/** A store whose logs, once `held`, never tell that a record is durable: it is not (before), or it is (after). */
function losingAnswers(store: JournalStore, moment: 'before' | 'after', held: () => boolean): JournalStore {
  const losing = (journal: Journal): Journal => ({
    ...journal,
    append: async (record, expectedSeq) => {
      if (!held()) return journal.append(record, expectedSeq);
      if (moment === 'after') await journal.append(record, expectedSeq);
      return new Promise(() => {});
    },
  });
  return { ...store, create: async (id, first) => losing(await store.create(id, first)) };
}

function remaining(rig: Rig): number {
  let now: number | null = null;
  const stop = rig.host.subscribe('director', (frame) => {
    if (frame.type === 'beat') now = frame.takeNow;
  });
  rig.beat();
  stop();
  return remainingOf(currentRun(take(rig))!, now! as never);
}

describe('a host that was killed', () => {
  it('comes back on the same picture, on hold if it was, and says so in the log', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    clock.pass(10_000);
    await act(before.host, 'hold');
    clock.pass(60_000);
    const rig = await started(clock);
    expect(takeStatus(take(rig))).toBe('held');
    expect(remaining(rig)).toBe(110_000);
    expect(take(rig).onAir).toEqual(take(before).onAir);
    expect((await rig.host.records(3, 'director')).records[0]).toMatchObject({
      commandId: 'recovered-4',
      events: [{ type: 'takeRecovered', boot: 'boot-1' }],
    });
  });

  it('answers a resend as before, and confirms with the first command', async () => {
    const clock = atThree();
    await onAir(clock);
    clock.pass(2_000);
    const rig = await started(clock);
    expect(await go(rig.host, 'first-go')).toEqual({ type: 'acknowledged', commandId: 'first-go', seq: 2 });
    expect(take(rig).recoveredAt).not.toBeNull();
    await go(rig.host);
    expect(take(rig).recoveredAt).toBeNull();
    expect(take(rig).onAir.runs).toHaveLength(2);
  });

  it.each(['before', 'after'] as const)(
    'killed %s a record was on disk, and its answer lost: the resend is answered once',
    async (moment) => {
      const clock = atThree();
      let held = false;
      const rig = await startOn(
        losingAnswers(fileStore(join(hosts.path(), 'takes'), systemSchedule, noRoom), moment, () => held),
        clock,
      );
      hosts.add(rig);
      await rig.host.openTake(openRequest('take-1', threeSegments()), 'director');
      await go(rig.host, 'first-go');
      held = true;
      const made = command({ type: 'adjust', delta: millis(30_000), expectedRunId: take(rig).onAir.currentRunId }, 'lost-answer');
      let answered = false;
      const tell = () => {
        answered = true;
      };
      rig.host.send(made, 'director').then(tell, tell);
      // The same id while the answer is out: no second record, and no answer before the first has one.
      rig.host.send(made, 'director').then(tell, tell);
      await until(() => readFileSync(path(), 'utf8').includes('lost-answer') || moment === 'before');
      expect(take(rig).seq).toBe(3);
      expect(answered).toBe(false);

      const again = await started(clock);
      const there = moment === 'after';
      expect(currentRun(take(again))!.added).toBe(there ? 30_000 : 0);
      // What the crash took back is a new record behind the recovery's; what was on disk is answered from there.
      expect(await again.host.send(made, 'director')).toEqual({ type: 'acknowledged', commandId: 'lost-answer', seq: there ? 3 : 4 });
      expect(await again.host.send(made, 'director')).toEqual({ type: 'acknowledged', commandId: 'lost-answer', seq: there ? 3 : 4 });
      expect(currentRun(take(again))!.added).toBe(30_000);
      const ids = (await again.host.records(0, 'director')).records.map(({ commandId }) => String(commandId));
      expect(ids.filter((id) => id === 'lost-answer')).toHaveLength(1);
    },
  );

  it('goes on by the steady clock on the same boot, whatever the wall did meanwhile', async () => {
    const clock = atThree();
    await onAir(clock);
    clock.pass(60_000);
    clock.stepWall(-1_800_000);
    const rig = await started(clock);
    expect(remaining(rig)).toBe(60_000);
    expect(take(rig).wallSteps).toBe(-1_800_000);
  });

  it('goes on by the wall less its steps after another boot', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    clock.pass(30_000);
    clock.stepWall(3_600_000);
    before.beat();
    clock.pass(30_000);
    const rig = await started(new HandClock(THREE_PM + 3_600_000 + 70_000, 5, 'boot-2'));
    expect(remaining(rig)).toBe(50_000);
    expect(take(rig).wallSteps).toBe(3_600_000);
    expect(take(rig).boot).toBe('boot-2');
  });

  it.each([null, 'boot-1'])('trusts no steady clock of boot %s that is behind the last record', async (boot) => {
    await onAir(new HandClock(THREE_PM, 1_000_000, boot));
    const rig = await started(new HandClock(THREE_PM + 45_000, boot === null ? 2_000_000 : 7, boot));
    expect(remaining(rig)).toBe(75_000);
  });

  it('never goes back before its last record', async () => {
    const clock = atThree(null);
    const before = await onAir(clock);
    clock.pass(50_000);
    await before.host.send(command({ type: 'sendMessage', messageId: messageId('m'), text: '看镜头', flash: false }), 'director');
    const rig = await started(new HandClock(THREE_PM - 600_000, 7, null));
    expect(remaining(rig)).toBe(70_000);
    const ats = (await rig.host.records(0, 'director')).records.map(({ at }) => at);
    expect(ats).toEqual(ats.toSorted((a, b) => a - b));
  });

  it('shows a take again whose end can still be taken back, adds nothing to its log, and takes it back', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    clock.pass(60_000);
    await end(before.host);
    clock.pass(29 * 60_000);
    const rig = await started(clock);
    expect(takeStatus(take(rig))).toBe('ended');
    expect(take(rig)).toEqual(take(before));
    rig.beat();
    expect(take(rig).seq).toBe(3);
    expect(await rig.host.send(command({ type: 'reopen' }), 'director')).toMatchObject({ type: 'acknowledged', seq: 4 });
    expect(takeStatus(take(rig))).toBe('running');
    expect(remaining(rig)).toBe(-28 * 60_000);
  });

  it('lists as missed what fell due in an ended take while it was down, once the end is taken back', async () => {
    const clock = atThree();
    const before = await started(clock);
    const cue = (id: string, offset: number) => ({ id, offset: seconds(offset), title: id });
    const cues = [cue('fired', 20), cue('down', 90), cue('back', 150), cue('later', 200)];
    const plan = makeShow({ segments: [makeSegment('A', { length: minutes(5), subCues: cues })] });
    await before.host.openTake(openRequest('take-1', plan), 'director');
    await go(before.host);
    clock.pass(30_000);
    before.beat();
    await end(before.host);
    clock.pass(90_000);
    const rig = await started(clock);
    clock.pass(50_000);
    await rig.host.send(command({ type: 'reopen' }), 'director');
    rig.beat();
    expect(take(rig).recoveredAt).toBeNull();
    expect(take(rig).spentCues.map(({ cueId, at, missed }) => [cueId, at - THREE_PM, missed])).toEqual([
      ['fired', 20_000, false],
      ['down', 90_000, true],
      // It fell due with the host there again: the end is taken back as if it had never been.
      ['back', 170_000, false],
    ]);
    expect((await rig.host.records(4, 'director')).records[0]?.events).toMatchObject([
      { type: 'takeRecovered', at: THREE_PM + 120_000, boot: 'boot-1' },
      { type: 'subCueMissed', cueId: 'down' },
      { type: 'recoveryConfirmed' },
      { type: 'takeReopened' },
    ]);
    await end(rig.host);
    clock.pass(40_000);
    await rig.host.send(command({ type: 'reopen' }), 'director');
    rig.beat();
    expect(take(rig).spentCues.at(-1)).toMatchObject({ cueId: 'later', missed: false });
  });

  it('takes the end of a rehearsal back where it stood, paused: nobody was there to rehearse', async () => {
    const clock = atThree();
    const before = await started(clock);
    await before.host.openTake(openRequest('take-1', threeSegments(), { mode: 'rehearsal' }), 'director');
    await go(before.host);
    clock.pass(30_000);
    await end(before.host);
    clock.pass(600_000);
    const rig = await started(clock);
    await rig.host.send(command({ type: 'reopen' }), 'director');
    expect(take(rig).clock.rate).toBe(0);
    expect(remainingOf(currentRun(take(rig))!, take(rig).clock.show)).toBe(90_000);
  });

  it('shows an ended take no more once it was closed, or another was opened', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    await end(before.host);
    await before.host.openTake(openRequest('take-2', threeSegments()), 'director');
    const second = await started(clock);
    expect(take(second).takeId).toBe('take-2');
    await end(second.host);
    await second.host.closeTake('director');
    expect((await started(clock)).host.take()).toBeNull();
  });

  it('goes on with the take on air, though another ended later', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    clock.pass(60_000);
    await end(before.host);
    const ended = readFileSync(path());
    rmSync(path());
    await before.host.close();
    const other = await started(new HandClock(THREE_PM, 1_000_000, 'boot-1'));
    await other.host.openTake(openRequest('take-2', threeSegments()), 'director');
    writeFileSync(path(), ended);
    expect(take(await started(clock)).takeId).toBe('take-2');
  });

  it('shows a live take that was broken off for twelve hours, so that it can go on in a second one', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    await end(before.host);
    clock.pass(31 * 60_000);
    const rig = await started(clock);
    expect(takeStatus(take(rig))).toBe('ended');
    expect(await rig.host.send(command({ type: 'reopen' }), 'director')).toMatchObject({ reason: 'reopenExpired' });
    const request = { ...openRequest('take-2', threeSegments()), plan: continuedPlan(take(rig)) };
    expect(await rig.host.openTake(request, 'director')).toEqual({ type: 'opened', takeId: 'take-2' });
    expect(take(rig).rundown.map(({ id }) => id)).toEqual(['B', 'C']);
    expect(take(rig).plan.plannedEnd).toBe(take(before).plan.plannedEnd);
  });

  it('shows it also when one of the day before was voided after it', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    await end(before.host);
    await before.host.close();
    clock.pass(24 * 3_600_000);
    const today = await started(clock);
    await today.host.openTake(openRequest('take-2', threeSegments()), 'director');
    await go(today.host);
    await end(today.host);
    clock.pass(60_000);
    const mark = command({ type: 'voidTake', reason: '试机' });
    expect((await today.host.markTake(takeId('take-1'), mark, 'director')).type).toBe('acknowledged');
    expect(take(await started(clock)).takeId).toBe('take-2');
  });

  it.each([
    ['one that was played to its end', 31 * 60_000, true, 'live'],
    ['one that was broken off the day before', 12 * 3_600_000 + 1, false, 'live'],
    ['a rehearsal', 31 * 60_000, false, 'rehearsal'],
  ] as const)('comes back empty after %s', async (_what, passed, played, mode) => {
    const clock = atThree();
    const before = await started(clock);
    await before.host.openTake(openRequest('take-1', threeSegments(), { mode }), 'director');
    await go(before.host);
    for (let at = 0; played && at < 2; at += 1) {
      clock.pass(60_000);
      await go(before.host);
    }
    await end(before.host);
    clock.pass(passed);
    expect((await started(clock)).host.take()).toBeNull();
  });

  it('does not come back on a take whose end is final', async () => {
    const clock = atThree();
    const before = await onAir(clock);
    await end(before.host);
    clock.pass(13 * 3_600_000);
    const rig = await started(clock);
    expect(rig.host.take()).toBeNull();
    expect(await rig.host.listTakes()).toMatchObject([{ takeId: 'take-1', title: '试播', mode: 'live', ended: true, damage: null }]);
  });

  it('comes back again and again', async () => {
    const clock = atThree();
    await onAir(clock);
    for (let time = 0; time < 5; time++) {
      clock.pass(10_000);
      await started(clock);
    }
    const rig = await started(clock);
    expect(remaining(rig)).toBe(70_000);
    expect(take(rig).seq).toBe(8);
  });
});

describe('a full disk in mid-show', () => {
  it('counts what is not saved while the show goes on, and saves it once there is room', async () => {
    const clock = atThree();
    const rig = await onAir(clock);
    const beats: unknown[] = [];
    rig.host.subscribe('director', (frame) => frame.type === 'beat' && beats.push(frame.saved));
    renameSync(path(), `${path()}.kept`);
    symlinkSync('/dev/full', path());
    const hold = act(rig.host, 'hold');
    clock.pass(1_000);
    const resume = act(rig.host, 'resume');
    expect(takeStatus(take(rig))).toBe('running');
    await vi.waitFor(() => {
      rig.beat();
      expect(beats.at(-1)).toMatchObject({ seq: 2, unsaved: 2, trouble: 'journalFailed' });
    });
    expect(rig.host.unsaved()).toBe(2);
    expect(await rig.host.openTake(openRequest('take-2', threeSegments()), 'director')).toMatchObject({ reason: 'takeOpen' });
    rmSync(path());
    renameSync(`${path()}.kept`, path());
    expect([await hold, await resume].map(({ type }) => type)).toEqual(['acknowledged', 'acknowledged']);
    rig.beat();
    expect(beats.at(-1)).toEqual({ seq: 4, at: clock.wall(), unsaved: 0, trouble: null });
    expect(rig.host.unsaved()).toBe(0);
    const again = await started(clock);
    expect(take(again).onAir).toEqual(take(rig).onAir);
  });

  it('does not open a take', async () => {
    writeFileSync(join(hosts.path(), 'takes'), '');
    rmSync(join(hosts.path(), 'takes'));
    const rig = await started(atThree());
    rmSync(join(hosts.path(), 'takes'), { recursive: true });
    writeFileSync(join(hosts.path(), 'takes'), 'no folder');
    expect(await rig.host.openTake(openRequest('take-1', threeSegments()), 'director')).toEqual({
      type: 'refused',
      reason: 'journalFailed',
    });
    expect(rig.host.take()).toBeNull();
    rmSync(join(hosts.path(), 'takes'));
  });
});
