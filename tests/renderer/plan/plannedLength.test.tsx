import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { select, showTab } from '../../../renderer/rooms/plan/planView.ts';
import { segmentId } from '../../../shared/ids.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { instant, minutes } from '../../../shared/time.ts';
import { mountPlan } from './mountPlan.tsx';
import { openSegment, openShow, row, SMALL, START, showOf } from './planShow.ts';

const target = () => libraryStore.getState().show?.targetLength;
const end = () => screen.getByTestId('plan-end').textContent;
const against = () => screen.queryByTestId('plan-against-target')?.textContent ?? null;

/** SMALL lasts 15 minutes from 15:00:00. */
async function open(patch: Partial<Show>) {
  openShow({ ...showOf(SMALL), ...patch });
  showTab('show');
  await mountPlan();
  return userEvent.setup();
}
afterEach(cleanup);

async function type(user: ReturnType<typeof userEvent.setup>, text: string) {
  await user.clear(screen.getByTestId('show-target'));
  await user.type(screen.getByTestId('show-target'), text);
}

async function typeLength(user: ReturnType<typeof userEvent.setup>, row: number, text: string) {
  await user.dblClick(screen.getAllByTestId('cell-length')[row]!);
  await user.clear(screen.getByTestId('length-input'));
  await user.type(screen.getByTestId('length-input'), text);
}

test('not set: the field is blank, and the summary compares nothing', async () => {
  await open({});
  expect(screen.getByLabelText('计划时长')).toHaveProperty('value', '');
  expect(end()).toBe('15:15:00');
  expect(against()).toBeNull();
});

test('typed as a smart length; emptied it is not set, never 0; each is one step of undo', async () => {
  const user = await open({});
  await type(user, '2h{Enter}');
  expect(target()).toBe(minutes(120));
  expect(screen.getByTestId('show-target')).toHaveProperty('value', '2:00:00');
  expect(against()).toBe('余 1:45:00');
  await type(user, '{Enter}');
  expect(target()).toBeNull();
  expect(against()).toBeNull();
  await user.click(screen.getByTestId('undo-edit'));
  expect(target()).toBe(minutes(120));
});

test.each(['0', '25h', 'soon', '+5m'])('%j cannot stand: it is named and nothing changes', async (text) => {
  const user = await open({});
  await type(user, text);
  expect(screen.getByText('写成 2h 或 4:00:00，最长 24 小时；留空为不设')).toBeDefined();
  await user.tab();
  expect(target()).toBeNull();
});

test.each([
  [15, '正点'],
  [12, '超 3:00'],
  [80, '余 1:05:00'],
])('15 minutes, announced as %i: %s', async (announced, words) => {
  await open({ targetLength: minutes(announced) });
  expect(against()).toBe(words);
});

test('p fills up to the announced end', async () => {
  const user = await open({ targetLength: minutes(20) });
  await typeLength(user, 1, 'p');
  expect(screen.getByTestId('length-preview').textContent).toContain('= 10:00');
  await user.keyboard('{Enter}');
  expect(openSegment('b')?.length).toBe(minutes(10));
  expect([end(), against()]).toEqual(['15:20:00', '正点']);
});

test('p in the inspector does the same', async () => {
  const user = await open({ targetLength: minutes(20) });
  select(segmentId('d'));
  showTab('segment');
  await user.clear(await screen.findByTestId('segment-length'));
  await user.type(screen.getByTestId('segment-length'), 'p{Enter}');
  expect(openSegment('d')?.length).toBe(minutes(6));
  expect(end()).toBe('15:20:00');
});

test('a pin behind the row comes first', async () => {
  const pinned = row('c', 'product', 3, { hardStart: instant(START + minutes(9)) });
  const user = await open({ targetLength: minutes(20), segments: SMALL.map((each) => (each.id === 'c' ? pinned : each)) });
  await typeLength(user, 1, 'p{Enter}');
  expect(openSegment('b')?.length).toBe(minutes(7));
});

test('p with neither says so', async () => {
  const user = await open({});
  await typeLength(user, 1, 'p{Enter}');
  expect(screen.getByTestId('length-preview').textContent).toBe('后面没有定点环节，场次也没设计划时长，没有可对齐的时间');
  expect(openSegment('b')?.length).toBe(minutes(5));
});
