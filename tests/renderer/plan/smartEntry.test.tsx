import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { minutes, seconds } from '../../../shared/time.ts';
import { mountPlan } from './mountPlan.tsx';
import { openSegment, openShow, SMALL, showOf } from './planShow.ts';

const rowOf = (id: string): HTMLElement => {
  const found = screen.getAllByTestId('segment-row').find((row) => row.dataset['segmentId'] === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
};
const lengthOf = (id: string) => within(rowOf(id)).getByTestId('cell-length');
const end = () => screen.getByTestId('plan-end').textContent;

beforeEach(() => openShow(showOf(SMALL)));
afterEach(cleanup);

describe('smart entry of a length', () => {
  test('+2m shows what Enter will do, moves nothing before it, and then moves the rest', async () => {
    const user = userEvent.setup();
    await mountPlan();
    expect(end()).toBe('15:15:00');
    await user.dblClick(lengthOf('b'));
    await user.clear(screen.getByTestId('length-input'));
    await user.type(screen.getByTestId('length-input'), '+2m');
    expect(screen.getByTestId('length-preview').textContent).toContain('= 7:00');
    expect(screen.getByTestId('length-preview').textContent).toContain('3 行顺延');
    expect(screen.getByTestId('length-preview').textContent).toContain('结束晚 2:00');
    expect(end()).toBe('15:15:00');
    await user.keyboard('{Enter}');
    expect(lengthOf('b').textContent).toBe('7:00');
    expect(end()).toBe('15:17:00');
  });

  test('Shift+Enter takes it from the next buffer', async () => {
    const user = userEvent.setup();
    await mountPlan();
    await user.dblClick(lengthOf('b'));
    await user.clear(screen.getByTestId('length-input'));
    await user.type(screen.getByTestId('length-input'), '6:30{Shift>}{Enter}{/Shift}');
    expect(openSegment('b')?.length).toBe(seconds(390));
    expect(openSegment('buf')?.length).toBe(seconds(150));
    expect(end()).toBe('15:15:00');
  });

  test('Escape drops it', async () => {
    const user = userEvent.setup();
    await mountPlan();
    await user.dblClick(lengthOf('b'));
    await user.clear(screen.getByTestId('length-input'));
    await user.type(screen.getByTestId('length-input'), '9{Escape}');
    expect(openSegment('b')?.length).toBe(minutes(5));
    expect(screen.queryByTestId('length-input')).toBeNull();
  });

  test('going elsewhere keeps what can be read as one edit, and leaves the old length when it cannot', async () => {
    const user = userEvent.setup();
    await mountPlan();
    for (const [typed, now] of [
      ['9', minutes(9)],
      ['1:75', minutes(9)],
    ] as const) {
      await user.dblClick(lengthOf('b'));
      await user.clear(screen.getByTestId('length-input'));
      await user.type(screen.getByTestId('length-input'), typed);
      act(() => screen.getByTestId('length-input').blur());
      expect(screen.queryByTestId('length-input')).toBeNull();
      expect(openSegment('b')?.length).toBe(now);
    }
    await user.click(screen.getByTestId('undo-edit'));
    expect(openSegment('b')?.length).toBe(minutes(5));
  });

  test('the window losing the focus leaves the cell open with what was typed', async () => {
    const user = userEvent.setup();
    await mountPlan();
    await user.dblClick(lengthOf('b'));
    await user.type(screen.getByTestId('length-input'), '1');
    fireEvent.blur(screen.getByTestId('length-input'));
    expect(screen.getByTestId<HTMLInputElement>('length-input').value).toContain('1');
    expect(openSegment('b')?.length).toBe(minutes(5));
  });

  test('what cannot be read says why, stays in the cell, and changes nothing', async () => {
    const user = userEvent.setup();
    await mountPlan();
    await user.dblClick(lengthOf('b'));
    await user.clear(screen.getByTestId('length-input'));
    await user.type(screen.getByTestId('length-input'), '1:75{Enter}');
    expect(screen.getByTestId('length-preview').textContent).toBe('秒数不能超过 59');
    expect(screen.getByTestId('length-input').getAttribute('aria-invalid')).toBe('true');
    expect(openSegment('b')?.length).toBe(minutes(5));
  });

  test('undo names the edit and brings the old length back; redo the new one', async () => {
    const user = userEvent.setup();
    await mountPlan();
    expect(screen.getByTestId('undo-edit')).toHaveProperty('disabled', true);
    await user.dblClick(lengthOf('c'));
    await user.clear(screen.getByTestId('length-input'));
    await user.type(screen.getByTestId('length-input'), '90s{Enter}');
    expect(lengthOf('c').textContent).toBe('1:30');
    expect(screen.getByRole('button', { name: '撤销：改时长' })).toBe(screen.getByTestId('undo-edit'));
    await user.click(screen.getByTestId('undo-edit'));
    expect(lengthOf('c').textContent).toBe('3:00');
    await user.click(screen.getByTestId('redo-edit'));
    expect(lengthOf('c').textContent).toBe('1:30');
  });

  test('Tab goes on to the title, and Enter there keeps it', async () => {
    const user = userEvent.setup();
    await mountPlan();
    await user.dblClick(lengthOf('c'));
    await user.clear(screen.getByTestId('length-input'));
    await user.type(screen.getByTestId('length-input'), '4{Tab}');
    await user.clear(screen.getByTestId('title-input'));
    await user.type(screen.getByTestId('title-input'), '四季鹅绒被{Enter}');
    expect(openSegment('c')).toMatchObject({ length: minutes(4), title: '四季鹅绒被' });
  });
});
