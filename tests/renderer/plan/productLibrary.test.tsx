import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { database } from '../../../renderer/library/database.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { undoEdit } from '../../../renderer/library/showEdits.ts';
import { writeShow } from '../../../renderer/library/showRepository.ts';
// Loaded here, so that no test waits for a part that comes when it is first opened.
import '../../../renderer/rooms/plan/products/ProductLibraryDialog.tsx';
import { showId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { instant } from '../../../shared/time.ts';
import { makeProduct, makeShow, THREE_PM } from '../../support/plan.ts';
import { freshLibrary } from '../library/freshLibrary.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openShow, SMALL, showOf } from './planShow.ts';

const SIGN = { person: '陈墨', at: THREE_PM };
const ALL = { self: SIGN, lead: SIGN, compliance: SIGN };
keysInPlan();
beforeEach(async () => {
  freshLibrary();
  openShow(showOf(SMALL));
  const older = [makeProduct('x', { name: '浴巾', linkNumber: 3, price: fen(5_900) }), makeProduct('y', { name: '床笠', linkNumber: 8 })];
  const newer = [makeProduct('x', { name: '浴巾', linkNumber: 3, price: fen(4_900), audit: ALL, sampleReady: true })];
  await writeShow(database(), null, makeShow({ id: showId('older'), title: '上周', products: older }), THREE_PM);
  const later = instant(THREE_PM + 86_400_000);
  await writeShow(database(), null, makeShow({ id: showId('newer'), title: '昨天', plannedStart: later, products: newer }), THREE_PM);
});

test('products of other shows, each once and as the latest has it, are copied in by keys alone', async () => {
  await mountPlan();
  const user = userEvent.setup();
  await user.keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
  await screen.findByTestId('product-library');
  await waitFor(() =>
    expect(screen.getAllByTestId('library-card').map((card) => card.querySelector('b')?.textContent)).toEqual(['浴巾', '床笠']),
  );
  await user.type(screen.getByTestId('library-search'), '床');
  expect(screen.getAllByTestId('library-card')).toHaveLength(1);
  await user.keyboard('{Tab} ');
  await user.clear(screen.getByTestId('library-search'));
  await user.keyboard('{Tab} {Enter}');
  await waitFor(() => expect(screen.queryByTestId('product-library')).toBeNull());
  const show = () => libraryStore.getState().show;
  // 8 is the pillow's already; what was signed elsewhere is not signed here.
  expect(
    show()?.products.map(({ name, linkNumber, price, audit, sampleReady }) => [name, linkNumber, price, audit.self, sampleReady]),
  ).toEqual([
    ['云感记忆枕', 8, null, null, false],
    ['浴巾', 3, 4_900, null, false],
    ['床笠', null, null, null, false],
  ]);
  expect(new Set(show()?.products.map(({ id }) => id)).size).toBe(3);
  act(undoEdit);
  expect(show()?.products).toHaveLength(1);
});
