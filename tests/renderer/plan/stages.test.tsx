import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { PlanRoom } from '../../../renderer/rooms/plan/PlanRoom.tsx';
import { stripHooks } from '../../../renderer/rooms/plan/rhythm/stripBlocks.ts';
import { type Hook, hooks } from '../../../shared/plan/rhythm/hooks.ts';
import { later, millis, minutes } from '../../../shared/time.ts';
import { openShow, row, SMALL, START, showOf } from './planShow.ts';

afterEach(cleanup);

test('the room comes in part by part: rows, inspector, rhythm, and then the shows, each in a picture of its own', async () => {
  await import('../../../renderer/rooms/plan/planParts.ts');
  openShow(showOf(SMALL));
  const PARTS = { rows: 'rundown', inspector: 'segment-flags', rhythm: 'rhythm', shows: 'import-show' };
  const steps: string[] = [];
  const seen = new MutationObserver(() => {
    const here = Object.entries(PARTS).flatMap(([name, id]) => (screen.queryByTestId(id) === null ? [] : [name]));
    if (here.join() !== (steps.at(-1) ?? '')) steps.push(here.join());
  });
  seen.observe(document.body, { childList: true, subtree: true });
  render(<PlanRoom />);
  await screen.findByTestId('import-show');
  await waitFor(() => expect(steps).toEqual(['rows', 'rows,inspector', 'rows,inspector,rhythm', 'rows,inspector,rhythm,shows']));
  seen.disconnect();
});

test('the rows themselves come in two pictures', async () => {
  await import('../../../renderer/rooms/plan/planParts.ts');
  openShow(showOf(Array.from({ length: 60 }, (_, at) => row(`r${at}`, 'product', 1))));
  const counts = new Set<number>();
  const seen = new MutationObserver(() => counts.add(screen.queryAllByTestId('segment-row').length));
  seen.observe(document.body, { childList: true, subtree: true });
  render(<PlanRoom />);
  await waitFor(() => expect(screen.queryAllByTestId('segment-row')).toHaveLength(60));
  await waitFor(() => expect(Math.max(...counts)).toBe(60));
  seen.disconnect();
  expect([...counts].some((count) => count > 0 && count <= 20)).toBe(true);
});

test('of a long show the strip draws hooks that stand on one another as one, and keeps those that can be told apart', () => {
  const hook = (from: number, to: number): Hook => ({ start: later(START, millis(from)), end: later(START, millis(to)) });
  const stretch = { start: START, span: minutes(600) };
  const many = Array.from({ length: 2_000 }, (_, at) => hook(at * 18_000, at * 18_000));
  const drawn = stripHooks(many, stretch);
  expect(drawn.length).toBeLessThan(300);
  expect(drawn.at(-1)?.start).toBeGreaterThan(later(START, minutes(595)));
  const wide = [hook(0, minutes(20)), hook(minutes(21), minutes(40)), hook(minutes(300), minutes(300))];
  expect(stripHooks(wide, stretch).map(({ width }) => width * 600)).toEqual([20, 19, 0].map((length) => expect.closeTo(length)));
  expect(stripHooks(hooks([]), stretch)).toEqual([]);
});
