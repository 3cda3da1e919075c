import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { Foot } from '../../../renderer/outputs/prompter/Foot.tsx';
import { languageStore } from '../../../renderer/ui/text.ts';
import { minutes } from '../../../shared/time.ts';
import { at } from '../../support/bench.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { click, does, mountStage, text, unmountStage } from './mountStage.tsx';
import { type PageHost, pageHost } from './pageHost.ts';

let host: PageHost;

beforeEach(() => {
  forgetClock();
  languageStore.setState({ language: 'zh-CN' });
  const segments = [
    makeSegment('A', { length: minutes(5), sharedNotes: '助理先举价格牌', notes: '底价先不说' }),
    makeSegment('B', { length: minutes(5) }),
  ];
  host = pageHost(makeShow({ plannedStart: at('15:00:00'), segments }), at('15:00:00'));
});
afterEach(unmountStage);

it('the director has both notes of the segment on air, and no line where nothing was noted', async () => {
  mountStage();
  await click('go');
  await does(() => host.pass(1000));
  expect(text('now-notes')).toBe('共享备注助理先举价格牌仅场控底价先不说');
  await click('go');
  await does(() => host.pass(1000));
  expect(text('now-notes')).toBe('(absent)');
});

it('the prompter has the shared one alone', async () => {
  mountStage();
  await click('go');
  await does(() => host.pass(1000));
  cleanup();
  const { container } = render(<Foot />);
  await does(() => host.pass(1000));
  expect(text('prompter-note')).toBe('备注助理先举价格牌');
  expect(container.textContent).not.toContain('底价');
});
