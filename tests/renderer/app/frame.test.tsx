// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { act, cleanup, render, renderHook } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FaultBoundary } from '../../../renderer/app/FaultBoundary.tsx';
import { Header } from '../../../renderer/app/Header.tsx';
import { HelpSheet } from '../../../renderer/app/HelpSheet.tsx';
import { OnAirStrip } from '../../../renderer/app/OnAirStrip.tsx';
import { RecoveryBanner } from '../../../renderer/app/RecoveryBanner.tsx';
import { RoomFault } from '../../../renderer/app/RoomFault.tsx';
import { enterRoom, useRoom } from '../../../renderer/app/roomStore.ts';
import { sayDamages } from '../../../renderer/app/sayNotices.ts';
import { libraryStore, resetLibrary } from '../../../renderer/library/libraryStore.ts';
import { type TakeLink, takeStore } from '../../../renderer/link/takeStore.ts';
import { NoticeRegion } from '../../../renderer/ui/Notice.tsx';
import { showLanguage } from '../../../renderer/ui/text.ts';
import { clockText } from '../../../renderer/ui/wall.ts';
import { incidentId, runId } from '../../../shared/ids.ts';
import type { TakeAction } from '../../../shared/take/command.ts';
import { takeStatus } from '../../../shared/take/state.ts';
import { later, minutes, seconds } from '../../../shared/time.ts';
import { makeSegment, makeShow, THREE_PM } from '../../support/plan.ts';
import { does } from '../stage/mountStage.tsx';
import { pageHost } from '../stage/pageHost.ts';

const show = makeShow({ segments: ['A', 'B', 'C'].map((id, at) => makeSegment(id, { length: minutes([2, 5, 3][at]!) })) });
const ELECTRON = { app: '0', runtime: 'test', host: 'electron' } as const;
const go = { type: 'go', newRunId: runId('r1'), expectedRunId: null } as const;

beforeEach(() => {
  resetLibrary();
  showLanguage('zh-CN');
  enterRoom('plan');
});
afterEach(cleanup);

describe('the strip, by the worked example of semantics.md §6', () => {
  it('armed, late, on air, held, ended', () => {
    const host = pageHost(show, later(THREE_PM, -minutes(1)));
    const page = render(<OnAirStrip />);
    const strip = () => page.getByTestId('on-air-strip');
    expect(strip()).toHaveProperty('dataset.status', 'armed');
    expect(strip().textContent).toContain('距开播 01:00');
    expect(page.getByTestId('end-offset-words').textContent).toBe('准时');
    act(() => host.pass(seconds(90)));
    act(() => void host.bench.do(host.now(), go));
    act(() => host.pass(0));
    expect(strip().textContent).toContain('ON AIR');
    expect(page.getByTestId('end-offset-words').textContent).toBe('晚 30 秒');
    expect(page.getByTestId('strip-expected-end').textContent).toBe(clockText(later(THREE_PM, minutes(10) + seconds(30))));
    act(() => showLanguage('en'));
    expect(page.getByTestId('end-offset-words').textContent).toBe('30 s late');
  });

  it('a rehearsal is never red: its word and its speed', async () => {
    const host = pageHost(show, THREE_PM, 'rehearsal');
    const page = render(<OnAirStrip />);
    const strip = () => page.getByTestId('on-air-strip');
    expect(strip().dataset['mode']).toBe('rehearsal');
    expect(strip().textContent).toMatch(/^彩排 待命预计结束/);
    const say = (action: TakeAction) =>
      does(() => {
        expect(host.bench.do(host.now(), action)).toBe('ok');
        host.pass(0);
      });
    await say(go);
    await say({ type: 'setRate', rate: 4 });
    expect(strip().textContent).toContain('彩排 ×4已排 0:00');
    act(() => host.pass(seconds(10)));
    expect(strip().textContent).toContain('已排 0:40');
    await say({ type: 'setRate', rate: 0 });
    expect(strip().textContent).toContain('彩排 暂停');
  });

  it('names the worst open incident in every room, and leads to it', async () => {
    const host = pageHost(show, THREE_PM);
    const room = renderHook(useRoom);
    const page = render(<OnAirStrip />);
    const declare = (kind: 'slip' | 'priceWrong') =>
      does(() => {
        host.pass(seconds(2));
        expect(host.bench.do(host.now(), { type: 'declareIncident', incidentId: incidentId(kind), kind, injected: false })).toBe('ok');
        host.pass(0);
      });
    expect(page.queryByTestId('strip-incidents')).toBeNull();
    await declare('slip');
    expect(page.getByTestId('strip-incidents').textContent).toBe('P2口误／违禁词');
    await declare('priceWrong');
    expect(page.getByTestId('strip-incidents').textContent).toBe('P1价格标错+1');
    expect(room.result.current).toBe('plan');
    await does(() => page.getByTestId('strip-incidents').click());
    expect(room.result.current).toBe('live');
  });

  it('is not there without a take', () => {
    pageHost(show, THREE_PM);
    act(() => takeStore.setState({ take: null }));
    expect(render(<OnAirStrip />).container.innerHTML).toBe('');
  });
});

