import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { getSetting, setSetting } from '../../../renderer/library/settings.ts';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { STANDARD_THRESHOLDS } from '../../../shared/take/numbers/thresholds.ts';
import { seconds } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { click, does, mountStage, unmountStage } from './mountStage.tsx';
import { pageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

beforeEach(async () => {
  forgetClock();
  await setSetting('alarmLimits', { ...STANDARD_THRESHOLDS, stock: 25 });
});
afterEach(unmountStage);

it('the team’s limits go into a take as the desk sees it', async () => {
  const host = pageHost(threeSegments(), at('15:00:00'));
  mountStage();
  await vi.waitFor(() => expect(host.bench.take.thresholds.stock).toBe(25));
});

it('a take that came back waits for the director, and is not confirmed by them', async () => {
  const host = pageHost(threeSegments(), at('15:00:00'));
  host.bench.go(at('15:00:00'));
  host.bench.recover(at('15:00:30'));
  host.pass(seconds(40));
  mountStage();
  // Asked later, answered later: had the desk asked, it would know by now.
  await getSetting('alarmLimits');
  await does(() => {});
  expect([host.sent, host.bench.take.recoveredAt]).toEqual([[], at('15:00:30')]);
  await click('hold');
  await vi.waitFor(() => expect(host.bench.take.thresholds.stock).toBe(25));
  expect(host.sent).toEqual(['hold', 'setThresholds']);
});
