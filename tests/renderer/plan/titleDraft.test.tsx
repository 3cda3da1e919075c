import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
// Loaded here, so that nothing of it comes after the test's end.
import '../../../renderer/rooms/plan/clipboard/copyRows.ts';
import { database } from '../../../renderer/library/database.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { instant } from '../../../shared/time.ts';
import '../library/freshLibrary.ts';
import { mountPlan } from './mountPlan.tsx';
import { openSegment, openShow, SMALL, showOf } from './planShow.ts';

test('a title cell that was open at a kill opens again on what stood in it, until it is kept', async () => {
  openShow(showOf(SMALL));
  const key = `${libraryStore.getState().show?.id}:cell-title:c`;
  await database().drafts.put({ key, text: '改到一半', caret: 4, at: instant(0) });
  const user = userEvent.setup();
  await mountPlan();
  expect(await screen.findByTestId('title-input')).toHaveProperty('value', '改到一半');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('title-input')));
  await user.keyboard('的{Enter}');
  expect(openSegment('c')?.title).toBe('改到一半的');
  await waitFor(async () => expect(await database().drafts.count()).toBe(0));
});
