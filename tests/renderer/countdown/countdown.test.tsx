import { cleanup, render } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeStore } from '../../../renderer/link/takeStore.ts';
import { Blackout } from '../../../renderer/outputs/Blackout.tsx';
import { Countdown } from '../../../renderer/outputs/countdown/Countdown.tsx';
import { languageStore, showLanguage } from '../../../renderer/ui/text.ts';
import { deviceId, messageId } from '../../../shared/ids.ts';
import { minutes } from '../../../shared/time.ts';
import { NO_OUTPUTS } from '../../../shared/wire/outputs.ts';
import { at } from '../../support/bench.ts';
import { type PageHost, pageHost } from '../stage/pageHost.ts';
import { threeSegments } from '../stage/shows.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const text = (id: string) => document.querySelector(`[data-testid="countdown-${id}"]`)?.textContent ?? null;
const attribute = (id: string, name: string) => document.querySelector(`[data-testid="countdown-${id}"]`)?.getAttribute(name) ?? null;
/** Everything a stage reads at once. */
const face = () => ['lamp', 'title', 'digits', 'next', 'left', 'offset'].map(text);

let host: PageHost;
const open = (mode: 'live' | 'rehearsal' = 'live') => {
  host = pageHost(threeSegments(), at('14:59:00'), mode);
  render(
    <Blackout output="countdown" through={<button type="button">answer</button>}>
      <Countdown />
    </Blackout>,
  );
};
const passTo = (clock: string) => act(() => host.pass(at(clock) - host.now()));
const doing = (run: () => void) =>
  act(() => {
    run();
    host.pass(0);
  });

beforeEach(() => languageStore.setState({ language: 'zh-CN' }));
afterEach(cleanup);

