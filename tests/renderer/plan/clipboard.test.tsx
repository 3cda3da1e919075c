import 'fake-indexeddb/auto';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { EMPTY_HISTORY } from '../../../renderer/library/history.ts';
import { libraryStore, present } from '../../../renderer/library/libraryStore.ts';
import { productId, showId } from '../../../shared/ids.ts';
import { EMPTY_SCRIPT } from '../../../shared/plan/script.ts';
import { minutes } from '../../../shared/time.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openSegment, openShow, order, row, SMALL, showOf } from './planShow.ts';

keysInPlan();

/** A clipboard as a page sees it. */
function clipboard(text: string | null) {
  const held = new Map<string, string>(text === null ? [] : [['text/plain', text]]);
  return { getData: (type: string) => held.get(type) ?? '', setData: (type: string, value: string) => void held.set(type, value) };
}

const grid = () => screen.getByTestId('rundown');
const segments = () => libraryStore.getState().show?.segments ?? [];
const titles = () => segments().map(({ title }) => title);

async function start() {
  await mountPlan();
  await Promise.all([
    import('../../../renderer/rooms/plan/clipboard/copyRows.ts'),
    import('../../../renderer/rooms/plan/clipboard/pasteRows.ts'),
    import('../../../renderer/rooms/plan/clipboard/pasteTable.ts'),
  ]);
  await act(() => new Promise((done) => setTimeout(done, 5)));
  grid().focus();
  return userEvent.setup();
}
const paste = (text: string) => act(() => void fireEvent.paste(grid(), { clipboardData: clipboard(text) }));

beforeEach(() => openShow(showOf(SMALL)));

describe('rows copied and pasted here', () => {
  test('are new rows with all that the old ones had, and one undo takes them back', async () => {
    const user = await start();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    const held = clipboard(null);
    fireEvent.copy(grid(), { clipboardData: held });
    await user.keyboard('{End}');
    act(() => void fireEvent.paste(grid(), { clipboardData: held }));
    expect(titles()).toEqual(['A', 'B', 'C', 'BUF', 'D', 'B', 'C']);
    expect(new Set(order()).size).toBe(7);
    const [, second] = [segments()[1], segments()[5]];
    expect(second).toMatchObject({ productIds: ['pillow'], tier: 'profit', length: minutes(5), phase: 'closing' });
    await user.keyboard('{Control>}z{/Control}');
    expect(order()).toEqual(['a', 'b', 'c', 'buf', 'd']);
  });

  test('cut moves them; Ctrl+D doubles them', async () => {
    const user = await start();
    const held = clipboard(null);
    await user.keyboard('{ArrowDown}');
    fireEvent.cut(grid(), { clipboardData: held });
    expect(titles()).toEqual(['A', 'C', 'BUF', 'D']);
    await user.keyboard('{End}');
    act(() => void fireEvent.paste(grid(), { clipboardData: held }));
    expect(titles()).toEqual(['A', 'C', 'BUF', 'D', 'B']);
    await user.keyboard('{Control>}d{/Control}');
    await vi.waitFor(() => expect(titles()).toEqual(['A', 'C', 'BUF', 'D', 'B', 'B']));
  });

  test('into another show the cards come along, once; a card that is there is taken', async () => {
    const user = await start();
    await user.keyboard('{ArrowDown}');
    const held = clipboard(null);
    fireEvent.copy(grid(), { clipboardData: held });
    const other = { ...showOf([row('x', 'product', 1)]), id: showId('other'), products: [] };
    act(() => present(other, EMPTY_HISTORY));
    grid().focus();
    act(() => void fireEvent.paste(grid(), { clipboardData: held }));
    expect(libraryStore.getState().show?.products.map(({ name }) => name)).toEqual(['云感记忆枕']);
    act(() => void fireEvent.paste(grid(), { clipboardData: held }));
    expect(libraryStore.getState().show?.products).toHaveLength(1);
    expect(segments().at(-1)?.productIds).toEqual(libraryStore.getState().show?.products.map(({ id }) => id));
    expect(libraryStore.getState().undoName).toBe('paste');
  });

  test('a spreadsheet gets a table with headers, and gives the same rows back', async () => {
    const notes = row('n', 'product', 1, {
      title: '有\t制表符和\n换行',
      notes: '只给场控',
      sharedNotes: '大家都看',
      skipped: true,
      script: EMPTY_SCRIPT,
      productIds: [productId('pillow')],
    });
    openShow(showOf([notes]));
    await start();
    const held = clipboard(null);
    fireEvent.copy(grid(), { clipboardData: held });
    const text = held.getData('text/plain');
    expect(text).toContain('环节');
    expect(text).toContain('"有\t制表符和\n换行"');
    expect(text).not.toContain('只给场控');
    paste(text);
    expect(segments()[1]).toMatchObject({
      title: '有\t制表符和 换行',
      length: minutes(1),
      productIds: ['pillow'],
      skipped: true,
      sharedNotes: '大家都看',
    });
  });
});

