import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../renderer/library/database.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { getSetting } from '../../../renderer/library/settings.ts';
import { undoEdit } from '../../../renderer/library/showEdits.ts';
import { forgetTalk, readTalk, rememberPace } from '../../../renderer/library/talk.ts';
import { select, showTab } from '../../../renderer/rooms/plan/planView.ts';
import { segmentId } from '../../../shared/ids.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openShow, row, showOf } from './planShow.ts';

const script = { blocks: [{ id: 'one', kind: 'product' as const, step: null, text: '字'.repeat(240) }] };
const show = () => libraryStore.getState().show;
keysInPlan();

beforeEach(() => {
  forgetTalk();
  openShow({ ...showOf([row('a', 'product', 2, { script }), row('b', 'product', 2, { script, owner: 'cohost' })]), crew: [] });
  showTab('show');
});

async function type(testId: string, text: string): Promise<void> {
  const user = userEvent.setup();
  const field = screen.getByTestId(testId);
  await user.clear(field);
  if (text !== '') await user.type(field, text);
  await user.tab();
}

test('a pace is set where the host is chosen, remembered for them, and comes with them into another show', async () => {
  await mountPlan();
  await type('crew-host', '林夏');
  expect(screen.getByTestId('remembered-host').textContent).toContain('本机还没有 林夏 的语速');
  await type('pace-host', '7');
  expect(show()?.hostPace).toBe(260);
  await type('pace-host', '240');
  expect(show()?.hostPace).toBe(240);
  await waitFor(async () => expect(await getSetting('hostPaces')).toEqual([{ person: '林夏', pace: 240 }]));
  expect(screen.getByTestId('remembered-host').textContent).toContain('已替 林夏 记在本机');

  // As after a restart: what is known comes from the store.
  const next = { ...showOf([row('c', 'product', 2, { script })]), crew: [] };
  forgetTalk();
  act(() => libraryStore.setState({ show: next }));
  await act(readTalk);
  await type('crew-host', '林夏');
  expect(show()).toMatchObject({ crew: [{ role: 'host', person: '林夏' }], hostPace: 240 });
  act(undoEdit);
  expect(show()).toMatchObject({ crew: [], hostPace: 260 });
});

test('a file’s second host stays when somebody else is named', async () => {
  const crew = [
    { role: 'host', person: '林夏' },
    { role: 'host', person: '阿强' },
  ] as const;
  openShow({ ...showOf([row('a', 'product', 2, { script })]), crew });
  showTab('show');
  await mountPlan();
  await type('crew-director', '周宁');
  expect(show()?.crew).toEqual([{ role: 'director', person: '周宁' }, ...crew]);
  // A field that is emptied takes out whom it showed, and then shows the other.
  await type('crew-director', '');
  await userEvent.setup().clear(screen.getByTestId('crew-host'));
  await userEvent.setup().tab();
  expect(show()?.crew).toEqual([crew[1]]);
});

test('paces that could not be read are not written over', async () => {
  await rememberPace('林夏', 240);
  const before = await getSetting('hostPaces');
  forgetTalk();
  vi.spyOn(database().settings, 'get').mockRejectedValueOnce(new Error('unreadable'));
  await rememberPace('阿强', 320);
  expect(await getSetting('hostPaces')).toEqual(before);
  await rememberPace('阿强', 320);
  expect(await getSetting('hostPaces')).toEqual([{ person: '阿强', pace: 320 }, ...(before ?? [])]);
});

test('two hosts in one show: each row is measured by whoever speaks it, and says so', async () => {
  await mountPlan();
  await type('crew-host', '林夏');
  await type('crew-cohost', '周宁');
  expect(screen.getByTestId<HTMLInputElement>('pace-cohost').placeholder).toBe('同主播 260');
  await type('pace-host', '120');
  await type('pace-cohost', '240');
  const spoken = (id: string) => {
    act(() => select(segmentId(id)));
    return [screen.getByTestId('script-time').textContent, screen.getByTestId('script-pace').textContent];
  };
  act(() => showTab('script'));
  expect(spoken('a')).toEqual(['2:00', '240 字 · 林夏 120 字/分']);
  expect(spoken('b')).toEqual(['1:00', '240 字 · 周宁 240 字/分']);
  const cells = screen.getAllByTestId('cell-script').map((cell) => cell.textContent);
  expect(cells).toEqual([expect.stringMatching(/^2:00/), expect.stringMatching(/^1:00/)]);
  act(() => showTab('show'));
  await type('pace-cohost', ' ');
  expect(show()?.cohostPace).toBeNull();
});

test('what is remembered and what a show says can be made the same, either way', async () => {
  await mountPlan();
  const user = userEvent.setup();
  await type('crew-host', '林夏');
  await user.click(screen.getByTestId('use-pace-host'));
  await waitFor(async () => expect(await getSetting('hostPaces')).toEqual([{ person: '林夏', pace: 260 }]));
  act(() => libraryStore.setState({ show: { ...show()!, hostPace: 300 } }));
  expect(screen.getByTestId('remembered-host').textContent).toContain('本机记的 林夏 是 260');
  await user.click(screen.getByTestId('use-pace-host'));
  expect(show()?.hostPace).toBe(260);
  expect(libraryStore.getState().undoName).toBe('pace');
});
