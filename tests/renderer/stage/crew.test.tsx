import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at } from '../../support/bench.ts';
import { click, does, openStage, text, type, unmountStage } from './mountStage.tsx';
import type { PageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

let host: PageHost;

beforeEach(async () => {
  host = openStage(threeSegments(), at('15:00:00'));
  await click('go');
});

afterEach(unmountStage);

describe('a handover', () => {
  it('names another person in a role while the show runs, and the log says so', async () => {
    await click('hand-over');
    await type('crew-host', '周宁');
    await click('handover-confirm');
    expect(text('handover')).toBe('(absent)');
    expect(host.bench.take.crew).toEqual([
      { role: 'director', person: '陈墨' },
      { role: 'host', person: '周宁' },
    ]);
    expect(document.body.textContent).toContain('周宁');
    expect(document.body.textContent).toContain('人员交接');
    expect(host.sent).toEqual(['go', 'handOver']);
  });

  it('one person in two roles is said before it is done, and stays said', async () => {
    await click('hand-over');
    expect(text('shared-roles')).toBe('(absent)');
    await type('crew-host', ' 陈墨 ');
    const said = '陈墨 一人兼 场控、主播。自己确认自己的事，记录里会注明「同一人确认」。';
    expect(text('shared-roles')).toBe(said);
    await click('handover-confirm');
    expect(text('shared-roles')).toBe(said);
  });

  it('that changes nobody just closes; an ended take has none', async () => {
    await click('hand-over');
    await click('handover-confirm');
    expect(text('handover')).toBe('(absent)');
    await does(() => void host.bench.end(host.now()));
    await does(() => host.pass(1_000));
    expect(text('hand-over')).toBe('(absent)');
  });
});
