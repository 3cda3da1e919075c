// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepHostScreen } from '../../../renderer/library/hostScreens.ts';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { sentTo } from '../../../renderer/link/place.ts';
import { takeStore } from '../../../renderer/link/takeStore.ts';
import { Prompter } from '../../../renderer/outputs/prompter/Prompter.tsx';
import { languageStore } from '../../../renderer/ui/text.ts';
import { handoverId, incidentId, messageId, runId } from '../../../shared/ids.ts';
import type { Script } from '../../../shared/plan/script.ts';
import { minutes } from '../../../shared/time.ts';
import type { SharedPlace } from '../../../shared/wire/place.ts';
import { at } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { freshLibrary } from '../library/freshLibrary.ts';
import { does, press, text } from '../stage/mountStage.tsx';
import { type PageHost, pageHost } from '../stage/pageHost.ts';

const SCRIPT: Script = {
  blocks: [
    { id: 'pain', kind: 'product', step: 'pain', text: '睡不踏实的朋友看过来。\n今天讲枕头，慢回弹，久睡不塌。' },
    { id: 'trust', kind: 'product', step: 'trust', text: '来，看一下这份检测报告，编号我放在屏幕下方了。' },
    { id: 'price', kind: 'product', step: 'price', text: '到手一百六十九，今天送枕套。喜欢的点三号链接。' },
  ],
};

let host: PageHost;

beforeEach(async () => {
  forgetClock();
  freshLibrary();
  languageStore.setState({ language: 'zh-CN' });
  // What moves is the browser's own; here the script stands, and its places are looked at.
  Element.prototype.animate = (() => ({ cancel: () => undefined, effect: null, playState: 'idle' })) as unknown as Element['animate'];
  const segments = [makeSegment('A', { length: minutes(5), script: SCRIPT }), makeSegment('B', { length: minutes(5), script: SCRIPT })];
  const crew = [{ role: 'host', person: '苏念' }] as const;
  host = pageHost(makeShow({ plannedStart: at('15:00:00'), segments, crew }), at('15:00:00'), 'live', 'host');
  host.bench.go(at('15:00:00'));
  await does(() => void render(<Prompter />));
  await does(() => host.pass(0));
  await press('Space');
});
afterEach(cleanup);

const script = () => document.querySelector<HTMLElement>('[data-testid="prompter-script"]');
const lines = () => [...(script()?.querySelectorAll('p') ?? [])];
const pitch = () => Number.parseInt(script()?.parentElement?.style.getPropertyValue('--pitch') ?? '', 10);
/** The line on the reading line. */
const reading = () => {
  const y = Number(/, (-?[\d.]+)px/.exec(script()?.style.transform ?? '')?.[1] ?? Number.NaN);
  return lines()[Math.floor(-y / pitch() + 0.001)]?.textContent ?? '(nothing)';
};
const edit = (becomes: (blocks: Script['blocks']) => Script['blocks']) =>
  does(() => {
    host.bench.edit(at('15:00:01'), 'A', { script: { blocks: becomes(SCRIPT.blocks) } });
    host.pass(0);
  });
const patched = (id: string, becomes: string) => (blocks: Script['blocks']) =>
  blocks.map((block) => (block.id === id ? { ...block, text: becomes } : block));
const run = () => runId(String(takeStore.getState().take?.onAir.currentRunId));

describe('the host moves', () => {
  it('by lines, by paragraphs and to a step of the talk, by keys and by a press', async () => {
    expect(reading()).toBe('睡不踏实的朋友看过来。');
    await press('ArrowRight');
    expect(reading()).toBe('今天讲枕头，慢回弹，');
    await press('ArrowDown');
    expect(reading()).toBe('久睡不塌。');
    await press('ArrowLeft');
    expect(reading()).toBe('今天讲枕头，慢回弹，');
    await press('Digit3', { shiftKey: true });
    expect(reading()).toBe('到手一百六十九，');
    const steps = [...document.querySelectorAll<HTMLButtonElement>('[role="group"] button')].filter((button) =>
      button.title.includes('Shift'),
    );
    expect(steps.map((button) => button.textContent)).toEqual(['痛点引入', '信任背书', '价格优惠']);
    await does(() => steps[1]?.click());
    expect(reading()).toBe('来，看一下这份检测报告，');
    // A digit alone is a sign to the director.
    await press('Digit3');
    expect([reading(), host.sent.at(-1)]).toEqual(['来，看一下这份检测报告，', 'sendSignal']);
  });

  it('with the wheel and a finger', async () => {
    await does(() => void script()?.dispatchEvent(new WheelEvent('wheel', { deltaY: pitch(), bubbles: true })));
    expect(reading()).toBe('');
    await does(
      () => void script()?.dispatchEvent(new PointerEvent('pointermove', { pointerType: 'touch', movementY: -pitch(), bubbles: true })),
    );
    expect(reading()).toBe('今天讲枕头，慢回弹，');
  });
});

