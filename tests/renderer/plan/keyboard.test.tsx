import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openSegment, openShow, order, row, SMALL, START, showOf } from './planShow.ts';

const selected = () =>
  screen
    .getAllByTestId('segment-row')
    .filter((each) => each.getAttribute('aria-selected') === 'true')
    .map((each) => each.dataset['segmentId']);
keysInPlan();

beforeEach(() => {
  openShow(showOf(SMALL));
});

const start = async () => {
  const user = userEvent.setup();
  await mountPlan();
  screen.getByTestId('rundown').focus();
  return user;
};

describe('the rundown from the keyboard', () => {
  test('arrows, Home and End move the selection and stop at the ends', async () => {
    const user = await start();
    expect(selected()).toEqual(['a']);
    await user.keyboard('{ArrowUp}');
    expect(selected()).toEqual(['a']);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(selected()).toEqual(['c']);
    await user.keyboard('{End}');
    expect(selected()).toEqual(['d']);
    await user.keyboard('{Home}');
    expect(selected()).toEqual(['a']);
  });

  test('Enter edits the title, and the grid has the keyboard again afterwards', async () => {
    const user = await start();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.clear(screen.getByTestId('title-input'));
    await user.keyboard('新品{Enter}{ArrowDown}');
    expect(screen.getAllByTestId('cell-title')[1]?.textContent).toBe('新品');
    expect(selected()).toEqual(['c']);
  });

  test('a digit on the length opens it with that digit', async () => {
    const user = await start();
    await user.keyboard('{ArrowLeft}8');
    expect(screen.getByTestId('length-input')).toHaveProperty('value', '8');
    await user.keyboard('{Enter}');
    expect(screen.getAllByTestId('cell-length')[0]?.textContent).toBe('8:00');
  });

  test('Alt+arrows move the row and keep it selected', async () => {
    const user = await start();
    await user.keyboard('{ArrowDown}{Alt>}{ArrowDown}{/Alt}');
    expect(order()).toEqual(['a', 'c', 'b', 'buf', 'd']);
    expect(selected()).toEqual(['b']);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(order()).toEqual(['a', 'b', 'c', 'buf', 'd']);
  });

  test('Ctrl+Enter adds below, ready to be named; Ctrl+Backspace removes; Ctrl+Z brings it back', async () => {
    const user = await start();
    await user.keyboard('{Control>}{Enter}{/Control}');
    await user.keyboard('加场{Enter}');
    expect(order()).toHaveLength(6);
    expect(order()[0]).toBe('a');
    expect(screen.getAllByTestId('cell-title')[1]?.textContent).toBe('加场');
    await user.keyboard('{Control>}{Backspace}{/Control}');
    expect(order()).toEqual(['a', 'b', 'c', 'buf', 'd']);
    expect(selected()).toEqual(['b']);
    await user.keyboard('{Control>}z{/Control}');
    expect(order()).toHaveLength(6);
  });

  test('Shift+arrows choose several; moved, removed and brought back as one', async () => {
    const user = await start();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    expect(selected()).toEqual(['b', 'c']);
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(order()).toEqual(['a', 'buf', 'b', 'c', 'd']);
    await user.keyboard('{Control>}{Backspace}{/Control}');
    expect(order()).toEqual(['a', 'buf', 'd']);
    await user.keyboard('{Control>}z{/Control}');
    expect(order()).toEqual(['a', 'buf', 'b', 'c', 'd']);
    await user.keyboard('{Control>}a{/Control}');
    expect(selected()).toHaveLength(5);
    await user.keyboard('{Escape}');
    expect(selected()).toHaveLength(1);
  });

  test('Ctrl+click chooses rows apart, Shift+click all between', async () => {
    const user = await start();
    const cells = screen.getAllByTestId('cell-title');
    await user.click(cells[0] as Element);
    await user.keyboard('{Control>}');
    await user.click(cells[2] as Element);
    await user.keyboard('{/Control}');
    expect(selected()).toEqual(['a', 'c']);
    await user.keyboard('{Shift>}');
    await user.click(cells[4] as Element);
    await user.keyboard('{/Shift}');
    expect(selected()).toEqual(['c', 'buf', 'd']);
  });

  test('left of the first cell folds what holds the row; right opens it, and the selection is on its first row', async () => {
    const user = await start();
    await user.keyboard(`{ArrowDown}${'{ArrowLeft}'.repeat(12)}`);
    expect(screen.queryAllByTestId('cell-title').map((cell) => cell.textContent)).toEqual(['A', 'BUF', 'D']);
    await user.keyboard('{ArrowDown}{ArrowUp}{ArrowRight}');
    expect(selected()).toEqual(['b']);
    expect(screen.getAllByTestId('cell-title')).toHaveLength(5);
  });

  test('every cell is reached by arrows and edited where it stands, or leads to where it is', async () => {
    const user = await start();
    await user.keyboard('{ArrowDown}{ArrowLeft}{ArrowLeft}{Enter}');
    await user.keyboard('15:20{Enter}');
    expect(openSegment('b')?.hardStart).toBe(START + 20 * 60_000);
    await user.keyboard('{Enter}{Delete}不是{Enter}');
    expect(screen.getByTestId('pin-input')).toBeDefined();
    await user.keyboard('{Escape}{ArrowRight}{ArrowRight}{ArrowRight}{Enter}');
    const choose = async (value: string) => {
      expect(screen.getByTestId('choice-input').closest('[role="gridcell"]')).not.toBeNull();
      await user.selectOptions(screen.getByTestId('choice-input'), value);
      await user.keyboard('{Enter}');
    };
    await choose('interaction');
    await user.keyboard('{ArrowRight}{Enter}');
    await choose('image');
    await user.keyboard('{ArrowRight}{Enter}');
    await choose('');
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await choose('assistant');
    expect(openSegment('b')).toMatchObject({ kind: 'interaction', tier: 'image', productIds: [], owner: 'assistant' });
    await user.keyboard('{ArrowRight}{Enter}');
    await vi.waitFor(() => expect(screen.getByTestId('segment-flags').contains(document.activeElement)).toBe(true));
  });

  test('a held key acts once', async () => {
    const user = await start();
    await user.keyboard('{Alt>}{ArrowDown>3}{/ArrowDown}{/Alt}');
    // a first changes its phase, and stands there: a single step.
    expect(order()).toEqual(['a', 'b', 'c', 'buf', 'd']);
    expect(
      screen
        .getAllByTestId('phase-row')
        .map((each) => each.textContent)
        .join(),
    ).toContain('0 环节');
  });
});

test('a rundown of 2,000 draws only what is near the view', async () => {
  openShow(showOf(Array.from({ length: 2000 }, (_, n) => row(`s${n}`, 'product', 1))));
  await mountPlan();
  expect(screen.getAllByTestId('segment-row').length).toBeLessThan(80);
  expect(screen.getByTestId('plan-total').textContent).toBe('33:20:00');
});

test('without rows the room says what to do next', async () => {
  openShow(showOf([]));
  await mountPlan();
  expect(screen.getByText('流程单还是空的')).toBeDefined();
  expect(screen.getByTestId('go-to-air')).toHaveProperty('disabled', true);
});
