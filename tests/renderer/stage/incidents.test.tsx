import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Assistant } from '../../../renderer/outputs/assistant/Assistant.tsx';
import { languageStore } from '../../../renderer/ui/text.ts';
import { clockText } from '../../../renderer/ui/wall.ts';
import { incidentId } from '../../../shared/ids.ts';
import { leftBy } from '../../../shared/take/records/leftBy.ts';
import { at } from '../../support/bench.ts';
import { click, does, one, openStage, press, text, type, unmountStage } from './mountStage.tsx';
import { type PageHost, pageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

const CREW = [
  { role: 'director', person: '陈墨' },
  { role: 'host', person: '林夏' },
  { role: 'assistant', person: '小北' },
] as const;

let host: PageHost;
const incidents = () => host.bench.take.incidents;
const absent = '(absent)';

beforeEach(async () => {
  host = openStage(threeSegments({ crew: CREW }), at('15:00:00'));
  await click('go');
});
afterEach(unmountStage);

describe('F9', () => {
  it('and a figure name an incident; the focus goes back and Space is GO again', async () => {
    one('message-text').blur();
    await press('F9');
    expect(one('incident-kinds')).toBe(document.activeElement);
    // In the list Space is not GO, and H not hold.
    await press('Space');
    await press('KeyH');
    expect(host.sent).toEqual(['go']);
    await press('Backspace');
    await press('Digit1');
    expect(text('incident-sheet')).toBe(absent);
    expect(incidents()).toMatchObject([{ kind: 'streamDown', level: 'P2', acknowledged: { by: '陈墨' } }]);
    host.pass(2_000);
    await press('Space');
    expect(host.sent).toEqual(['go', 'declareIncident', 'go']);
  });

  it('a letter and a figure reach the rest; Escape declares nothing and gives the focus back', async () => {
    one('hold').focus();
    await press('F9');
    await press('KeyY');
    expect(text('incident-kinds')).toContain('泄露隐私');
    await press('Escape');
    expect(document.activeElement).toBe(one('hold'));
    expect(incidents()).toEqual([]);
    await press('F9');
    await press('KeyY');
    await press('Enter');
    expect(incidents()).toMatchObject([{ kind: 'couponBag' }]);
    expect(document.activeElement).toBe(one('hold'));
  });

  it('keeps the countdown in sight, and opens from the transport too', async () => {
    await click('incident-open');
    expect(text('incident-kinds')).toContain('断流');
    expect(document.querySelector('dialog[open]')).toBeNull();
    await click('incident-open');
    await does(() => void one('incident-kinds').querySelector<HTMLElement>('[data-kind="slip"]')?.click());
    expect(incidents()).toMatchObject([{ kind: 'slip', owner: 'host' }]);
  });
});

describe('an open incident', () => {
  it('of somebody else says that nobody has it, rises, and is said', async () => {
    await press('F9');
    await press('Digit2');
    expect(text('incident')).toContain('待接手，剩 0:30');
    host.pass(31_000);
    await does(() => void host.bench.wake(host.now()));
    host.pass(0);
    await does(() => {});
    expect(incidents()[0]).toMatchObject({ level: 'P1', owner: 'director' });
    expect(one('incident').dataset['level']).toBe('P1');
    await click('incident-acknowledge');
    expect(text('incident')).toContain('陈墨 已接手');
  });

  it('is worked off step by step; the host gets what to say, changed before it is sent', async () => {
    await press('F9');
    await press('Digit1');
    await press('F9', { shiftKey: true });
    expect(document.activeElement).toBe(one('step-standby'));
    await click('step-standby');
    expect(incidents()[0]?.steps[0]?.done?.by).toBe('陈墨');
    await click('step-standby');
    expect(incidents()[0]?.steps[0]?.done).toBeNull();
    await click('incident-script');
    expect((one('holding-text') as HTMLTextAreaElement).value).toContain('刚才画面断了一下');
    await type('holding-text', '马上回来');
    await click('holding-send');
    expect(host.bench.take.holding).toMatchObject({ text: '马上回来', acknowledgedAt: null });
    expect(text('holding-state')).toContain('主播待确认');
  });

  it('is not folded under whoever writes in it, however bad another one gets', async () => {
    await press('F9');
    await press('Digit1');
    await click('incident-script');
    await type('holding-text', '画面马上');
    one('holding-text').focus();
    await does(() => {
      host.bench.do(host.now(), { type: 'declareIncident', incidentId: incidentId('worse'), kind: 'priceWrong', injected: false });
      host.pass(0);
    });
    await does(() => host.pass(10_000));
    expect(incidents()[1]?.escalations.length).toBe(1);
    expect(document.activeElement).toBe(one('holding-text'));
    expect((one('holding-text') as HTMLTextAreaElement).value).toBe('画面马上');
  });

  it('offers the way back with one key when it is over', async () => {
    host.pass(45_000);
    await press('F9');
    await press('Digit1');
    await click('incident-hold');
    await click('incident-resolve');
    await type('incident-note', '断了一分钟');
    await click('incident-resolve-confirm');
    expect(text('incident')).toBe(absent);
    expect(incidents()[0]?.closed).toMatchObject({ how: 'resolved', note: '断了一分钟' });
    expect(text('incident-back')).toContain('继续「开场白」，从 0:45 接着讲');
    await press('KeyB');
    expect(host.sent.at(-1)).toBe('goBack');
    expect(text('incident-back')).toBe(absent);
    expect(text('take-log')).toContain('断流／黑屏：回到出事时的地方');
  });

  it('is graded, given to another, or a false alarm', async () => {
    await press('F9');
    await press('Digit8');
    await does(() => void one('incident').querySelector<HTMLElement>('button[data-level="P2"]')?.click());
    await type('incident-owner', 'assistant');
    expect(incidents()[0]).toMatchObject({ level: 'P2', owner: 'assistant' });
    await click('incident-dismiss');
    expect(text('incidents')).toBe(absent);
    expect(text('take-log')).toContain('设备故障：误报');
    await press('F9');
    expect(text('incidents-closed')).toContain('设备故障 · 误报');
    await click('incident-reopen');
    expect([text('incident-sheet'), incidents()[0]?.closed, host.sent.at(-1)]).toEqual([absent, null, 'reopenIncident']);
  });
});

describe('while incidents are open', () => {
  it('one of the part before says so on its card, with when it was declared, and is worked off here', async () => {
    await press('F9');
    await press('Digit2');
    expect(text('incident-carried')).toBe(absent);
    const { take } = host.bench;
    host.bench.end(host.now());
    const first = host.bench.take;
    unmountStage();
    host = openStage(threeSegments({ crew: CREW }), at('15:30:00'));
    await does(() => {
      host.bench.keep(at('15:30:00'), ...leftBy(first, { ...take, continues: first.takeId }, at('15:30:00')));
      host.pass(0);
    });
    expect(text('incident-carried')).toBe('上段带来');
    expect(text('incident')).toContain(`上一段没了结：${clockText(at('15:00:00'))} 报的`);
    expect(text('take-log')).toContain('链接挂错：上一段没了结，带过来接着处置，P2 · 助理 小北');
    await click('incident-acknowledge');
    expect(incidents()).toMatchObject([{ acknowledged: { by: '陈墨' }, carriedFrom: 'take-1' }]);
  });

  it('the key that declares one says how many and how bad, to a reader too, and its sheet has the way to them', async () => {
    const mark = () => {
      const words = (selector: string) => one('incident-open').querySelector(selector)?.textContent ?? null;
      return [one('incident-open').dataset['worst'] ?? null, words('.visually-hidden'), words('[aria-hidden]')];
    };
    expect(mark()).toEqual([null, null, null]);
    expect(text('incident-open')).toBe('突发F9');
    await press('F9');
    await press('Digit8');
    await press('F9');
    expect(text('incident-to-open')).toContain('1 起没了结');
    await does(() => void one('incident-kinds').querySelector<HTMLElement>('[data-kind="streamDown"]')?.click());
    expect(mark()).toEqual(['P2', '突发，2 起没了结，最重 P2', '突发 2 P2']);
    await does(() => languageStore.setState({ language: 'en' }));
    expect(mark()[1]).toBe('Incident, 2 open, worst P2');
    await press('F9');
    await press('F9', { shiftKey: true });
    expect(text('incident-sheet')).toBe(absent);
    expect(one('incidents').contains(document.activeElement)).toBe(true);
    for (const _ of incidents()) await click('incident-dismiss');
    expect(mark()[0]).toBeNull();
  });

  it('they stand beside the column that scrolls, not in it', async () => {
    await press('F9');
    await press('Digit1');
    expect(one('incidents').parentElement?.querySelector('[data-panel]')).toBeNull();
    expect(document.querySelector('aside')?.firstElementChild?.contains(one('incidents'))).toBe(true);
  });
});

describe('a handover', () => {
  it('shows how things stand until who comes in has read it', async () => {
    await press('F9');
    await press('Digit2');
    await click('hand-over');
    expect(text('handover-words')).toBe(absent);
    await type('crew-host', '阿青');
    await type('handover-words', '嗓子哑了，少喊');
    await click('handover-confirm');
    const card = text('handover-card');
    for (const words of ['主播交接：林夏 → 阿青', '留言嗓子哑了，少喊', '开场白', '记忆枕', '链接挂错', '没兑现的承诺没有'])
      expect(card).toContain(words);
    expect(text('handover-waiting')).toContain('等 阿青 看过接手');
    await click('take-over');
    expect(text('handover-waiting')).toBe(absent);
    expect(text('take-log')).toContain('给主播 阿青 的交接留言：嗓子哑了，少喊');
    expect(text('take-log')).toContain('主播 阿青 已看交接卡');
  });
});

describe('the assistant', () => {
  it('sees what is open, takes on what is theirs, and ticks their own steps alone', async () => {
    await press('F9');
    await press('Digit2');
    const { take } = host.bench;
    unmountStage();
    host = pageHost(threeSegments({ crew: CREW }), at('15:00:00'), 'live', 'assistant');
    host.bench.go(at('15:00:00'));
    host.bench.do(at('15:00:05'), { type: 'declareIncident', incidentId: take.incidents[0]!.id, kind: 'linkWrong', injected: false });
    host.pass(6_000);
    render(<Assistant />);
    expect(document.querySelector('[data-testid="assistant-step-stop"]')).toBeNull();
    await click('assistant-acknowledge');
    await click('assistant-step-delist');
    expect(incidents()[0]).toMatchObject({ acknowledged: { by: '小北' } });
    expect(
      incidents()[0]
        ?.steps.filter(({ done }) => done !== null)
        .map(({ id }) => id),
    ).toEqual(['delist']);
    cleanup();
  });
});
