import 'fake-indexeddb/auto';
import { fireEvent, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, setDatabase } from '../../../renderer/library/database.ts';
import { getSetting, setSetting } from '../../../renderer/library/settings.ts';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { languageStore } from '../../../renderer/ui/text.ts';
import { STANDARD_THRESHOLDS } from '../../../shared/take/numbers/thresholds.ts';
import { seconds } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { click, does, mountStage, one, text, unmountStage } from './mountStage.tsx';
import { type PageHost, pageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

let host: PageHost;
const type = (testId: string, value: string) => does(() => void fireEvent.change(one(testId), { target: { value } }));
const settled = () => does(() => new Promise((resolve) => setTimeout(resolve, 60)));
const openLimits = async () => {
  await click('number-limits');
  await waitFor(() => one('limits'));
};

beforeEach(() => {
  forgetClock();
  languageStore.setState({ language: 'zh-CN' });
  setDatabase(openDatabase(`limits-${crypto.randomUUID()}`, true));
  host = pageHost(threeSegments(), at('15:00:00'));
});
afterEach(unmountStage);

describe('limits of alarms', () => {
  it('say why a figure is too small, and keep nothing of it', async () => {
    mountStage();
    await openLimits();
    await type('limit-noHook', '0.5');
    await click('limits-keep');
    expect(text('limits-problem')).toBe('没有福利或互动超过：至少 1 分钟，再小，几乎每个环节都会响。');
    expect(host.sent).toEqual([]);
    await type('limit-noHook', '20');
    await click('limits-keep');
    await settled();
    expect(host.bench.take.thresholds.noHook).toBe(20);
    expect([(await getSetting('alarmLimits'))?.noHook, text('limits')]).toEqual([20, '(absent)']);
  });

  it('say of each rule what it looks at, and which one nobody can watch', async () => {
    mountStage();
    await openLimits();
    expect(text('limit-source-paid')).toBe('要先手记付费占比，本场还没记过，没数不响');
    expect(one('limit-refundBase').getAttribute('placeholder')).toBe('缺数：填上才看');
    expect(text('limits-off')).toContain('场控台听不到声音');
  });

  it('that were kept out of bounds are said, and stand as standard', async () => {
    await setSetting('alarmLimits', { ...STANDARD_THRESHOLDS, noHook: 0.01, stock: 5 });
    mountStage();
    await settled();
    expect(host.bench.take.thresholds).toEqual({ ...STANDARD_THRESHOLDS, stock: 5 });
  });
});

describe('limits of incidents', () => {
  const openIncidents = async () => {
    await openLimits();
    await click('tab-incidents');
  };

  it('are the team’s: this take has them, the log says which, and the next take begins with them', async () => {
    mountStage();
    await openIncidents();
    await click('limits-open-streamDown');
    expect([one('limit-answer-P2'), one('limit-streamDown-rise')].map((field) => (field as HTMLInputElement).value)).toEqual([
      '0:30',
      '3:00',
    ]);
    await type('limit-answer-P2', '45s');
    await type('limit-streamDown-rise', '1m');
    await click('limits-keep');
    await settled();
    const own = [
      { type: 'answer', level: 'P2', within: seconds(45) },
      { type: 'rise', kind: 'streamDown', within: seconds(60) },
    ] as const;
    expect([host.bench.take.incidentLimits, await getSetting('incidentLimits')]).toEqual([own, own]);
    expect(text('take-log')).toContain('突发时限：P2 接手 0:45；断流／黑屏 自动升级 1:00');
    unmountStage();
    host = pageHost(threeSegments(), at('15:00:00'));
    mountStage();
    await settled();
    expect(host.bench.take.incidentLimits).toEqual(own);
  });

  it('that cannot stand say which and why; the standard comes back with one button', async () => {
    mountStage();
    await openIncidents();
    await click('limits-open-soldOut');
    await type('limit-soldOut-step-truth', '2m');
    await click('limits-keep');
    expect(text('limits-problem')).toBe('售罄／超卖 · 主播如实说卖完了：首步的时限不能比全部解决的还长。');
    expect(one('limits-soldOut').dataset['bad']).toBe('true');
    await type('limit-soldOut-step-truth', '随便');
    await click('limits-keep');
    expect(text('limits-problem')).toContain('看不懂');
    await click('limits-reset');
    expect((one('limit-soldOut-step-truth') as HTMLInputElement).value).toBe('0:10');
    await click('limits-keep');
    await settled();
    expect([host.bench.take.incidentLimits, await getSetting('incidentLimits'), text('limits')]).toEqual([[], [], '(absent)']);
  });
});