describe('a live edit', () => {
  beforeEach(() => press('Digit2', { shiftKey: true }));

  it.each([
    [
      'longer words before',
      patched('pain', '睡不踏实的朋友看过来，颈椎不好的也看过来，都往前坐。\n今天讲枕头。'),
      '来，看一下这份检测报告，',
    ],
    ['words behind', patched('price', '到手一百四十九。'), '来，看一下这份检测报告，'],
    ['a block before it taken out', (blocks: Script['blocks']) => blocks.slice(1), '来，看一下这份检测报告，'],
    ['its own block taken out', (blocks: Script['blocks']) => blocks.toSpliced(1, 1), '到手一百六十九，'],
  ])('%s: the reading line stays on its words', async (_what, becomes, reads) => {
    await edit(becomes);
    expect(reading()).toBe(reads);
  });

  it('is marked where it reads otherwise than it was promised, and unmarked when it is taken back', async () => {
    const marked = () => [...document.querySelectorAll('[data-testid="prompter-script"] ins')].map((each) => each.textContent);
    expect(marked()).toEqual([]);
    await edit(patched('price', '到手一百四十九，今天送枕套。喜欢的点三号链接。'));
    expect(marked().join('')).toContain('四');
    expect(
      lines()
        .filter((line) => line.dataset.changed === 'true')
        .map((line) => line.textContent),
    ).toEqual(['到手一百四十九，']);
    await edit((blocks) => blocks);
    expect(marked()).toEqual([]);
  });
});

describe('its place', () => {
  it('is told as words, with how it goes on, by hand once and then again for as long as the page is there', async () => {
    const { length } = host.told;
    await press('Digit2', { shiftKey: true });
    const here = { runId: run(), place: { blockId: 'trust', offset: 0 }, motion: 'paused', perMinute: null };
    const since = () => host.told.slice(length).filter(({ type }) => type === 'reached');
    expect(since()).toContainEqual(expect.objectContaining({ byHand: true, at: expect.objectContaining(here) }));
    await vi.waitFor(() => expect(since().at(-1)).toMatchObject({ byHand: false, at: here }), { timeout: 10_000 });
    expect(since().filter((told) => told.type === 'reached' && told.byHand)).toHaveLength(1);
  });

  it('is where the director sends it, in the run that was meant', async () => {
    await does(() => sentTo({ runId: run(), place: { blockId: 'price', offset: 0 } }));
    expect(reading()).toBe('到手一百六十九，');
    await does(() => sentTo({ runId: runId('another'), place: { blockId: 'pain', offset: 0 } }));
    expect(reading()).toBe('到手一百六十九，');
  });

  it('is where the prompter that leads is, whose words come here', async () => {
    const other = (blockId: string, offset: number) =>
      does(() =>
        takeStore.setState({ place: { page: 'other', runId: run(), place: { blockId, offset }, motion: 'paced', perMinute: null } }),
      );
    await other('price', 8);
    expect(reading()).toBe('今天送枕套。');
  });

  it('is where it was for a page that opens in mid-script', async () => {
    cleanup();
    takeStore.setState({
      place: { page: 'gone', runId: run(), place: { blockId: 'trust', offset: 12 }, motion: 'paced', perMinute: null },
    });
    await does(() => void render(<Prompter />));
    expect(reading()).toBe('编号我放在屏幕下方了。');
  });

  it('is back with the run that an undone GO brings back', async () => {
    await press('Digit3', { shiftKey: true });
    await does(() => {
      host.bench.go(at('15:00:05'));
      host.pass(5_000);
    });
    expect(reading()).toBe('睡不踏实的朋友看过来。');
    await does(() => {
      host.bench.undo(at('15:00:07'));
      host.pass(2_000);
    });
    expect(reading()).toBe('到手一百六十九，');
  });
});

describe('its screen', () => {
  const size = () => Number.parseFloat(script()?.parentElement?.style.getPropertyValue('--text') ?? '');

  it('is the host’s own: kept as it is set, and another’s with another host', async () => {
    const usual = size();
    await keepHostScreen('林夏', { size: 1.5, width: 1, margin: 0, lineHeight: 1.33, mirror: 'horizontal', pace: 300 });
    await press('Equal');
    await vi.waitFor(() => expect(size()).toBeGreaterThan(usual));
    const own = size();
    const hostIs = (person: string) =>
      does(() => {
        host.bench.do(at('15:00:02'), { type: 'setCrew', crew: [{ role: 'host', person }] });
        host.pass(0);
      });
    await hostIs('林夏');
    await vi.waitFor(() => expect(size()).toBeCloseTo(usual * 1.5));
    expect(document.querySelector('[data-mirror]')?.getAttribute('data-mirror')).toBe('horizontal');
    expect(document.querySelector('[role="toolbar"]')?.textContent).toContain('300 字/分');
    await hostIs('苏念');
    await vi.waitFor(() => expect(size()).toBe(own));
    expect(document.querySelector('[data-mirror]')?.getAttribute('data-mirror')).toBe('none');
  });

  it('keeps the words on the reading line at every size, width, margin and line height', async () => {
    await press('Digit2', { shiftKey: true });
    for (const [code, init] of [
      ['Equal', {}],
      ['Minus', { shiftKey: true }],
      ['Period', {}],
      ['Quote', {}],
      ['Semicolon', {}],
      ['Comma', {}],
    ] as const) {
      const before = reading();
      await press(code, init);
      expect(`${reading()}${before}`).toMatch(/^来，/);
    }
  });
});

