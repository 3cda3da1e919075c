import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openSegment, openShow, SMALL, showOf } from './planShow.ts';

keysInPlan();

beforeEach(() => openShow(showOf(SMALL)));

const start = async () => {
  const user = userEvent.setup();
  await mountPlan();
  screen.getByTestId('rundown').focus();
  return user;
};
const rowOf = (at: number) => screen.getAllByTestId('segment-row')[at]!;
const cell = (at: number, name: string) => within(rowOf(at)).getByTestId(`cell-${name}`).textContent;
const skipped = () => SMALL.filter(({ id }) => openSegment(id)?.skipped === true).map(({ id }) => id);
const key = '{Control>}{Shift>}x{/Shift}{/Control}';

describe('skipping in the plan', () => {
  test('takes the chosen rows out of the clocks and the sums, and keeps them where they stand', async () => {
    const user = await start();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    await user.keyboard(key);
    expect(skipped()).toEqual(['b', 'c']);
    expect([cell(1, 'start'), cell(2, 'start'), cell(3, 'start')]).toEqual(['—', '—', '15:02:00']);
    expect([cell(1, 'length'), cell(1, 'script')]).toEqual(['5:00', '跳过']);
    expect(screen.getByTestId('plan-total').textContent).toBe('7:00');
    expect(screen.getByTestId('plan-end').textContent).toBe('15:07:00');
    expect(screen.getAllByTestId('phase-row')[1]?.textContent).toContain('1 环节 · 跳过 2');
    expect(screen.getAllByTestId('rhythm-segment')).toHaveLength(3);
    expect(libraryStore.getState().undoName).toBe('skip');
  });

  test('the same key brings them back, and each is one step of undo', async () => {
    const user = await start();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    await user.keyboard(key);
    await user.keyboard(key);
    expect([skipped(), libraryStore.getState().undoName]).toEqual([[], 'unskip']);
    await user.keyboard('{Control>}z{/Control}');
    expect(skipped()).toEqual(['b', 'c']);
    await user.keyboard('{Control>}z{/Control}');
    expect(skipped()).toEqual([]);
    expect(screen.getByTestId('plan-end').textContent).toBe('15:15:00');
  });

  test('stands beside the grid as a switch of the row', async () => {
    const user = await start();
    await user.click(screen.getByRole('switch', { name: '计划里跳过' }));
    expect(skipped()).toEqual(['a']);
    expect(rowOf(0).dataset['skipped']).toBe('true');
  });
});