describe('a table from a spreadsheet', () => {
  test('with headers: rows below the chosen one, times as people write them', async () => {
    const user = await start();
    await user.keyboard('{ArrowDown}');
    paste('环节\t时长\t负责\n答疑\t1′30″\t助播\n福袋\t９０秒\t主播\n过品\t1:30\t');
    expect(titles()).toEqual(['A', 'B', '答疑', '福袋', '过品', 'C', 'BUF', 'D']);
    expect(
      segments()
        .slice(2, 5)
        .map(({ length }) => length),
    ).toEqual([90_000, 90_000, 90_000]);
    expect(segments()[2]).toMatchObject({ owner: 'cohost', phase: 'product' });
    await user.keyboard('{Control>}z{/Control}');
    expect(order()).toEqual(['a', 'b', 'c', 'buf', 'd']);
  });

  test('without headers the columns are told by what stands in them', async () => {
    await start();
    paste('1\t19:00\t开场白\t5\t主播\n2\t19:05\t讲枕头\t10\t助播\n3\t19:15\t收尾\t3\t主播');
    expect(segments().slice(1, 4)).toMatchObject([
      { title: '开场白', length: minutes(5), owner: 'host' },
      { title: '讲枕头', length: minutes(10), owner: 'cohost' },
      { title: '收尾', length: minutes(3) },
    ]);
  });

  test('one column fills the cells from the chosen one down; what cannot be read stays', async () => {
    const user = await start();
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    paste('7\n不知道\n1:30');
    expect(segments().map(({ length }) => length / 1000)).toEqual([120, 420, 180, 90, 60]);
    expect(libraryStore.getState().undoName).toBe('paste');
  });

  test('an empty cell of it keeps its place, and a comma or a word that is also a header is only a word', async () => {
    const user = await start();
    await user.keyboard('{ArrowLeft}');
    paste('6\n\n8\n');
    expect(['a', 'b', 'c'].map((id) => openSegment(id)?.length)).toEqual([minutes(6), minutes(5), minutes(8)]);
    await user.keyboard('{ArrowRight}');
    paste('主题\n欢迎, 大家好');
    expect(titles().slice(0, 3)).toEqual(['主题', '欢迎, 大家好', 'C']);
    expect(titles()).toHaveLength(5);
  });

  test('titles go on below the last row', async () => {
    const user = await start();
    await user.keyboard('{End}');
    paste('加场一\n加场二');
    expect(titles()).toEqual(['A', 'B', 'C', 'BUF', '加场一', '加场二']);
    expect(openSegment('d')?.title).toBe('加场一');
  });

  test('beyond the bounds nothing changes', async () => {
    await start();
    paste('x\t'.repeat(300));
    paste('"never closed');
    expect(order()).toEqual(['a', 'b', 'c', 'buf', 'd']);
  });
});