it('goes on, and says so, when the link is gone', async () => {
  await does(() => takeStore.setState({ link: 'lost' }));
  expect(text('prompter-lost')).toContain('按最后状态继续');
  const { length } = host.told;
  await press('ArrowRight');
  expect(reading()).toBe('今天讲枕头，慢回弹，');
  // Nothing is queued up for a link that will be back.
  expect(host.told.length).toBe(length);
});

it('knows segments that were put in on air, and marks nothing of theirs', async () => {
  await does(() => {
    host.bench.insert(at('15:00:02'), makeSegment('X', { script: SCRIPT }), null);
    host.bench.jump(at('15:00:03'), 'X');
    host.pass(3_000);
  });
  expect([reading(), document.querySelectorAll('[data-testid="prompter-script"] ins').length]).toEqual(['睡不踏实的朋友看过来。', 0]);
});

describe('what the host takes over', () => {
  it('is never a card that lies under what is to be said first', async () => {
    const crew = [{ role: 'host', person: '阿青' }] as const;
    const incident = incidentId('i');
    await does(() => {
      const now = host.now();
      host.bench.do(now, { type: 'declareIncident', incidentId: incident, kind: 'streamDown', injected: false });
      host.bench.do(now, { type: 'sendHolding', incidentId: incident, messageId: messageId('m'), text: '稍等' });
      host.bench.do(now, { type: 'handOver', handoverId: handoverId('h'), crew, note: '' });
      host.pass(0);
    });
    const taken = () => host.bench.take.handovers[0]?.taken ?? null;
    await press('Enter');
    await press('Enter');
    expect([host.bench.take.holding?.acknowledgedAt === null, taken()]).toEqual([false, null]);
    await does(() => {
      host.bench.do(host.now(), { type: 'clearHolding', messageId: messageId('m') });
      host.pass(0);
    });
    await vi.waitFor(async () => {
      await press('Enter');
      expect(taken()).not.toBeNull();
    });
  });

  it('a second press at once answers nothing that the first one uncovered', async () => {
    await does(() => {
      host.bench.do(host.now(), { type: 'sendMessage', messageId: messageId('m'), text: '语速放慢', flash: false });
      host.bench.do(host.now(), { type: 'handOver', handoverId: handoverId('h'), crew: [{ role: 'host', person: '阿青' }], note: '' });
      host.pass(0);
    });
    await press('Enter');
    await press('Enter');
    expect([host.bench.take.message?.acknowledgedAt === null, host.bench.take.handovers[0]?.taken]).toEqual([false, null]);
    await vi.waitFor(async () => {
      await press('Enter');
      expect(host.bench.take.handovers[0]?.taken).not.toBeNull();
    });
  });
});

it('opens again as the one that led stood: paused by hand it is still, on hold too, and what only stood goes on', async () => {
  const again = async (place: SharedPlace | null) => {
    cleanup();
    takeStore.setState({ place });
    await does(() => void render(<Prompter />));
    return document.querySelector('[role="toolbar"] button')?.getAttribute('aria-label');
  };
  const id = host.bench.take.onAir.currentRunId ?? runId('none');
  const left: SharedPlace = { page: 'gone', runId: id, place: { blockId: 'trust', offset: 0 }, motion: 'paused', perMinute: null };
  expect([await again(left), reading()]).toEqual(['继续滚动', '来，看一下这份检测报告，']);
  for (const motion of ['paced', 'standing'] as const) expect(await again({ ...left, motion })).toBe('暂停滚动');
  expect(await again({ ...left, runId: runId('before') })).toBe('暂停滚动');
  await does(() => void host.bench.hold(at('15:00:01')));
  await does(() => host.pass(2_000));
  expect([await again({ ...left, motion: 'standing' }), await again(left)]).toEqual(['暂停滚动', '继续滚动']);
});

it('has one heading, of what is read', async () => {
  const headings = () => [...document.querySelectorAll('h1')].map((each) => each.textContent);
  expect(headings()).toEqual([host.bench.take.rundown[0]?.title]);
  await does(() => takeStore.setState({ take: null }));
  expect(headings()).toEqual(['等待场控开始直播或彩排']);
});
