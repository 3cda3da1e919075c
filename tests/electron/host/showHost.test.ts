import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandId, messageId, productId, proposalId, runId, takeId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { fold } from '../../../shared/take/apply.ts';
import type { TakeAction } from '../../../shared/take/command.ts';
import { takeStatus } from '../../../shared/take/state.ts';
import { instant, millis, minutes } from '../../../shared/time.ts';
import type { Frame, LinkRole } from '../../../shared/wire/frame.ts';
import { makeProduct, makeSegment, makeShow } from '../../support/plan.ts';
import { act, atThree, command, end, go, openRequest, type Rig, startHost, tempFolder, threeSegments } from './support/rig.ts';

let folder: ReturnType<typeof tempFolder>;
let rig: Rig;

beforeEach(async () => {
  folder = tempFolder();
  rig = await startHost(folder.path, atThree());
});
afterEach(async () => {
  await rig.host.close();
  folder.drop();
});

const open = (id = 'take-1') => rig.host.openTake(openRequest(id, threeSegments()), 'director');
const taken = () => rig.host.take()!;

describe('opening a take', () => {
  it('answers when its first record is on disk, and tells every window', async () => {
    const heard: Frame[] = [];
    rig.host.subscribe('director', (frame) => heard.push(frame));
    expect(await open()).toEqual({ type: 'opened', takeId: 'take-1' });
    expect(heard.map(({ type }) => type)).toEqual(['take', 'record']);
    expect((await rig.host.records(0, 'director')).records).toHaveLength(1);
  });

  it('refuses a second while one is unfinished, an empty rundown, and everyone but the director', async () => {
    expect(await rig.host.openTake(openRequest('x', makeShow()), 'director')).toEqual({ type: 'refused', reason: 'emptyRundown' });
    expect(await rig.host.openTake(openRequest('x', threeSegments()), 'host')).toEqual({ type: 'refused', reason: 'notAllowed' });
    const [first, second] = await Promise.all([open('take-1'), open('take-2')]);
    expect(first.type).toBe('opened');
    expect(second).toEqual({ type: 'refused', reason: 'takeOpen' });
    expect(await open('take-3')).toEqual({ type: 'refused', reason: 'takeOpen' });
  });

  it('opens once, however often the same request comes', async () => {
    const answers = await Promise.all([open(), open()]);
    expect([...answers, await open()]).toEqual(Array(3).fill({ type: 'opened', takeId: 'take-1' }));
    await end(rig.host);
    await rig.host.closeTake('director');
    expect(await open()).toEqual({ type: 'opened', takeId: 'take-1' });
    expect(rig.host.take()).toBeNull();
  });

  it('closes an ended take for the next one', async () => {
    await open('take-1');
    await end(rig.host);
    expect((await open('take-2')).type).toBe('opened');
    expect((await rig.host.listTakes()).map(({ takeId: id, ended }) => [id, ended])).toEqual(
      expect.arrayContaining([
        ['take-1', true],
        ['take-2', false],
      ]),
    );
  });
});

