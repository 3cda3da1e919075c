import { render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NoticeRegion } from '../../../renderer/ui/Notice.tsx';
import { clockText } from '../../../renderer/ui/wall.ts';
import { minutes } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { click, does, openStage, unmountStage } from './mountStage.tsx';
import type { PageHost } from './pageHost.ts';

const show = makeShow({
  segments: [
    makeSegment('A', { length: minutes(5) }),
    makeSegment('B', { length: minutes(5) }),
    makeSegment('C', { title: '收尾致谢', length: minutes(10), phase: 'closing' }),
  ],
});
let host: PageHost;
const page = () => document.body.textContent ?? '';

beforeEach(async () => {
  host = openStage(show, at('15:00:00'));
  render(<NoticeRegion />);
  await click('go');
});
afterEach(unmountStage);

describe('the closing, when the clock proposes it', () => {
  it('is said on the minute, made next by one press, started by nobody, and said no more behind the planned end', async () => {
    await does(() => host.pass(9 * 60_000 + 59_000));
    expect(page()).not.toContain('按计划该进入收尾了');
    await does(() => host.pass(1_000));
    expect(page()).toContain('按计划该进入收尾了');
    expect(page()).toContain(`收尾还有 10:00，现在开始，正好 ${clockText(at('15:20:00'))} 结束`);
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent === '下一个改为「收尾致谢」');
    await does(() => button?.click());
    expect(host.sent).toEqual(['go', 'setNext']);
    expect(host.bench.take.nextId).toBe('C');
    expect(host.bench.take.onAir.runs).toHaveLength(1);
    await does(() => host.pass(10 * 60_000));
    expect(page()).not.toContain('按计划该进入收尾了');
  });
});
