import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { languageStore } from '../../../renderer/ui/text.ts';
import { messageId } from '../../../shared/ids.ts';
import { at } from '../../support/bench.ts';
import { click, does, mountStage, one, openStage, row, text, unmountStage } from './mountStage.tsx';
import { type PageHost, pageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

let host: PageHost;
const clockOf = (clock: string) => at(clock);

beforeEach(() => {
  host = openStage(threeSegments(), clockOf('14:59:00'));
});

afterEach(unmountStage);

describe('armed', () => {
  it('counts to the planned start, then over it, and says what GO will start', async () => {
    expect(text('countdown')).toBe('01:00');
    expect(text('next-title')).toBe('开场白');
    expect(text('go')).toContain('开场白');
    await does(() => host.pass(80_000));
    expect(text('countdown')).toBe('0:20');
    expect(document.body.textContent).toContain('已过开播时间');
    expect(text('end-offset')).toBe('+0:20');
  });

  it('says in words why HOLD and ADJUST do nothing yet', async () => {
    await click('hold');
    expect(text('refusal')).toBe('保持 未执行还没有开播。');
    await click('plus60');
    expect(text('refusal')).toContain('加减时 未执行');
  });

  it('opens the prompter from the crew panel', async () => {
    expect(text('output-prompter')).toContain('未打开');
    await does(() => one('output-prompter').querySelector('button')?.click());
    expect(text('output-prompter')).toContain('已打开');
  });
});

describe('running', () => {
  beforeEach(async () => {
    await does(() => host.pass(90_000));
    await click('go');
  });

  it('a new segment shows its script from the top, wherever the last one was scrolled to', async () => {
    const show = threeSegments();
    const script = { blocks: [{ id: 'only', kind: 'product', step: null, text: '一句没有步骤的话。' }] } as const;
    host = pageHost({ ...show, segments: show.segments.map((segment) => ({ ...segment, script })) }, clockOf('15:00:00'));
    mountStage();
    await click('go');
    const panel = () => document.querySelector<HTMLElement>('[role="region"]');
    (panel() ?? document.body).scrollTop = 240;
    await does(() => host.pass(5_000));
    expect(panel()?.scrollTop).toBe(240);
    await click('go');
    expect(text('now-title')).toBe('记忆枕');
    expect(panel()?.scrollTop).toBe(0);
  });

  it('shows the worked example: late start, planned clocks struck through', async () => {
    expect(text('now-title')).toBe('开场白');
    expect(text('countdown')).toBe('02:00');
    expect(text('end-offset')).toBe('+0:30');
    expect(row('A').dataset.place).toBe('current');
    expect(row('A').textContent).toContain('直播中');
    expect(row('B').dataset.place).toBe('next');
    expect(row('B').textContent).toContain('下一');
    expect([...row('C').querySelectorAll('s')].map((struck) => struck.textContent)).toEqual([localClock('15:07:00')]);
    expect(row('C').textContent).toContain(localClock('15:07:30'));
  });

  it('strikes nothing when a row is on time', async () => {
    host = pageHost(threeSegments(), clockOf('15:00:00'));
    mountStage();
    await click('go');
    expect(row('C').querySelector('s')).toBeNull();
  });

  it('says on GO while what it takes would come before its pin, and no longer from then on', async () => {
    const show = threeSegments();
    const segments = show.segments.map((each) => (each.id === 'B' ? { ...each, hardStart: clockOf('15:03:00') } : each));
    host = pageHost({ ...show, segments }, clockOf('15:00:00'));
    mountStage();
    await click('go');
    await does(() => host.pass(179_000));
    expect(text('go')).toContain('早于定点');
    await does(() => host.pass(1_000));
    expect(text('go')).toContain('下一');
    expect(text('go')).not.toContain('早于定点');
  });

  it('freezes on hold, says so with the held time, and goes on after', async () => {
    await does(() => host.pass(30_000));
    await click('hold');
    await does(() => host.pass(20_000));
    expect(text('countdown')).toBe('01:30');
    expect(document.body.textContent).toContain('保持中');
    expect(document.body.textContent).toContain('已保持 0:20');
    expect(text('hold')).toContain('继续');
    await click('hold');
    await does(() => host.pass(40_000));
    expect(text('countdown')).toBe('00:50');
    expect(document.body.textContent).not.toContain('保持中');
  });

  it('counts over in red figures with the word, and the done row carries its deviation', async () => {
    await does(() => host.pass(150_000));
    expect(text('countdown')).toBe('−00:30');
    expect(one('countdown').parentElement?.dataset['over']).toBe('true');
    expect(one('now-title').parentElement?.textContent).toContain('超');
    await click('go');
    expect(row('A').dataset.place).toBe('done');
    expect(row('A').textContent).toContain('2:30+0:30');
  });

  it('shows the product as the host sees it, its due step and its next cue', async () => {
    await does(() => host.pass(120_000));
    await click('go');
    await does(() => host.pass(30_000));
    const stage = document.body.textContent ?? '';
    for (const words of [
      '云感记忆枕',
      '¥169',
      '¥299',
      '近三十天日常价',
      '库存 318',
      '必说',
      '以页面参数为准',
      '禁说',
      '治疗颈椎病',
      '1:00 后 上链接',
    ])
      expect(stage).toContain(words);
    // Two steps of equal weight share the five minutes.
    expect(document.querySelector('[aria-current="step"][data-place="due"]')?.textContent).toBe('痛点引入2:00');
    expect(document.querySelector('[data-due="true"]')?.textContent).toContain('睡不踏实的朋友看过来');
  });

  it('marks a row that a jump went by, and shows the end of the rundown', async () => {
    await does(() => host.pass(10_000));
    await click('jump');
    const option = [...document.querySelectorAll<HTMLElement>('[data-testid="jump-option"]')].find((each) =>
      each.textContent?.includes('收尾致谢'),
    );
    await does(() => option?.click());
    expect(text('now-title')).toBe('收尾致谢');
    expect(row('B').dataset.place).toBe('passed');
    expect(row('B').textContent).toBe(`2记忆枕已越过${localClock('15:02:00')}—5:00`);
    expect(text('go')).toContain('没有下一环节');
    await does(() => host.pass(2000));
    await click('go');
    expect(text('refusal')).toContain('后面没有环节了。');
  });

  it('refuses a GO 50 ms after another, in words, and advances once', async () => {
    await does(() => host.pass(5000));
    await click('go');
    await does(() => host.pass(50));
    await click('go');
    expect(text('refusal')).toBe('GO 未执行离上次切换太近，请稍等再按。');
    expect(text('now-title')).toBe('记忆枕');
    expect(host.bench.take.onAir.runs).toHaveLength(2);
  });

  it('refuses to shorten below nothing', async () => {
    for (let i = 0; i < 5; i++) await click('minus30');
    expect(text('refusal')).toContain('减得太多');
    expect(text('countdown')).toBe('00:00');
  });

  it('names what undo takes back and for how long, and strikes it through in the log', async () => {
    await does(() => host.pass(5000));
    await click('go');
    await does(() => host.pass(4000));
    expect(text('undo')).toContain('GO → 记忆枕');
    expect(text('undo')).toContain('还剩 26 秒');
    await click('undo');
    expect(text('now-title')).toBe('开场白');
    expect(text('countdown')).toBe('01:51');
    const struck = [...one('take-log').querySelectorAll('s')].map((line) => line.textContent);
    expect(struck).toEqual(['GO → 记忆枕']);
    expect(one('take-log').querySelector('li')?.textContent).toContain('撤销：GO → 记忆枕');
  });

  it('says when an undo is too late', async () => {
    await does(() => host.pass(31_000));
    expect(text('undo')).toContain('已过 30 秒');
    await click('undo');
    expect(text('refusal')).toContain('撤销时间已过');
  });

  it('sends a word to the host and shows that it was not seen, then seen', async () => {
    const preset = [...document.querySelectorAll('button')].find((button) => button.textContent === '看评论');
    await does(() => preset?.click());
    await does(() => host.pass(4000));
    expect(text('message-state')).toBe('看评论待知悉 0:04');
    await does(() => {
      const id = host.bench.take.message?.id;
      if (id !== undefined) host.bench.do(host.now(), { type: 'acknowledgeMessage', messageId: id });
      host.pass(0);
    });
    expect(text('message-state')).toBe('看评论已知悉');
  });

  it('says while its panel is folded that a word was not seen', async () => {
    const head = () => document.querySelector<HTMLElement>('[data-panel="message"] h2 button');
    await does(() => head()?.click());
    await does(() => {
      host.bench.do(host.now(), { type: 'sendMessage', messageId: messageId('m1'), text: '看评论', flash: false });
      host.pass(4000);
    });
    expect(head()?.textContent).toContain('待知悉 0:04');
    await does(() => {
      host.bench.do(host.now(), { type: 'acknowledgeMessage', messageId: messageId('m1') });
      host.pass(0);
    });
    expect(head()?.textContent).toContain('已知悉');
    await does(() => head()?.click());
    expect(head()?.textContent).not.toContain('已知悉');
  });

  it('speaks English when asked', async () => {
    await does(() => languageStore.setState({ language: 'en' }));
    await click('go');
    expect(text('refusal')).toContain('GO refused');
    expect(row('A').textContent).toContain('ON AIR');
  });
});

describe('ended', () => {
  it('asks before ending a take under two minutes', async () => {
    await click('go');
    await does(() => host.pass(30_000));
    await holdDown('end');
    expect(one('end-confirm').closest('dialog')?.textContent).toContain('还不到 2 分钟');
    await click('end-confirm');
    expect(document.body.textContent).toContain('本场已结束');
  });

  it('shows the sum, refuses GO in words, and reopens', async () => {
    await does(() => host.pass(90_000));
    await click('go');
    await does(() => host.pass(180_000));
    await holdDown('end');
    const numbers = [...document.querySelectorAll('dd')].map((value) => value.textContent);
    expect(numbers).toEqual(expect.arrayContaining(['3:00', '1 / 3', '提前 6:30']));
    expect(row('C').textContent).toContain('未播');
    await click('go');
    expect(text('refusal')).toContain('这一场已经结束。');
    await click('reopen');
    expect(text('countdown')).toBe('−01:00');
  });
});

/** END is held for two seconds of real time. */
async function holdDown(testId: string): Promise<void> {
  await does(() => void one(testId).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 })));
  await act(() => new Promise((done) => setTimeout(done, 2100)));
}

/** The clock of an instant of the worked examples in this machine's zone. */
function localClock(clock: string): string {
  const date = new Date(clockOf(clock));
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
}