describe('a command', () => {
  it('is refused without a take, by a role that may not, and in the name of the system', async () => {
    const made = command({ type: 'go', newRunId: runId('r'), expectedRunId: null });
    expect(await rig.host.send(made, 'director')).toMatchObject({ type: 'refused', reason: 'noTake' });
    await open();
    expect(await rig.host.send(made, 'host')).toMatchObject({ type: 'refused', reason: 'notAllowed' });
    expect(await rig.host.send({ ...made, by: { ...made.by, role: 'system' } }, 'director')).toMatchObject({ reason: 'notAllowed' });
    expect(await rig.host.send(made, 'director')).toEqual({ type: 'acknowledged', commandId: made.commandId, seq: 2 });
  });

  it('of two people is never both of them from the director’s window, whatever place it claims', async () => {
    const show = makeShow({ segments: [makeSegment('a', { productIds: [productId('P')] })], products: [makeProduct('P', {})] });
    await rig.host.openTake(openRequest('take-1', show), 'director');
    const as = (role: 'director' | 'assistant', action: TakeAction) => {
      const made = command(action);
      return rig.host.send({ ...made, by: { ...made.by, role, person: role } }, 'director');
    };
    const offer = {
      type: 'proposePrice',
      proposalId: proposalId('p'),
      productId: productId('P'),
      price: fen(14_900),
      mechanism: null,
    } as const;
    expect(await as('assistant', offer)).toMatchObject({ type: 'acknowledged' });
    expect(await as('director', { type: 'confirmPrice', proposalId: offer.proposalId, held: millis(1000) })).toMatchObject({
      reason: 'ownProposal',
    });
  });

  it('gets the same answer again, accepted or refused, and does nothing more', async () => {
    await open();
    const first = command({ type: 'go', newRunId: runId('run-a'), expectedRunId: null }, 'same');
    const both = await Promise.all([rig.host.send(first, 'director'), rig.host.send(first, 'director')]);
    expect(both).toEqual(Array(2).fill({ type: 'acknowledged', commandId: 'same', seq: 2 }));
    const early = command({ type: 'go', newRunId: runId('run-b'), expectedRunId: runId('run-a') }, 'early');
    expect(await rig.host.send(early, 'director')).toMatchObject({ reason: 'tooSoon' });
    rig.clock.pass(5_000);
    expect(await rig.host.send(early, 'director')).toMatchObject({ reason: 'tooSoon' });
    expect(taken().seq).toBe(2);
    // A refusal stands in no log: it is counted and noted, once.
    expect(rig.reports).toEqual(['Take take-1 refused go: tooSoon (1 since the start)']);
  });

  it('from two windows at once moves the show once', async () => {
    await open();
    const answers = await Promise.all([go(rig.host), go(rig.host)]);
    expect(answers.map(({ type }) => type)).toEqual(['acknowledged', 'refused']);
    expect(taken().onAir.runs).toHaveLength(1);
  });

  it('of the host is logged as the host, whatever it says of itself', async () => {
    await open();
    await rig.host.send(command({ type: 'sendMessage', messageId: messageId('m'), text: '快一点', flash: true }), 'director');
    const heard = command({ type: 'acknowledgeMessage', messageId: messageId('m') });
    expect((await rig.host.send(heard, 'host')).type).toBe('acknowledged');
    expect((await rig.host.records(2, 'director')).records[0]?.by.role).toBe('host');
  });
});

describe('windows', () => {
  it('see the same show, the director alone with the working notes', async () => {
    const seen = { director: [] as Frame[], host: [] as Frame[] };
    rig.host.subscribe('director', (frame) => seen.director.push(frame));
    const stop = rig.host.subscribe('host', (frame) => seen.host.push(frame));
    await open();
    await go(rig.host);
    const notes = (frames: readonly Frame[]) => JSON.stringify(frames).includes('只给导播看');
    expect([notes(seen.director), notes(seen.host)]).toEqual([true, false]);
    expect(JSON.stringify(await rig.host.records(0, 'viewer'))).not.toContain('只给导播看');
    expect(JSON.stringify(await rig.host.readTake(takeId('take-1'), 'host'))).not.toContain('只给导播看');
    stop();
    const before = seen.host.length;
    rig.beat();
    expect(seen.host).toHaveLength(before);
    expect(seen.director.at(-1)).toMatchObject({ type: 'beat', seq: 2, saved: { seq: 2, unsaved: 0, trouble: null } });
  });

  it('that send across one another end with the same picture', async () => {
    await open();
    const frames: Frame[] = [];
    rig.host.subscribe('director', (frame) => frames.push(frame));
    const answers: Promise<unknown>[] = [];
    for (let turn = 0; turn < 300; turn++) {
      rig.clock.pass(400);
      answers.push(turn % 3 === 0 ? go(rig.host) : act(rig.host, turn % 2 === 0 ? 'hold' : 'resume'));
      if (turn % 7 === 0) rig.beat();
    }
    await Promise.all(answers);
    const records = frames.flatMap((frame) => (frame.type === 'record' ? [frame.record] : []));
    expect(records.map(({ seq }) => seq)).toEqual(records.map((_, i) => i + 2));
    const folded = fold([(await rig.host.records(0, 'director')).records[0]!, ...records]);
    expect(folded).toEqual(taken());
    expect((await rig.host.readTake(takeId('take-1'), 'director')).records).toHaveLength(records.length + 1);
  });

  it('that throw do not stop the others', async () => {
    const heard: Frame[] = [];
    rig.host.subscribe('host', () => {
      throw new Error('window gone');
    });
    rig.host.subscribe('director', (frame) => heard.push(frame));
    await open();
    expect(heard).toHaveLength(2);
    expect(rig.reports).toHaveLength(2);
  });
});

