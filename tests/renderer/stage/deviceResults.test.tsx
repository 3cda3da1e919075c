import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MOST_PASTED } from '../../../renderer/stage/devices/pastedNames.ts';
import { sendCleared } from '../../../renderer/stage/devices/sendCleared.ts';
import { nextPart } from '../../../renderer/stage/devices/winnerParts.ts';
import { commandId, type WinnerId, winnerId } from '../../../shared/ids.ts';
import { textWidth } from '../../../shared/plan/promptLines.ts';
import { at } from '../../support/bench.ts';
import { click, does, one, openStage, submit, text, type, unmountStage } from './mountStage.tsx';
import type { PageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

let host: PageHost;

beforeEach(async () => {
  host = openStage(threeSegments(), at('15:00:00'));
  await click('go');
});
afterEach(unmountStage);

describe('giveaways with their fields', () => {
  it('start with what was filled in; a number that is none says so and starts nothing', async () => {
    await click('device-fields');
    await type('device-prize', '枕套');
    await type('device-prizes', '五');
    await submit('device-length');
    expect([host.sent, one('device-prizes').getAttribute('aria-invalid')]).toEqual([['go'], 'true']);
    await type('device-prizes', '2');
    await submit('device-length');
    expect(host.bench.take.devices[0]?.details).toEqual([
      { type: 'words', field: 'prize', text: '枕套' },
      { type: 'count', field: 'prizes', count: 2 },
    ]);
  });

  it('憋单 asks for its condition', async () => {
    await type('device-kind', 'hold');
    await submit('device-length');
    expect(host.sent).toEqual(['go']);
    await type('device-condition', '评论满 500');
    await submit('device-length');
    expect(host.bench.take.devices[0]?.kind).toBe('hold');
  });

  it('stay on the desk until the winners are noted and announced, and keep their names masked', async () => {
    await submit('device-length');
    await click('running-device-yes');
    expect(text('result-row')).toContain('结果待登记');
    await click('result-open');
    await type('winner-name', '13812341956');
    await submit('winner-name');
    expect(text('winner')).toBe('*******1956');
    expect(JSON.stringify(host.bench.log)).not.toContain('13812341956');
    await type('device-participants', '312');
    await does(() => void fireEvent.blur(one('device-participants')));
    await click('winners-announce');
    expect(text('result-row')).toContain('已公布 1 人');
    expect(host.sent).toEqual(['go', 'startDevice', 'endDevice', 'addWinner', 'countDevice', 'announceWinners']);
    await click('result-open');
    expect(text('result-row')).toBe('(absent)');
  });

  it('winners go to the host only when they are sent', async () => {
    await submit('device-length');
    await click('result-open');
    await type('winner-name', '小明同学林');
    await submit('winner-name');
    expect(host.bench.take.message).toBeNull();
    await click('winners-send');
    expect(host.bench.take.message?.text).toBe('福袋 中奖：小*林');
  });

  it('hundreds are told part by part too, each once, in their order', () => {
    const all = Array.from({ length: 230 }, (_, n) => ({ id: winnerId(`w${n}`), name: '*'.repeat(n % 90), announcedAt: null }));
    const sent = new Set<WinnerId>();
    const places: number[] = [];
    for (let part = nextPart(all, sent, (told) => told.winners.map(({ name }) => name).join('、')); part !== null; ) {
      places.push(part.from, part.to);
      for (const { id } of part.winners) sent.add(id);
      part = nextPart(all, sent, (told) => told.winners.map(({ name }) => name).join('、'));
    }
    expect([sent.size, places[0], places.at(-1)]).toEqual([230, 1, 230]);
    expect(places.filter((place, index) => index % 2 === 0 && index > 0 && place !== (places[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('a pasted list is so many winners, not one long name', async () => {
    await submit('device-length');
    await click('result-open');
    const paste = (names: string) =>
      does(async () => {
        fireEvent.paste(one('winner-name'), { clipboardData: { getData: () => names } });
        await new Promise((resolve) => setTimeout(resolve, 20));
      });
    await paste('小明同学林\r\n13812341956\n\n阿青阿青、老王老王');
    expect(host.bench.take.devices[0]?.winners.map(({ name }) => name)).toEqual(['小***林', '*******1956', '阿***青', '老***王']);
    expect(text('winners-pasted')).toBe('粘贴的名单：已登记 4／4 人');
    await paste('一个人的名字');
    expect(host.bench.take.devices[0]?.winners).toHaveLength(4);
  });

  it('of a longer list than is taken at once it is said how many are in', async () => {
    await submit('device-length');
    await click('result-open');
    await does(async () => {
      const names = Array.from({ length: MOST_PASTED + 5 }, (_, n) => `1381234${1000 + n}`).join('\n');
      fireEvent.paste(one('winner-name'), { clipboardData: { getData: () => names } });
      await vi.waitFor(() => expect(host.bench.take.devices[0]?.winners).toHaveLength(MOST_PASTED), { timeout: 5_000 });
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(text('winners-pasted')).toBe('粘贴的名单：已登记 300／305 人');
    expect(host.bench.take.devices[0]?.winners).toHaveLength(MOST_PASTED);
  });

  it('winners that the prompter cannot show at once go in parts, each said, and none is left out', async () => {
    await submit('device-length');
    const deviceId = host.bench.take.devices[0]!.id;
    await does(() => {
      for (let n = 0; n < 30; n += 1)
        host.bench.do(host.now(), { type: 'addWinner', deviceId, winnerId: winnerId(`w${n}`), name: `1381234${1000 + n}` });
      host.pass(0);
    });
    await click('result-open');
    expect(text('winners-sent')).toBe('30 人，提词上一次放不下，分批发。');
    const said: string[] = [];
    while (document.querySelector('[data-testid="winners-send"]') !== null) {
      await click('winners-send');
      const words = host.bench.take.message!.text;
      expect(textWidth(words)).toBeLessThanOrEqual(52);
      said.push(...(words.split('：')[1] ?? '').split('、'));
    }
    expect(said).toEqual(host.bench.take.devices[0]!.winners.map(({ name }) => name.replace('*******', '*')));
    expect(text('winners-sent')).toBe('30 人都已发给主播。');
    await click('winners-again');
    expect(text('winners-send')).toContain('第 1–');
  });

  it('a second Enter before the first is on disk sends nothing twice, and what is refused stands there again', async () => {
    await submit('device-length');
    await click('result-open');
    for (const field of ['winner-name', 'question-text']) {
      await type(field, '枕套能机洗吗');
      await does(async () => {
        const form = one(field).closest('form') as HTMLFormElement;
        fireEvent.submit(form);
        await Promise.resolve();
        fireEvent.submit(form);
      });
    }
    expect(host.sent).toEqual(['go', 'startDevice', 'addWinner', 'askQuestion']);
    let field = '几时发货';
    const refused = { type: 'refused', commandId: commandId('c'), reason: 'ended' } as const;
    const set = (becomes: (now: string) => string) => {
      field = becomes(field);
    };
    await sendCleared(field, set, () => Promise.resolve(refused));
    expect(field).toBe('几时发货');
  });

  it('questions stand in a queue until they are answered', async () => {
    await type('question-text', '枕套能机洗吗？');
    await submit('question-text');
    expect(text('question')).toBe('枕套能机洗吗？');
    await click('question-answered');
    expect([text('question'), host.sent]).toEqual(['(absent)', ['go', 'askQuestion', 'answerQuestion']]);
  });

  it('what a cue of the plan calls for is offered once', async () => {
    await click('go');
    expect(text('device-planned')).toBe('(absent)');
  });
});
