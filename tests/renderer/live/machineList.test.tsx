import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bindEffects, setActionContext } from '../../../renderer/hooks/actionStore.ts';
import { libraryStore, resetLibrary } from '../../../renderer/library/libraryStore.ts';
import { setBridge } from '../../../renderer/link/bridge.ts';
import { resetTakeStore, takeStore } from '../../../renderer/link/takeStore.ts';
import { MachineList } from '../../../renderer/rooms/live/MachineList.tsx';
import { isOpen, type MachineFacts, machineChecks } from '../../../renderer/rooms/live/machineChecks.ts';
import { changeLanguage } from '../../../renderer/ui/text.ts';
import { instant } from '../../../shared/time.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import type { BackupState } from '../../../shared/wire/library.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const NO_SECOND = { path: null, copiedAt: null, trouble: null };
const AT = instant(new Date(2026, 0, 2, 3, 4, 5).getTime());
const backup = (patch: Partial<BackupState>): BackupState => ({
  snapshotAt: AT,
  trouble: null,
  second: NO_SECOND,
  takes: '/data/takes',
  ...patch,
});
const GOOD: MachineFacts = {
  backup: backup({}),
  persisted: true,
  disk: { level: 'enough', free: 64_000_000_000 },
  displays: 2,
  power: { isPlugged: true, level: 1 },
  quota: { used: 1_000_000, all: 1_000_000_000 },
  info: { app: '1.0.0', runtime: 'Electron 45', host: 'electron' },
};
const marks = (patch: Partial<MachineFacts>) =>
  Object.fromEntries(machineChecks({ ...GOOD, ...patch }).map((check) => [check.name, isOpen(check)]));

describe('what the machine has ready', () => {
  it('is all good, and says nothing of a second folder that nobody named', () =>
    expect(marks({})).toEqual({ snapshot: false, store: false, disk: false, displays: false, power: false, quota: false, version: false }));

  it.each([
    ['no snapshot yet', { backup: backup({ snapshotAt: null }) }, 'snapshot'],
    ['the last snapshot failed, though one stands', { backup: backup({ trouble: 'ENOSPC' }) }, 'snapshot'],
    [
      'a second folder that is not there',
      { backup: backup({ second: { path: '/stick', copiedAt: AT, trouble: { type: 'absent' } } }) },
      'second',
    ],
    ['a store that may be thrown away', { persisted: false }, 'store'],
    ['little room on the disk', { disk: { level: 'low', free: 400_000_000 } }, 'disk'],
    ['one display', { displays: 1 }, 'displays'],
    ['a machine on its battery', { power: { isPlugged: false, level: 0.9 } }, 'power'],
    ['a store that is nearly full', { quota: { used: 850_000_000, all: 1_000_000_000 } }, 'quota'],
  ] as const)('%s is open, and nothing else', (_what, patch, name) => {
    const open = Object.entries(marks(patch)).filter(([, isMarked]) => isMarked);
    expect(open).toEqual([[name, true]]);
  });

  it('leaves out what it does not know', () =>
    expect(
      marks({ backup: null, persisted: null, disk: { level: 'enough', free: null }, displays: 0, power: null, quota: null, info: null }),
    ).toEqual({}));
});

describe('on the screen before air', () => {
  let host: BackupState;
  const row = (name: string): string => document.querySelector(`[data-check="${name}"]`)?.textContent ?? '(absent)';
  const state = (name: string) => document.querySelector(`[data-check="${name}"]`)?.getAttribute('data-open');
  const mount = async () => {
    await act(async () => void render(<MachineList />));
  };

  beforeEach(() => {
    resetLibrary();
    resetTakeStore();
    host = backup({});
    setBridge({ listSnapshots: async () => ({ snapshots: [], backup: host }) } as Partial<Bridge> as Bridge);
    takeStore.setState({ disk: { level: 'enough', free: 64_000_000_000 } });
  });
  afterEach(() => {
    cleanup();
    setBridge(null);
    changeLanguage('zh-CN');
    vi.unstubAllGlobals();
  });

  it('follows the plug while it is looked at, and tells the store’s size and the versions', async () => {
    const battery = Object.assign(new EventTarget(), { charging: true, level: 0.63 });
    vi.stubGlobal('navigator', {
      getBattery: async () => battery,
      storage: { estimate: async () => ({ usage: 12_000_000, quota: 48_000_000_000 }) },
    });
    takeStore.setState({ info: { app: '1.0.0', runtime: 'Electron 45', host: 'electron' } });
    await mount();
    expect(row('power')).toContain('接着电源');
    expect(row('quota')).toContain('已用 12 MB，最多 48 GB');
    expect(row('version')).toContain('1.0.0 · Electron 45 · 不监听网络');
    Object.assign(battery, { charging: false });
    await act(async () => void battery.dispatchEvent(new Event('chargingchange')));
    expect([state('power'), row('power')]).toEqual(['true', expect.stringContaining('还剩 63%')]);
  });

  it('asks the host anew: a snapshot that came by the clock is told here, with its day', async () => {
    libraryStore.setState({ backup: backup({ snapshotAt: null }) });
    await mount();
    await waitFor(() => expect(state('snapshot')).toBe('false'));
    expect(row('snapshot')).toContain('周五 1月2日 03:04:05，已读回校验');
    act(() => changeLanguage('en'));
    expect(row('snapshot')).toContain('Fri 2 Jan 03:04:05, read back and verified');
    expect(row('disk')).toContain('64 GB free');
  });

  it('says why the last one failed, what is kept, and leads to where it is mended', async () => {
    host = backup({ trouble: 'ENOSPC' });
    const askBackups = vi.fn();
    const unbind = bindEffects({ current: { backups: askBackups } });
    setActionContext({
      room: 'live',
      hasShow: true,
      mayWrite: true,
      canUndoEdit: false,
      canRedoEdit: false,
      take: null,
      canUndoCommand: false,
      canRedoCommand: false,
    });
    await mount();
    await waitFor(() => expect(row('snapshot')).toContain('（ENOSPC），修改仍逐条写在磁盘上'));
    await act(async () => screen.getByTestId('remedy-snapshot').click());
    expect(askBackups).toHaveBeenCalledOnce();
    unbind();
  });

  it('asks the browser again to keep the store, and is green when it does', async () => {
    libraryStore.setState({ persisted: false });
    const persist = vi.fn(async () => true);
    vi.stubGlobal('navigator', Object.assign(Object.create(navigator), { storage: { persist } }));
    await mount();
    expect([state('store'), row('store')]).toEqual(['true', expect.stringContaining('没有承诺保留')]);
    await act(async () => screen.getByTestId('remedy-store').click());
    expect(persist).toHaveBeenCalledOnce();
    expect([state('store'), row('store')]).toEqual(['false', expect.stringContaining('浏览器承诺不清理')]);
  });
});