/** The worked example of semantics.md §6, as the stage reads it. */
describe('the stage clock', () => {
  it('counts to the planned start, and past it says so', () => {
    open();
    expect(face()).toEqual(['待命', '距开播', '01:00', '开场白', null, null]);
    passTo('15:00:20');
    expect([text('title'), text('digits'), attribute('digits', 'data-late')]).toEqual(['已过开播', '00:20', 'true']);
  });

  it('stands right through GO, hold, overrun and undo', () => {
    open();
    passTo('15:00:30');
    doing(() => host.bench.go(host.now()));
    expect(face()).toEqual(['ON AIR', '开场白', '02:00', '记忆枕', '10:00', '晚 0:30']);
    passTo('15:01:00');
    doing(() => host.bench.hold(host.now()));
    passTo('15:01:20');
    expect([text('lamp'), text('digits'), text('offset')]).toEqual(['保持', '01:30', '晚 0:50']);
    doing(() => host.bench.resume(host.now()));
    passTo('15:03:00');
    expect([text('digits'), attribute('digits', 'data-late'), text('offset')]).toEqual(['超00:10', 'true', '晚 1:00']);
    doing(() => host.bench.go(host.now()));
    expect(face()).toEqual(['ON AIR', '记忆枕', '05:00', '收尾致谢', '8:00', '晚 1:00']);
    passTo('15:03:05');
    doing(() => host.bench.undo(host.now()));
    expect([text('title'), text('digits')]).toEqual(['开场白', '超00:15']);
  });

  it('shows the message until it is acknowledged, then what was promised, and moves no digit for either', () => {
    open();
    passTo('15:00:00');
    doing(() => host.bench.go(host.now()));
    doing(() =>
      host.bench.do(host.now(), {
        type: 'startDevice',
        deviceId: deviceId('d'),
        kind: 'luckyBag',
        title: '福袋 ③',
        length: minutes(3),
        details: [],
      }),
    );
    expect(text('ending')).toBe('福袋 ③03:00');
    doing(() => host.bench.do(host.now(), { type: 'sendMessage', messageId: messageId('m'), text: '镜头拉近', flash: true }));
    expect([text('message'), attribute('message', 'data-flash'), text('ending')]).toEqual(['镜头拉近', 'true', null]);
    doing(() => host.bench.do(host.now(), { type: 'acknowledgeMessage', messageId: messageId('m') }));
    expect([text('message'), text('ending')]).toEqual([null, '福袋 ③03:00']);
  });

  it('never takes a rehearsal for the show, and says it in English too', async () => {
    open('rehearsal');
    doing(() => host.bench.go(host.now()));
    expect(text('lamp')).toBe('彩排');
    await act(async () => showLanguage('en'));
    expect([text('lamp'), text('next')]).toEqual(['REHEARSAL', '记忆枕']);
  });

  it('runs on and says so when the link is gone, or is black if it was told so', () => {
    open();
    passTo('15:00:00');
    doing(() => host.bench.go(host.now()));
    act(() => takeStore.setState({ link: 'stale', staleSince: performance.now() - 3_000 }));
    expect([text('digits'), text('lost')]).toEqual(['02:00', 'STALE 3 秒 · 按最后状态继续']);
    // What comes next stays in sight: the foot has nothing else to say.
    expect(text('next')).not.toBe(null);
    const status = () => document.querySelector('[role="status"] .visually-hidden')?.textContent;
    const said = status();
    act(() => takeStore.setState({ staleSince: performance.now() - 4_000 }));
    expect([text('lost'), status()]).toEqual(['STALE 4 秒 · 按最后状态继续', said]);
    doing(() => host.bench.do(host.now(), { type: 'sendMessage', messageId: messageId('m'), text: '收一收', flash: false }));
    act(() => takeStore.setState({ link: 'stale', staleSince: performance.now() - 4_000 }));
    expect([text('message'), text('lost'), text('next')]).toEqual(['收一收', 'STALE 4 秒 · 按最后状态继续', null]);
    const black = () => document.querySelector('[data-testid="output-black"]') !== null;
    expect(black()).toBe(false);
    act(() => takeStore.setState({ outputs: { ...NO_OUTPUTS, countdown: { ...NO_OUTPUTS.countdown, onLoss: 'black' } } }));
    expect(black()).toBe(true);
    act(() => takeStore.setState({ link: 'live', staleSince: null }));
    expect([black(), text('lost')]).toEqual([false, null]);
  });

  it('is black while the director wants it, behind what breaks through, and no key reaches what it hides', () => {
    open();
    const black = () => document.querySelector('[data-testid="output-black"]')?.textContent ?? null;
    const isInert = () => document.querySelector('main')?.closest('[inert]') !== null;
    expect([black(), isInert()]).toEqual([null, false]);
    const since = (blackSince: ReturnType<typeof at> | null) =>
      act(() => takeStore.setState({ outputs: { ...NO_OUTPUTS, countdown: { ...NO_OUTPUTS.countdown, open: true, blackSince } } }));
    since(at('15:00:00'));
    expect([black(), isInert()]).toEqual(['answer', true]);
    // What is behind it goes on.
    passTo('15:00:20');
    expect(text('title')).toBe('已过开播');
    act(() => takeStore.setState({ link: 'lost' }));
    expect(black()).toBe('answer');
    since(null);
    expect([black(), isInert()]).toEqual([null, false]);
  });

  it('without a take is a clock that says what it waits for', () => {
    open();
    act(() => takeStore.setState({ take: null }));
    expect([text('lamp'), text('why')]).toEqual(['未开播', '等待场控开始直播或彩排']);
    expect(text('digits')).toMatch(/^\d\d:\d\d:\d\d$/);
  });

  it('waits for nothing that it could not hear of: with no link it says that', () => {
    open();
    act(() => takeStore.setState({ take: null, link: 'lost' }));
    expect(text('why')).toBe('与场控断开 · 按最后状态继续');
    act(() => takeStore.setState({ link: 'stale', staleSince: performance.now() - 4_000 }));
    expect(text('why')).toBe('STALE 4 秒 · 按最后状态继续');
  });
});