describe('the header', () => {
  const header = () => render(<Header onHelp={() => {}} />);

  it('shows the library’s show, and the open take’s while there is one', () => {
    libraryStore.setState({ show });
    pageHost({ ...show, title: '正在播的' }, THREE_PM);
    takeStore.setState({ take: null });
    const page = header();
    expect(page.getByTestId('show-title').textContent).toBe(show.title);
    act(() => void pageHost({ ...show, title: '正在播的' }, THREE_PM));
    expect(page.getByTestId('show-title').textContent).toBe('正在播的');
  });

  it('says saved only when it is, and in red what is not', async () => {
    pageHost(show, THREE_PM);
    const page = header();
    const pill = () => page.getByTestId('saved');
    act(() => libraryStore.setState({ saving: 'saved', savedAt: THREE_PM }));
    expect([pill().textContent, pill().dataset['tone']]).toEqual([`已保存 ${clockText(THREE_PM)}`, 'good']);
    act(() => libraryStore.setState({ saving: 'saving' }));
    expect(pill().textContent).toBe('保存中……');
    act(() => libraryStore.setState({ saving: 'failed' }));
    expect([pill().textContent, pill().dataset['tone']]).toEqual(['修改未保存', 'bad']);
    act(() => takeStore.setState({ saved: { seq: 5, at: THREE_PM, unsaved: 3, trouble: 'journalFailed' } }));
    await vi.waitFor(() => expect([pill().textContent, pill().dataset['tone']]).toEqual(['3 条未保存', 'bad']));
  });

  it('a write of a few milliseconds is no alarm', async () => {
    pageHost(show, THREE_PM);
    libraryStore.setState({ savedAt: THREE_PM });
    const page = header();
    act(() => takeStore.setState({ saved: { seq: 5, at: THREE_PM, unsaved: 1, trouble: null } }));
    expect(page.getByTestId('saved').dataset['tone']).toBe('good');
    act(() => takeStore.setState({ saved: { seq: 5, at: THREE_PM, unsaved: 0, trouble: null } }));
    await new Promise((done) => setTimeout(done, 350));
    expect(page.getByTestId('saved').dataset['tone']).toBe('good');
  });

  it('opens the prompter, and leads into every room', async () => {
    pageHost(show, THREE_PM);
    takeStore.setState({ info: ELECTRON });
    const page = header();
    const pill = page.getByTestId('prompter-pill');
    expect(pill.getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(pill);
    expect(pill.getAttribute('aria-pressed')).toBe('true');
    for (const room of ['rehearse', 'live', 'review', 'plan']) {
      await userEvent.click(page.getByTestId(`room-${room}`));
      expect(page.getByTestId(`room-${room}`).getAttribute('aria-current')).toBe('page');
    }
  });

  it('says when the host is silent, gone, or another tab holds the library', () => {
    pageHost(show, THREE_PM);
    takeStore.setState({ info: ELECTRON });
    const page = header();
    expect(page.queryByTestId('link')).toBeNull();
    const says = (patch: Partial<TakeLink>) => {
      act(() => takeStore.setState(patch));
      return page.getByTestId('link').textContent;
    };
    expect(says({ link: 'stale' })).toBe('STALE 2 秒');
    expect(says({ link: 'lost' })).toBe('与主机断开');
    expect(says({ link: 'live', overdue: 1 })).toBe('1 条指令待回应');
    expect(says({ overdue: 0, mayWrite: false })).toBe('只读');
  });
});

describe('after a crash', () => {
  it('says from when, and one word goes on', async () => {
    const host = pageHost(show, THREE_PM);
    host.bench.do(host.now(), go);
    host.pass(seconds(30));
    host.bench.recover(later(host.now(), seconds(40)));
    act(() => host.pass(seconds(40)));
    const page = render(<RecoveryBanner />);
    expect(page.getByTestId('recovery').textContent).toContain(clockText(THREE_PM));
    await userEvent.click(page.getByTestId('recovery-continue'));
    expect(host.sent).toEqual(['confirmRecovery']);
    expect(page.queryByTestId('recovery')).toBeNull();
    expect(takeStatus(host.bench.take)).toBe('running');
  });

  it('or the show is ended, at its last record', async () => {
    const host = pageHost(show, THREE_PM);
    host.bench.do(host.now(), go);
    host.bench.recover(later(host.now(), minutes(5)));
    act(() => host.pass(minutes(5)));
    const page = render(<RecoveryBanner />);
    await userEvent.click(page.getByTestId('recovery-end'));
    await userEvent.click(page.getByTestId('recovery-end-confirm'));
    expect(host.bench.take.onAir.end?.at).toBe(THREE_PM);
    expect(page.queryByTestId('recovery')).toBeNull();
  });

  it('or at a time that somebody knows, and at none that cannot be', async () => {
    const host = pageHost(show, THREE_PM);
    host.bench.do(host.now(), go);
    host.bench.recover(later(host.now(), minutes(5)));
    act(() => host.pass(minutes(5)));
    const page = render(<RecoveryBanner />);
    await userEvent.click(page.getByTestId('recovery-end'));
    const time = page.getByTestId('recovery-end-time');
    const confirm = page.getByTestId('recovery-end-confirm') as HTMLButtonElement;
    await userEvent.clear(time);
    await userEvent.type(time, '25:00');
    expect([confirm.disabled, page.getByText('写成 21:05 或 21:05:30') !== null]).toEqual([true, true]);
    await userEvent.clear(time);
    await userEvent.type(time, clockText(later(THREE_PM, minutes(3))));
    await userEvent.click(confirm);
    expect(host.bench.take.onAir.end?.at).toBe(later(THREE_PM, minutes(3)));
  });
});

describe('faults', () => {
  it('a room that fails says what happened, what was kept, and comes back', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const reload = vi.fn();
    const Broken = () => {
      throw new TypeError('no such thing');
    };
    const page = render(
      <FaultBoundary fallback={(detail) => <RoomFault room="live" detail={detail} onReload={reload} />}>
        <Broken />
      </FaultBoundary>,
    );
    expect(page.getByTestId('room-fault').textContent).toMatch(/「直播」页面出错了.*节目没有停.*TypeError: no such thing/s);
    await userEvent.click(page.getByRole('button'));
    expect(reload).toHaveBeenCalledOnce();
    silent.mockRestore();
  });

  it('what was wrong on disk is said until it is closed', async () => {
    const page = render(<NoticeRegion />);
    act(() =>
      sayDamages([
        { type: 'broken', file: 'takes/a.ndjson', line: 41, kept: 40, setAside: 'a.broken' },
        { type: 'tornTail', file: 'takes/b.ndjson', droppedBytes: 17, kept: 8 },
      ]),
    );
    expect(page.getAllByTestId('notice').map((notice) => notice.textContent)).toEqual([
      expect.stringContaining('takes/a.ndjson 第 41 行起无法读取：之前的 40 条已保留，原文件一字未动，另存为 a.broken'),
      expect.stringContaining('保留了 8 条完整记录，丢弃了末尾 17 字节'),
    ]);
    for (const close of page.getAllByRole('button')) await userEvent.click(close);
    expect(page.queryAllByTestId('notice')).toEqual([]);
  });
});

it('the help sheet lists the keys of the room it is opened in', () => {
  enterRoom('live');
  const page = render(<HelpSheet open onClose={() => {}} onKeys={() => {}} />);
  expect(page.getByTestId('help').textContent).toContain('空格');
  act(() => enterRoom('plan'));
  expect(page.getByTestId('help').textContent).not.toContain('空格');
  expect(page.getByTestId('help').textContent).toContain('Ctrl 3');
});
