import 'fake-indexeddb/auto';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { database } from '../../../renderer/library/database.ts';
import { getSetting } from '../../../renderer/library/settings.ts';
import { undoEdit } from '../../../renderer/library/showEdits.ts';
import { changeSplits, forgetTalk } from '../../../renderer/library/talk.ts';
import { select, showTab } from '../../../renderer/rooms/plan/planView.ts';
// Loaded here, so that no test waits for a part that comes when it is first opened.
import '../../../renderer/rooms/plan/scripts/SplitDialog.tsx';
import { NoticeRegion } from '../../../renderer/ui/Notice.tsx';
import { segmentId } from '../../../shared/ids.ts';
import { STANDARD_SPLITS } from '../../../shared/plan/talkSplit.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openSegment, openShow, row, showOf } from './planShow.ts';

keysInPlan();
beforeEach(() => {
  forgetTalk();
  openShow(
    showOf([row('a', 'product', 4, { kind: 'product', tier: 'traffic' }), row('b', 'product', 12, { kind: 'product', tier: 'profit' })]),
  );
  select(segmentId('a'));
  showTab('script');
});

const percents = () => screen.getAllByTestId('script-block').map((each) => each.querySelector('header')?.textContent?.match(/\d+%/)?.[0]);

async function openSplits(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  await mountPlan();
  await user.click(screen.getByTestId('five-steps'));
  expect(percents()).toEqual(['15%', '35%', '20%', '15%', '15%']);
  await user.click(screen.getByTestId('open-splits'));
  await screen.findByTestId('splits');
  return user;
}
async function put(user: ReturnType<typeof userEvent.setup>, cell: string, text: string): Promise<void> {
  await user.clear(screen.getByTestId(cell));
  await user.type(screen.getByTestId(cell), text);
}

test('a tier is divided otherwise: kept only when it adds up, followed at once, and taken back by its notice', async () => {
  const user = await openSplits();
  expect(document.activeElement).toBe(screen.getByTestId('split-traffic-pain'));
  await put(user, 'split-traffic-trust', '0');
  expect(screen.getByTestId('split-traffic').textContent).toContain('差 20');
  expect(screen.getByTestId('tool-apply')).toHaveProperty('disabled', true);
  await put(user, 'split-traffic-price', '半');
  expect(screen.getByTestId('split-traffic').textContent).toContain('写整数');
  await put(user, 'split-traffic-price', '35{Enter}');
  await waitFor(() => expect(screen.queryByTestId('splits')).toBeNull());
  expect(percents()).toEqual(['15%', '35%', '0%', '35%', '15%']);
  const kept = { ...STANDARD_SPLITS, traffic: { pain: 15, selling: 35, trust: 0, price: 35, close: 15 } };
  await waitFor(async () => expect(await getSetting('talkSplits')).toEqual(kept));

  // A script laid out from now on leaves the step out; another tier has its own.
  act(undoEdit);
  expect(openSegment('a')?.script.blocks).toEqual([]);
  await user.click(screen.getByTestId('five-steps'));
  expect(percents()).toEqual(['15%', '35%', '35%', '15%']);
  act(() => select(segmentId('b')));
  await user.click(screen.getByTestId('five-steps'));
  expect(percents()).toEqual(['15%', '35%', '20%', '15%', '15%']);

  render(<NoticeRegion />);
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await getSetting('talkSplits')).toEqual(STANDARD_SPLITS));
});

test('one tier or all go back to the standard', async () => {
  const user = await openSplits();
  await put(user, 'split-traffic-pain', '20');
  await put(user, 'split-none-close', '20');
  await user.click(screen.getByTestId('standard-traffic'));
  expect(screen.getByTestId<HTMLInputElement>('split-traffic-pain').value).toBe('15');
  expect(screen.getByTestId('tool-apply')).toHaveProperty('disabled', true);
  await user.click(screen.getByTestId('all-standard'));
  expect(screen.getByTestId<HTMLInputElement>('split-none-close').value).toBe('15');
  expect(screen.getByTestId('tool-apply')).toHaveProperty('disabled', false);
});

test('shares that could not be read are not written over, and it is said', async () => {
  const own = { ...STANDARD_SPLITS, traffic: { pain: 20, selling: 30, trust: 20, price: 15, close: 15 } };
  await changeSplits(own);
  forgetTalk();
  vi.spyOn(database().settings, 'get').mockRejectedValue(new Error('unreadable'));
  render(<NoticeRegion />);
  const user = await openSplits();
  await put(user, 'split-none-pain', '14');
  await put(user, 'split-none-close', '16{Enter}');
  await screen.findByText(/没读到已存的五步占比/);
  expect(screen.queryByTestId('splits')).not.toBeNull();
  vi.restoreAllMocks();
  expect(await getSetting('talkSplits')).toEqual(own);
});
