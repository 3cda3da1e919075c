import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeStore } from '../../../renderer/link/takeStore.ts';
import { runId } from '../../../shared/ids.ts';
import { minutes } from '../../../shared/time.ts';
import type { SharedPlace } from '../../../shared/wire/place.ts';
import { at } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { click, does, openStage, press, text, unmountStage } from './mountStage.tsx';
import type { PageHost } from './pageHost.ts';

const script = {
  blocks: [
    { id: 'pain', kind: 'product', step: 'pain', text: '睡不踏实的朋友看过来。今天讲枕头。' },
    { id: 'trust', kind: 'product', step: 'trust', text: '看一下这份检测报告。编号在屏幕下方。' },
    { id: 'price', kind: 'product', step: 'price', text: '到手一百六十九。' },
  ],
} as const;

let host: PageHost;

beforeEach(async () => {
  const segments = [makeSegment('A', { length: minutes(3), script }), makeSegment('B', { length: minutes(5) })];
  host = openStage(makeShow({ plannedStart: at('15:00:00'), segments }), at('15:00:00'));
  await click('go');
});
afterEach(unmountStage);

const run = () => runId(String(takeStore.getState().take?.onAir.currentRunId));
const reads = (blockId: string, offset: number, patch: Partial<SharedPlace> = {}) =>
  does(() =>
    takeStore.setState({ place: { page: 'p', runId: run(), place: { blockId, offset }, motion: 'paced', perMinute: null, ...patch } }),
  );
const marked = (how: string) => [...document.querySelectorAll(`[data-read="${how}"]`)].map((each) => each.textContent);

describe('the script panel', () => {
  it('without a prompter shows the step that is due, and nothing to move', () => {
    expect(document.querySelectorAll('[data-due="true"]')).toHaveLength(1);
    expect([text('prompter-to-here'), text('script-progress'), text('script-left')]).toEqual(['(absent)', '(absent)', '全文 38 字 ≈ 0:09']);
  });

  it('follows the host by sentences: said, being read, to come, and how much is left', async () => {
    await reads('trust', 3);
    expect(marked('said')).toEqual(['睡不踏实的朋友看过来。', '今天讲枕头。']);
    expect(marked('now')).toEqual(['看一下这份检测报告。']);
    expect(marked('coming')).toEqual(['编号在屏幕下方。']);
    expect(text('script-left')).toContain('剩 20 字');
    expect(document.querySelectorAll('[data-due="true"]')).toHaveLength(0);
    await reads('trust', 11, { motion: 'byHand', perMinute: 310 });
    expect(marked('now')).toEqual(['编号在屏幕下方。']);
    expect(text('script-motion')).toBe('310 字/分 · 手动速度');
  });

  it('of another run it knows no place', async () => {
    await reads('trust', 3, { runId: runId('before') });
    expect([marked('now'), text('script-progress')]).toEqual([[], '(absent)']);
  });

  it('moves the host to a paragraph by a press, back and on by keys, and writes none of it in the log', async () => {
    await reads('trust', 3);
    const { length } = host.sent;
    await does(() => document.querySelectorAll<HTMLElement>('[data-testid="prompter-to-here"]')[2]?.click());
    await press('Comma');
    await reads('trust', 17);
    await press('Comma');
    await press('Period');
    expect(host.told).toEqual(
      ['price', 'pain', 'trust', 'price'].map((blockId) => ({ type: 'goTo', runId: run(), place: { blockId, offset: 0 } })),
    );
    expect(host.sent.length).toBe(length);
    await reads('price', 0);
    await press('Period');
    expect(host.told).toHaveLength(4);
  });

  it('opens the script on air where the host reads, whatever row is chosen, and adds to it', async () => {
    await reads('trust', 3);
    await press('KeyE', { shiftKey: true });
    expect((document.activeElement as HTMLTextAreaElement | null)?.value).toBe('看一下这份检测报告。编号在屏幕下方。');
    await click('row-add-script');
    expect(document.querySelectorAll('[data-testid="row-script"]')).toHaveLength(4);
  });
});
