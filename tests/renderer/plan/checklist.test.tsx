import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { ownChecklists } from '../../../renderer/library/checklists.ts';
import { database } from '../../../renderer/library/database.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { settled } from '../../../renderer/library/saveQueue.ts';
import { readShow, writeShow } from '../../../renderer/library/showRepository.ts';
// Loaded here, so that no test waits for a part that comes when it is first opened.
import '../../../renderer/rooms/plan/checklist/ChecklistDialog.tsx';
import { showId } from '../../../shared/ids.ts';
import { instant, minutes } from '../../../shared/time.ts';
import { makeShow } from '../../support/plan.ts';
import { freshLibrary } from '../library/freshLibrary.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openShow, SMALL, START, showOf } from './planShow.ts';

keysInPlan();
const CREW = [
  { role: 'director', person: '陈墨' },
  { role: 'assistant', person: '周盈' },
] as const;
beforeEach(async () => {
  freshLibrary();
  openShow({ ...showOf(SMALL), crew: CREW });
});
const list = () => libraryStore.getState().show?.checklist ?? [];
const open = async () => {
  const user = userEvent.setup();
  await mountPlan();
  await user.keyboard('{Control>}{Shift>}K{/Shift}{/Control}');
  await screen.findByTestId('checklist-dialog');
  return user;
};
const row = (at: number) => within(screen.getAllByTestId('checklist-row')[at] as HTMLElement);

test('a list from a template: due times on the show’s own clock, ticked by name, evidence noted, each one step of undo', async () => {
  const user = await open();
  // Beside the list: nothing but items may stand in one.
  expect(screen.getByText('这场还没有清单').closest('ul')).toBeNull();
  await user.selectOptions(screen.getByTestId('checklist-template'), 'countdown');
  expect(list()).toHaveLength(10);
  expect(screen.getByTestId('checklist-said').textContent).toBe('添加了 10 项。');
  // Planned for 15:00 on 14 November: half an hour before.
  const brief = list().findIndex((item) => item.due === minutes(-30));
  expect(row(brief).getByTestId('checklist-at').textContent).toContain('11月14日 14:30');

  await user.click(row(brief).getByTestId('checklist-tick'));
  expect(list()[brief]?.done?.person).toBe('陈墨');
  expect(screen.getByTestId('checklist-progress').textContent).toContain('已完成 1 / 10');
  await user.type(row(brief).getByTestId('checklist-note'), '群公告截图');
  await user.tab();
  expect(list()[brief]?.note).toBe('群公告截图');
  expect(libraryStore.getState().undoName).toBe('checklist');
  await user.click(screen.getByTestId('checklist-undo'));
  expect(list()[brief]?.note).toBe('');
  await user.click(screen.getByTestId('checklist-undo'));
  expect(list()[brief]?.done).toBeNull();
  await user.click(screen.getByTestId('checklist-undo'));
  expect(list()).toEqual([]);
  // What was done before the list was opened is taken back elsewhere.
  expect(screen.getByTestId('checklist-undo')).toHaveProperty('disabled', true);
});

test('own items: added, rescheduled, moved and removed by keys; all of it is in the library', async () => {
  const user = await open();
  for (const text of ['试味道', '通知仓库', '备冰块']) await user.type(screen.getByTestId('checklist-add'), `${text}{Enter}`);
  const due = row(0).getByTestId('checklist-due');
  await user.clear(due);
  await user.type(due, '两小时前{Enter}');
  expect([list()[0]?.due, due.getAttribute('aria-invalid')]).toEqual([minutes(-30), 'true']);
  await user.clear(due);
  await user.type(due, '2h{Enter}');
  expect([list()[0]?.due, (due as HTMLInputElement).value]).toEqual([minutes(-120), 'T−2 小时']);
  fireEvent.keyDown(row(2).getByTestId('checklist-text'), { key: 'ArrowUp', altKey: true });
  expect(list().map(({ text }) => text)).toEqual(['试味道', '备冰块', '通知仓库']);
  await user.click(row(2).getByTestId('checklist-remove'));
  await user.click(row(0).getByTestId('checklist-tick'));
  await user.click(screen.getByTestId('checklist-only-open'));
  expect(screen.getAllByTestId('checklist-row')).toHaveLength(1);
  await settled();
  const id = libraryStore.getState().show?.id ?? showId('');
  expect((await readShow(database(), id))?.checklist).toEqual(list());
  expect(list().map(({ text, done }) => [text, done?.person ?? null])).toEqual([
    ['试味道', '陈墨'],
    ['备冰块', null],
  ]);
});

test('what an earlier show left open is offered; a list of one’s own is kept for any show', async () => {
  const item = { id: 'x', owner: 'director', due: minutes(-60), done: null, note: '等回复', files: [], carriedFrom: '' } as const;
  const done = { ...item, id: 'y', text: '已做', done: { person: '陈墨', at: START } };
  const before = instant(START - 86_400_000);
  await writeShow(
    database(),
    null,
    makeShow({ id: showId('w'), title: '上周', plannedStart: before, checklist: [{ ...item, text: '换备机' }, done] }),
    before,
  );
  await writeShow(
    database(),
    null,
    makeShow({ id: showId('l'), title: '明天', plannedStart: instant(START + 1), checklist: [{ ...item, text: '以后' }] }),
    before,
  );
  const user = await open();
  const offer = await screen.findByTestId('checklist-carry');
  expect(
    within(offer)
      .getAllByRole('option')
      .slice(1)
      .map((each) => each.textContent),
  ).toEqual(['上周 · 周五 11月13日（1 项未完成）']);
  await user.selectOptions(offer, 'w');
  expect(list().map(({ text, note, carriedFrom }) => [text, note, carriedFrom])).toEqual([['换备机', '等回复', '上周']]);
  await user.type(screen.getByTestId('checklist-add'), '试味道{Enter}');
  await user.click(screen.getByTestId('checklist-save'));
  await user.clear(screen.getByTestId('checklist-save-name'));
  await user.type(screen.getByTestId('checklist-save-name'), '美食场{Enter}');
  await waitFor(async () =>
    expect((await ownChecklists()).map(({ name, items }) => [name, items.map(({ text }) => text)])).toEqual([['美食场', ['试味道']]]),
  );
  expect(within(screen.getByTestId('checklist-template')).getByRole('option', { name: '自存 · 美食场（1 项）' })).toBeTruthy();
});
