import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
// Loaded here, so that nothing of it comes after the test's end.
import '../../../renderer/rooms/plan/clipboard/copyRows.ts';
// Loaded here, so that no test waits for a part that comes when it is first opened.
import '../../../renderer/rooms/plan/sheets/RundownExportDialog.tsx';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openShow, row, showOf } from './planShow.ts';

keysInPlan();
const block = (id: string, count: number) => ({ id, kind: 'product' as const, step: null, text: '字'.repeat(count) });

test('a script that no cell can hold is named by its row before it goes out in part', async () => {
  openShow(
    showOf([
      row('a', 'opening', 5, { script: { blocks: [block('1', 20_000), block('2', 11_900)] } }),
      row('b', 'product', 5, { script: { blocks: [block('1', 20_000), block('2', 12_100)] } }),
    ]),
  );
  await mountPlan();
  await userEvent.setup().keyboard('{Control>}{Shift>}t{/Shift}{/Control}');
  expect((await screen.findByTestId('export-cut')).textContent).toContain('第 2 行的话术超过 32,000 字');
});
