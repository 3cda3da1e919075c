import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setBridge } from '../../../renderer/link/bridge.ts';
import { forgetClock, takeNow, wallNow } from '../../../renderer/link/clock.ts';
import { adjust, go, hold, openTake, resume, undo } from '../../../renderer/link/commands.ts';
import { startLink } from '../../../renderer/link/start.ts';
import { resetTakeStore, takeStore } from '../../../renderer/link/takeStore.ts';
import { STANDARD_SPLITS } from '../../../shared/plan/talkSplit.ts';
import { fold } from '../../../shared/take/apply.ts';
import { takeStatus } from '../../../shared/take/state.ts';
import { minutes } from '../../../shared/time.ts';
import { act, atThree, type Rig, startHost, tempFolder, threeSegments } from '../../electron/host/support/rig.ts';
import { type HostBridge, hostBridge } from './hostBridge.ts';

let folder = tempFolder();
let rig: Rig;
let bridge: HostBridge;
const link = () => takeStore.getState();
const heard = { onAction: vi.fn(), onGlobalKey: vi.fn(), onOpenFile: vi.fn() };

beforeEach(async () => {
  folder = tempFolder();
  resetTakeStore();
  forgetClock();
  rig = await startHost(folder.path, atThree());
  bridge = hostBridge(rig.host);
  setBridge(bridge);
});

afterEach(async () => {
  vi.useRealTimers();
  setBridge(null);
  await rig.host.close();
  folder.drop();
});

/** What the window believes is what the host knows. */
const agrees = () => expect(link().take).toEqual(rig.host.take());

describe('a window and the real host', () => {
  it('says hello, opens a take and follows every command', async () => {
    await startLink(heard);
    expect(link()).toMatchObject({ role: 'director', mayWrite: true, take: null });
    expect(await openTake(threeSegments(), STANDARD_SPLITS, 'live')).toMatchObject({ type: 'opened' });
    await vi.waitFor(() => expect(link().take).not.toBeNull());
    rig.clock.pass(1000);
    expect(await go()).toMatchObject({ type: 'acknowledged', seq: 2 });
    await hold();
    await resume();
    await adjust(minutes(1));
    agrees();
    expect(fold(link().records)).toEqual(link().take);
    expect(link().records.map((record) => record.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(link().records[1]?.by).toMatchObject({ person: '陈墨', role: 'director' });
  });

  it('keeps the reason of a refusal, and names the command that undo takes back', async () => {
    await startLink(heard);
    expect(undo()).toBeNull();
    await openTake(threeSegments(), STANDARD_SPLITS, 'live');
    await hold();
    expect(link().lastRefusal).toMatchObject({ action: 'hold', reason: 'notRunning' });
    rig.clock.pass(1000);
    await go();
    rig.clock.pass(100);
    await go();
    expect(link().lastRefusal).toMatchObject({ action: 'go', reason: 'tooSoon' });
    await undo();
    expect(takeStatus(link().take!)).toBe('armed');
    agrees();
  });

  it('a window that opens in mid-show folds the whole log', async () => {
    await startLink(heard);
    await openTake(threeSegments(), STANDARD_SPLITS, 'live');
    rig.clock.pass(1000);
    await go();
    resetTakeStore();
    setBridge(hostBridge(rig.host));
    await startLink(heard);
    agrees();
    expect(takeStatus(link().take!)).toBe('running');
  });

  it('asks again when frames were lost, at the next record', async () => {
    await startLink(heard);
    await openTake(threeSegments(), STANDARD_SPLITS, 'live');
    rig.clock.pass(1000);
    bridge.drop = (frame) => frame.type === 'record';
    await go();
    await act(rig.host, 'hold');
    expect(link().records).toHaveLength(1);
    bridge.drop = () => false;
    await act(rig.host, 'resume');
    await vi.waitFor(() => expect(link().records).toHaveLength(4));
    agrees();
  });

  it('and at the next beat, when no record follows', async () => {
    await startLink(heard);
    await openTake(threeSegments(), STANDARD_SPLITS, 'live');
    rig.clock.pass(1000);
    bridge.drop = (frame) => frame.type === 'record';
    await go();
    bridge.drop = () => false;
    rig.beat();
    await vi.waitFor(() => expect(link().records).toHaveLength(2));
    agrees();
  });

  it('runs on the host clock, and says so when it falls silent', async () => {
    await startLink(heard);
    await openTake(threeSegments(), STANDARD_SPLITS, 'live');
    rig.beat();
    expect(link().link).toBe('live');
    expect(wallNow()).toBeGreaterThanOrEqual(rig.clock.wall());
    expect(Math.abs(takeNow()! - rig.clock.wall())).toBeLessThan(100);
    await vi.waitFor(() => expect(link().link).toBe('stale'), { timeout: 4000 });
    rig.clock.pass(4000);
    rig.beat();
    expect(link().link).toBe('live');
  });

  it('a command without an answer is said to be overdue and sent again; it acts once', async () => {
    await startLink(heard);
    await openTake(threeSegments(), STANDARD_SPLITS, 'live');
    rig.clock.pass(1000);
    bridge.loseAnswers = 1;
    const seen: number[] = [];
    const stop = takeStore.subscribe(({ overdue }) => seen.push(overdue));
    expect(await go()).toMatchObject({ type: 'acknowledged', seq: 2 });
    stop();
    expect(seen).toContain(1);
    expect(link()).toMatchObject({ overdue: 0 });
    expect(bridge.sent).toHaveLength(2);
    expect(new Set(bridge.sent).size).toBe(1);
    expect(rig.host.take()?.onAir.runs).toHaveLength(1);
  });

  it('forgets a take that was closed', async () => {
    await startLink(heard);
    await openTake(threeSegments(), STANDARD_SPLITS, 'live');
    await vi.waitFor(() => expect(link().take).not.toBeNull());
    const { end, closeTake } = await import('../../../renderer/link/commands.ts');
    await end({ type: 'now' });
    await closeTake();
    await vi.waitFor(() => expect(link().take).toBeNull());
    expect(link().records).toEqual([]);
  });
});
