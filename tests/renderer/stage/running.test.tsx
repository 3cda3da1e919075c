import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clockText } from '../../../renderer/ui/wall.ts';
import { promiseId, signalId } from '../../../shared/ids.ts';
import { later, minutes } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { click, clickTwice, does, one, openStage, press, submit, text, type, unmountStage } from './mountStage.tsx';
import type { PageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

let host: PageHost;
const HOST = { person: '林夏', role: 'host', device: 'prompter' } as const;

beforeEach(async () => {
  host = openStage(threeSegments(), at('15:00:00'));
  await click('go');
});

afterEach(unmountStage);

describe('giveaways and promises', () => {
  it('a giveaway counts to its true end, through a hold and the next GO', async () => {
    await press('KeyD');
    expect(document.activeElement).toBe(one('device-length'));
    await type('device-length', '2m');
    await submit('device-length');
    expect(text('running-device')).toBe('福袋02:00');
    await click('hold');
    await does(() => host.pass(30_000));
    await click('go');
    expect(text('running-device')).toBe('福袋01:30');
    await does(() => host.pass(95_000));
    expect(text('running-device')).toBe('福袋到点−00:05');
    await click('running-device-yes');
    expect(text('running-device')).toBe('(absent)');
  });

  it('a double click starts one giveaway', async () => {
    await does(() => {
      one('device-start').click();
      one('device-start').click();
    });
    expect(host.sent).toEqual(['go', 'startDevice']);
  });

  it('a giveaway runs a minute longer, and one that is over a minute from now', async () => {
    await type('device-length', '2m');
    await submit('device-length');
    await click('running-device-more');
    expect(text('running-device')).toBe('福袋03:00');
    await does(() => host.pass(5 * 60_000));
    expect(text('running-device')).toBe('福袋到点−02:00');
    await click('running-device-more');
    expect(text('running-device')).toBe('福袋01:00');
    expect(host.sent).toEqual(['go', 'startDevice', 'extendDevice', 'extendDevice']);
  });

  it('a promise is kept or goes overdue, in red with the word', async () => {
    await press('KeyP');
    expect(document.activeElement).toBe(one('promise-within'));
    await submit('promise-within');
    expect(text('running-promise')).toBe('承诺：上链接03:00');
    await does(() => host.pass(200_000));
    expect(text('running-promise')).toBe('承诺：上链接超时−00:20');
    expect(one('running-promise').dataset['over']).toBe('true');
    await click('running-promise-yes');
    expect(text('running-promise')).toBe('(absent)');
    expect(host.bench.take.promises[0]?.closed?.how).toBe('kept');
  });

  it('Enter pressed twice promises what was typed, once', async () => {
    await type('promise-text', '加赠一份');
    await submit('promise-text');
    await submit('promise-text');
    expect(host.bench.take.promises.map((promise) => promise.text)).toEqual(['加赠一份']);
  });

  it('a double click closes the promise it was meant for, not the one that moves up', async () => {
    const promise = (id: string) => ({ type: 'makePromise', promiseId: promiseId(id), text: id, within: minutes(3) }) as const;
    await does(() => {
      for (const id of ['第一', '第二']) host.bench.do(host.now(), promise(id));
      host.pass(0);
    });
    await clickTwice('running-promise-yes');
    expect(host.bench.take.promises.map(({ closed }) => closed?.how ?? null)).toEqual(['kept', null]);
  });

  it('a length that cannot be read starts nothing, and says why', async () => {
    await type('device-length', 'abc');
    await submit('device-length');
    expect(host.sent).toEqual(['go']);
    expect(document.body.textContent).toContain('看不懂这个时长');
  });
});

describe('cues that fell due while the app was down', () => {
  it('stand by name with the clock at which they were due, not at which the app was back', async () => {
    await does(() => host.pass(2_000));
    await click('go');
    host.bench.recover(later(host.now(), 3 * 60_000));
    await does(() => host.pass(3 * 60_000));
    expect(text('missed-cues')).toBe(`断线时错过的提示上链接${clockText(at('15:01:32'))}`);
  });
});

describe("the host's signals", () => {
  it('sent again and again are one thing to see, with how often', async () => {
    await does(() => {
      for (const id of ['s1', 's2', 's3'])
        host.bench.do(host.now(), { type: 'sendSignal', signalId: signalId(id), signal: 'cantHear' }, HOST);
      host.pass(4_000);
    });
    expect(text('signal')).toContain('主播：听不见 ×30:04');
    await press('KeyA');
    expect([text('signal'), host.bench.take.signals]).toEqual(['(absent)', []]);
  });

  it('a key pressed twice sees one of them', async () => {
    for (const signal of ['water', 'stop'] as const)
      host.bench.do(host.now(), { type: 'sendSignal', signalId: signalId(signal), signal }, HOST);
    await does(() => host.pass(1_000));
    await press('KeyA');
    await press('KeyA');
    expect(text('signal')).toContain('主播：停');
    await vi.waitFor(async () => {
      await press('KeyA');
      expect(text('signal')).toBe('(absent)');
    });
  });

  it('a double click sees one of them: the other nobody has read yet', async () => {
    for (const signal of ['water', 'stop'] as const)
      host.bench.do(host.now(), { type: 'sendSignal', signalId: signalId(signal), signal }, HOST);
    await does(() => host.pass(1_000));
    await clickTwice('signal-see');
    expect(text('signal')).toContain('主播：停');
  });

  it('stand until the director has seen them, oldest first', async () => {
    host.bench.do(host.now(), { type: 'sendSignal', signalId: signalId('s1'), signal: 'water' }, HOST);
    host.bench.do(host.now(), { type: 'sendSignal', signalId: signalId('s2'), signal: 'stop' }, HOST);
    await does(() => host.pass(5_000));
    expect(text('signal')).toContain('主播：要水0:05');
    await press('KeyA');
    expect(text('signal')).toContain('主播：停');
    await click('signal-see');
    expect(text('signal')).toBe('(absent)');
  });
});
