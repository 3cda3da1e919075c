import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languageStore } from '../../../renderer/ui/text.ts';
import { clockText } from '../../../renderer/ui/wall.ts';
import { millis, minutes } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { click, does, mountStage, one, openStage, press, text, unmountStage } from './mountStage.tsx';
import { type PageHost, pageHost } from './pageHost.ts';

let host: PageHost;
const clock = (wall: string) => clockText(at(wall));

const firm = (length: number) => ({ length: minutes(length), flex: { min: minutes(length), max: minutes(length) } });

/** A must-keep talk, a buffer of two minutes, a row that may lose one, a cheap one, a closing: 21 minutes. */
const show = makeShow({
  segments: [
    makeSegment('A', { title: '开场白', phase: 'opening', ...firm(5), mustKeep: true }),
    makeSegment('buf', { title: '机动缓冲', kind: 'buffer', length: minutes(2), flex: { min: millis(0), max: minutes(2) } }),
    makeSegment('B', { title: '四件套', length: minutes(5), flex: { min: minutes(4), max: minutes(5) }, value: 80 }),
    makeSegment('C', { title: '手工蚕丝被', ...firm(3), value: 10 }),
    makeSegment('D', { title: '收尾致谢', phase: 'closing', ...firm(6), mustKeep: true }),
  ],
});

/** The plans are sought behind the frame. */
const sought = () => does(() => new Promise((done) => setTimeout(done, 200)));

beforeEach(async () => {
  host = openStage(show, at('15:00:00'));
  await click('go');
  // A has run over by four minutes.
  await does(() => host.pass(9 * 60_000));
  await sought();
});

afterEach(unmountStage);

describe('the catch-up bar', () => {
  it('says how late it is and the plan that is chosen on one line; unfolded each plan with its end and what it costs', async () => {
    expect(text('catch-up')).toContain('晚 4:00');
    expect(text('catch-up-plan')).toBe(`只动缓冲 → ${clock('15:23:00')} 仍晚 2:00 · 去掉 机动缓冲`);
    expect(text('catch-up-anything')).toBe('(absent)');
    await click('catch-up-more');
    expect(text('catch-up-buffers')).toBe(`只动缓冲→ ${clock('15:23:00')}仍晚 2:00 · 去掉 1 个 · 动 1 处`);
    expect(text('catch-up-shortening')).toBe(`缩短环节→ ${clock('15:22:00')}仍晚 1:00 · 去掉 1 个 · 缩短 1:00 · 动 2 处`);
    expect(text('catch-up-anything')).toBe(`可去环节→ ${clock('15:21:00')}准点 · 去掉 1 个（价值 10） · 缩短 1:00 · 动 2 处`);
    expect(text('catch-up-changes')).toBe('去掉 机动缓冲');
  });

  it('is absent on time, and as soon as less than a minute is missing', async () => {
    host = pageHost(show, at('15:00:00'));
    mountStage();
    await click('go');
    await does(() => host.pass(5 * 60_000 + 59_000));
    expect(text('catch-up')).toBe('(absent)');
  });

  it('its key puts the focus on it; arrows choose, Enter applies as one command that one undo takes back', async () => {
    await press('KeyC');
    expect(document.activeElement).toBe(one('catch-up'));
    await press('ArrowRight', { key: 'ArrowRight' });
    await press('ArrowRight', { key: 'ArrowRight' });
    expect(one('catch-up-anything').getAttribute('aria-checked')).toBe('true');
    expect(text('catch-up-changes')).toBe('机动缓冲 2:00→1:00；去掉 手工蚕丝被');
    await press('Enter', { key: 'Enter' });
    expect(host.sent).toEqual(['go', 'catchUp']);
    expect(text('catch-up')).toBe('(absent)');
    expect(text('end-offset')).toBe('0:00');
    expect(text('undo')).toContain('撤销：追时：改了 2 个环节');
    await click('undo');
    expect(text('catch-up')).toContain('晚 4:00');
    expect(text('redo')).toContain('重做：追时：改了 2 个环节');
    await press('KeyZ', { ctrlKey: true, shiftKey: true });
    expect(text('end-offset')).toBe('0:00');
    expect(host.sent).toEqual(['go', 'catchUp', 'undo', 'redo']);
  });

  it('folds again when the focus leaves it, when Escape does, and when something else comes on air', async () => {
    const isFolded = () => text('catch-up-buffers') === '(absent)';
    await press('KeyC');
    expect(isFolded()).toBe(false);
    await press('Escape');
    expect([isFolded(), document.activeElement]).toEqual([true, document.body]);
    await press('KeyC');
    await does(() => one('hold').focus());
    expect(isFolded()).toBe(true);
    await press('KeyC');
    await press('Space');
    expect([host.sent.at(-1), isFolded(), document.activeElement]).toEqual(['go', true, one('catch-up')]);
  });

  it('Enter elsewhere and a held Enter apply nothing, and Space on the bar is GO', async () => {
    await press('Enter', { key: 'Enter' });
    await press('KeyC');
    await press('Enter', { key: 'Enter', repeat: true });
    expect(host.sent).toEqual(['go']);
    await press('Space');
    expect(host.sent).toEqual(['go', 'go']);
  });

  it('does not apply to what a GO has just put on air the plans that were sought for what it ended', async () => {
    await press('KeyC');
    await press('Space');
    await press('Enter', { key: 'Enter' });
    expect(host.sent).toEqual(['go', 'go', 'catchUp']);
    expect(text('refusal')).toContain('刚才换了环节');
    expect(host.bench.take.skipped.size).toBe(0);
    await sought();
    await press('Enter', { key: 'Enter' });
    expect(host.bench.take.undoStack.at(-1)?.action).toBe('catchUp');
  });

  it('speaks English', async () => {
    await does(() => languageStore.setState({ language: 'en' }));
    expect(text('catch-up')).toContain('4:00 late');
    await click('catch-up-more');
    expect(text('catch-up-anything')).toBe(`Leave out→ ${clock('15:21:00')}on time · 1 out (value 10) · −1:00 · 2 rows`);
  });

  it('says so when nothing that may change helps', async () => {
    host = pageHost(makeShow({ segments: [makeSegment('A', firm(5)), makeSegment('B', { ...firm(5), mustKeep: true })] }), at('15:00:00'));
    mountStage();
    await click('go');
    await does(() => host.pass(9 * 60_000));
    await sought();
    expect(text('catch-up')).toContain('晚 4:00能动的环节都不够追');
    expect(text('catch-up-apply')).toBe('(absent)');
  });
});