describe('what happens by itself', () => {
  it('takes the next segment at the instant that was due, in a record of its own', async () => {
    const show = makeShow({
      segments: [makeSegment('A', { length: minutes(2), autoAdvance: 'next' }), makeSegment('B', { length: minutes(5) })],
    });
    await rig.host.openTake(openRequest('take-1', show), 'director');
    await go(rig.host);
    const started = taken().onAir.runs[0]!.startedAt;
    rig.clock.pass(120_070);
    rig.beat();
    const record = (await rig.host.records(2, 'director')).records[0]!;
    expect(record).toMatchObject({ commandId: 'auto-3', by: { role: 'system' }, at: started + 120_070 });
    expect(record.events).toEqual([expect.objectContaining({ type: 'segmentStarted', cause: 'auto', at: started + 120_000 })]);
  });

  it('comes before a command that was sent after it was due', async () => {
    const show = makeShow({
      segments: [makeSegment('A', { length: minutes(2), autoAdvance: 'next' }), makeSegment('B', { length: minutes(5) })],
    });
    await rig.host.openTake(openRequest('take-1', show), 'director');
    await go(rig.host);
    rig.clock.pass(120_300);
    expect(await act(rig.host, 'hold')).toMatchObject({ type: 'refused', reason: 'stale' });
    expect(taken().onAir.runs).toHaveLength(2);
  });

  it.each([3_600_000, -3_600_000, 51, -51])('notes a step of the wall by %i ms and moves no countdown', async (by) => {
    await open();
    await go(rig.host);
    rig.clock.pass(30_000);
    rig.clock.stepWall(by);
    const before = taken().onAir;
    rig.beat();
    rig.beat();
    expect((await rig.host.records(2, 'director')).records.map(({ events }) => events)).toEqual([[{ type: 'clockStepped', by }]]);
    expect(taken().onAir).toEqual(before);
    const frames: Frame[] = [];
    rig.host.subscribe('director', (frame) => frames.push(frame));
    rig.beat();
    expect(frames[0]).toMatchObject({ takeNow: instant(before.runs[0]!.startedAt + 30_000), wallNow: rig.clock.wall() });
  });

  it('notes no step of 50 ms or less, nor any after the end', async () => {
    await open();
    rig.clock.stepWall(50);
    rig.beat();
    expect(taken().seq).toBe(1);
    await end(rig.host);
    rig.clock.stepWall(10_000);
    rig.beat();
    expect(taken().seq).toBe(2);
  });
});

describe('an ended take', () => {
  it('stays on the outputs until it is closed, and can be reopened there', async () => {
    await open();
    await go(rig.host);
    await end(rig.host);
    rig.beat();
    expect(takeStatus(taken())).toBe('ended');
    await rig.host.send(command({ type: 'reopen' }), 'director');
    await rig.host.closeTake('director');
    expect(takeStatus(taken())).toBe('running');
    await end(rig.host);
    await rig.host.closeTake('host');
    expect(rig.host.take()).not.toBeNull();
    await rig.host.closeTake('director');
    expect(rig.host.take()).toBeNull();
    expect(await rig.host.records(0, 'director')).toEqual({ takeId: null, records: [], damage: null, head: null });
    expect((await rig.host.readTake(takeId('take-1'), 'director')).records).toHaveLength(5);
  });

  it('is voided and taken back after it has left the outputs, by the director alone, and nothing else is done to it', async () => {
    await open();
    await go(rig.host);
    await end(rig.host);
    const mark = (action: TakeAction, role: LinkRole = 'director') => rig.host.markTake(takeId('take-1'), command(action), role);
    const last = async () => (await rig.host.readTake(takeId('take-1'), 'director')).records.at(-1);
    expect((await mark({ type: 'voidTake', reason: '在屏幕上' })).type).toBe('acknowledged');
    await rig.host.closeTake('director');
    const answers = await Promise.all([mark({ type: 'voidTake', reason: '试音' }), mark({ type: 'unvoidTake' })]);
    expect(answers.map(({ type }) => type)).toEqual(['acknowledged', 'acknowledged']);
    expect((await last())?.seq).toBe(6);
    expect((await mark({ type: 'voidTake', reason: '设备故障' })).type).toBe('acknowledged');
    expect(fold((await rig.host.readTake(takeId('take-1'), 'director')).records)?.voided?.reason).toBe('设备故障');
    expect(await mark({ type: 'reopen' })).toMatchObject({ reason: 'notAllowed' });
    expect(await mark({ type: 'unvoidTake' }, 'host')).toMatchObject({ reason: 'notAllowed' });
    expect((await last())?.seq).toBe(7);
    expect(rig.host.take()).toBeNull();
    await expect(rig.host.markTake(takeId('nothing'), command({ type: 'unvoidTake' }), 'director')).rejects.toThrow();
    expect((await mark({ type: 'unvoidTake' })).type).toBe('acknowledged');
  });

  it('refuses commands with its own reason', async () => {
    await open();
    await end(rig.host);
    expect(await go(rig.host)).toMatchObject({ reason: 'ended' });
    expect(await rig.host.send(command({ type: 'undo', target: commandId('x') }), 'director')).toMatchObject({ reason: 'ended' });
  });
});
