import 'fake-indexeddb/auto';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { minutes } from '../../../shared/time.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openShow, SMALL, showOf } from './planShow.ts';

keysInPlan();

beforeEach(() => openShow({ ...showOf(SMALL), targetLength: minutes(20) }));

const start = async () => {
  const user = userEvent.setup();
  await mountPlan();
  screen.getByTestId('rundown').focus();
  return user;
};
const budgets = () => libraryStore.getState().show?.phaseBudgets;
const head = (at: number) => screen.getAllByTestId('phase-row')[at]!;
const said = (at: number) => [
  within(head(at)).queryByTestId('phase-budget')?.textContent,
  within(head(at)).queryByTestId('budget-state')?.textContent,
];

describe('the budget of a phase', () => {
  test('is typed with Ctrl+B where the keyboard stands, and says what is over before Enter and after', async () => {
    const user = await start();
    expect(said(1)).toEqual(['设预算', undefined]);
    await user.keyboard('{ArrowDown}{Control>}b{/Control}10');
    expect(screen.getByTestId('budget-preview').textContent).toContain('= 10:00改后超 2:00');
    expect(budgets()).toEqual({ opening: null, product: null, closing: null });
    await user.keyboard('{Enter}');
    expect(budgets()).toEqual({ opening: null, product: minutes(10), closing: null });
    expect(said(1)).toEqual(['预算 10:00', '超 2:00']);
    // And the grid has the keyboard again: a length is changed, and the state follows.
    await user.keyboard('{ArrowLeft}9');
    expect(screen.getByTestId('length-over-budget').textContent).toBe('本阶段预算超 6:00');
    await user.keyboard('{Backspace}3');
    expect(screen.queryByTestId('length-over-budget')).toBeNull();
    await user.keyboard('{Enter}');
    expect(said(1)).toEqual(['预算 10:00', '正好']);
    await user.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    expect(budgets()?.product).toBeNull();
    expect(libraryStore.getState().redoName).toBe('budget');
  });

  test('goes from phase to phase with Tab; blank is none, and what cannot be read stays with its reason', async () => {
    const user = await start();
    await user.keyboard('{Control>}b{/Control}2{Tab}p{Tab}oops{Enter}');
    expect(screen.getByTestId('budget-preview').textContent).toContain('看不懂');
    expect(budgets()).toEqual({ opening: minutes(2), product: minutes(17), closing: null });
    await user.keyboard('{Escape}{Control>}b{/Control}');
    await user.clear(screen.getByTestId('budget-input'));
    expect(screen.getByTestId('budget-preview').textContent).toContain('不设预算');
    await user.keyboard('{Enter}');
    expect(budgets()).toEqual({ opening: null, product: minutes(17), closing: null });
    expect(said(0)).toEqual(['设预算', undefined]);
  });

  test('is typed straight away on a folded head, and opened by a press', async () => {
    const user = await start();
    await user.click(screen.getByRole('button', { name: '收起产品' }));
    screen.getByTestId('rundown').focus();
    await user.keyboard('1');
    expect(screen.getByTestId('budget-input')).toHaveProperty('value', '1');
    await user.keyboard('4{Enter}');
    expect([budgets()?.product, said(1)]).toEqual([minutes(14), ['预算 14:00', '余 2:00']]);
    await user.click(within(head(2)).getByTestId('phase-budget'));
    await user.keyboard('+2{Enter}');
    expect(budgets()?.closing).toBe(minutes(3));
  });
});

test('a shared note is written beside the private one, and the grid marks the row', async () => {
  const user = await start();
  await user.type(screen.getByTestId('segment-shared-notes'), '助理先举牌');
  await user.tab();
  expect(libraryStore.getState().show?.segments[0]).toMatchObject({ sharedNotes: '助理先举牌', notes: '' });
  expect(screen.getByRole('img', { name: '共享备注：助理先举牌' })).toBeTruthy();
});
