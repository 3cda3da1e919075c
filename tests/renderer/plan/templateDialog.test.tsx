import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../../renderer/library/database.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { refreshList, undoEdit } from '../../../renderer/library/showEdits.ts';
import { writeShow } from '../../../renderer/library/showRepository.ts';
import { listTemplates, readTemplate } from '../../../renderer/library/templates.ts';
// Loaded here, so that no test waits for a part that comes when it is first opened.
import '../../../renderer/rooms/plan/tools/SaveTemplateDialog.tsx';
import '../../../renderer/rooms/plan/tools/TemplateDialog.tsx';
import { openTool } from '../../../renderer/rooms/plan/tools/planTool.ts';
import { showId } from '../../../shared/ids.ts';
import { minutes } from '../../../shared/time.ts';
import { makeShow, THREE_PM } from '../../support/plan.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openShow, order, SMALL, showOf } from './planShow.ts';

keysInPlan();
beforeEach(() => {
  openShow(showOf(SMALL));
});
const show = () => libraryStore.getState().show;
const open = async () => {
  const user = userEvent.setup();
  await mountPlan();
  await user.keyboard('{Control>}{Shift>}N{/Shift}{/Control}');
  await screen.findByTestId('template-dialog');
  // In the page it is before it is shown.
  await screen.findAllByRole('radio');
  return user;
};

describe('new from a template', () => {
  test('by keys alone: choose, say how long, Enter; its rows are one step of undo', async () => {
    const user = await open();
    const before = show()?.id;
    await user.click(screen.getByRole('radio', { name: /电商 3 小时/ }));
    expect(screen.getByTestId('tool-target')).toHaveProperty('value', '3:00:00');
    await user.clear(screen.getByTestId('tool-target'));
    await user.keyboard('2h55m{Enter}');
    await waitFor(() => expect(order()).toHaveLength(35));
    expect(show()?.id).not.toBe(before);
    expect([show()?.template, show()?.closingMin, show()?.targetLength]).toEqual(['ec_180_003', minutes(15), minutes(175)]);
    expect(show()?.segments.reduce((sum, segment) => sum + segment.length, 0)).toBe(minutes(175));
    expect(libraryStore.getState().undoName).toBe('template');
    act(undoEdit);
    expect([order(), libraryStore.getState().undoName]).toEqual([[], null]);
  });

  test('starts on the next whole hour unless another day and time are given', async () => {
    const user = await open();
    expect((screen.getByTestId('template-start') as HTMLInputElement).value).toMatch(/^\d\d:00$/);
    await user.clear(screen.getByTestId('template-day'));
    await user.keyboard('2027-03-05');
    await user.clear(screen.getByTestId('template-start'));
    await user.keyboard('20:30{Enter}');
    await waitFor(() => expect(show()?.plannedStart).toBe(new Date(2027, 2, 5, 20, 30).getTime()));
  });

  test('says when the target cannot be reached, and refuses what is no time', async () => {
    const user = await open();
    await user.clear(screen.getByTestId('tool-target'));
    await user.keyboard('30m');
    expect(screen.getByTestId('tool-off').textContent).toContain('这个模板最短也超');
    await user.clear(screen.getByTestId('template-start'));
    await user.keyboard('25:99');
    expect(screen.getByTestId('tool-apply')).toHaveProperty('disabled', true);
  });

  test('brings its checklist, and what an earlier show left open when that is asked for', async () => {
    const item = {
      id: 'x',
      text: '换备机',
      owner: 'assistant',
      due: minutes(-60),
      done: null,
      note: '',
      files: [],
      carriedFrom: '',
    } as const;
    await writeShow(database(), null, makeShow({ id: showId('past'), title: '上周', checklist: [item] }), THREE_PM);
    const user = await open();
    await user.selectOptions(await screen.findByTestId('template-carry'), 'past');
    await user.click(screen.getByTestId('tool-apply'));
    await waitFor(() => expect(show()?.checklist).toHaveLength(31));
    expect(show()?.checklist[0]).toMatchObject({ text: '换备机', carriedFrom: '上周', done: null });
    act(undoEdit);
    expect(show()?.checklist).toEqual([]);
  });

  test('can replace the open rundown, which one undo brings back', async () => {
    const user = await open();
    await user.click(screen.getByTestId('template-into-open'));
    await user.click(screen.getByTestId('tool-apply'));
    expect(order()).toHaveLength(45);
    expect(show()?.title).toBe('样板专场');
    act(undoEdit);
    expect(order()).toEqual(SMALL.map((segment) => segment.id));
  });
});

describe('a template of one’s own', () => {
  const save = async (withProducts: boolean) => {
    const user = userEvent.setup();
    await mountPlan();
    act(() => openTool('saveTemplate'));
    await user.clear(await screen.findByTestId('template-name'));
    if (withProducts) await user.click(screen.getByTestId('template-products'));
    await user.type(screen.getByTestId('template-name'), '周三专场{Enter}');
    await waitFor(async () => expect(await listTemplates()).toHaveLength(1));
    return (await listTemplates())[0];
  };

  test('stands in no list of shows, has slots for its products, and changes the show not at all', async () => {
    const before = show();
    const head = await save(false);
    await refreshList();
    expect(libraryStore.getState().shows.map((each) => each.title)).not.toContain('周三专场');
    const kept = head === undefined ? null : await readTemplate(head.id);
    expect(kept?.segments.map((segment) => [segment.title, segment.productIds.length])).toEqual([
      ['A', 0],
      ['利润位', 0],
      ['C', 0],
      ['BUF', 0],
      ['D', 0],
    ]);
    expect(kept?.products).toEqual([]);
    expect(show()).toBe(before);
  });

  test('makes a new show, products and all when they were kept', async () => {
    await save(true);
    act(() => openTool('template'));
    const user = userEvent.setup();
    await user.click(await screen.findByRole('radio', { name: /周三专场/ }));
    const apply = screen.getByTestId('tool-apply');
    await waitFor(() => expect(apply).toHaveProperty('disabled', false));
    const before = show()?.id;
    await user.click(apply);
    await waitFor(() => expect(order()).toHaveLength(5));
    expect(show()?.id).not.toBe(before);
    expect(show()?.products.map((product) => product.name)).toEqual(['云感记忆枕']);
    expect(show()?.segments[1]?.productIds).toEqual(['pillow']);
  });

  test('can be deleted', async () => {
    await save(false);
    act(() => openTool('template'));
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: '删除模板「周三专场」' }));
    await waitFor(async () => expect(await listTemplates()).toEqual([]));
    expect(screen.queryByRole('radio', { name: /周三专场/ })).toBeNull();
  });
});
