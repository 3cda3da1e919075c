import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import type { Frame } from '../../../shared/wire/frame.ts';
import { heard } from '../../support/heard.ts';

let tell: (frame: Frame) => void = () => {};

/** The page as it is, on a clock of the test. */
beforeEach(async () => {
  vi.useFakeTimers();
  document.body.innerHTML = /<body>(.*)<\/body>/s.exec(readFileSync('renderer/plain.html', 'utf8'))?.[1] ?? '';
  const bridge: Partial<Bridge> = {
    onFrame: (hear) => {
      tell = hear;
      return () => {};
    },
  };
  Object.assign(window, { cuedesk: bridge });
  vi.resetModules();
  await import('../../../renderer/plain/plain.ts');
});
afterEach(() => vi.useRealTimers());

const FACTS = { window: 'control', wall: 0, black: false, take: null } as const;

it('a lost host is said once, in the language of the page; its seconds are for who sees them', () => {
  tell({ type: 'plain', facts: FACTS, language: 'en' } as never);
  expect(heard()).toEqual([]);
  vi.advanceTimersByTime(3_000);
  const before = heard();
  expect(before).toEqual(['No news from the main process; the clock runs on from the last state']);
  expect(document.documentElement.lang).toBe('en');
  vi.advanceTimersByTime(5_000);
  expect(document.getElementById('stale')?.textContent).toContain('8');
  expect(heard()).toEqual(before);
});

it('what is asked has a name and a text', () => {
  tell({ type: 'ask', ask: { id: 'a', accident: 'quit' } } as never);
  const ask = document.getElementById('ask');
  const named = (attribute: string) => document.getElementById(ask?.getAttribute(attribute) ?? '')?.textContent;
  expect([ask?.hidden, named('aria-labelledby')]).toEqual([false, '退出场控台？']);
  expect(named('aria-describedby')).toContain('所有窗口都会关掉');
});
