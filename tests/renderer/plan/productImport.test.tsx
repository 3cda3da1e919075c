import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { undoEdit } from '../../../renderer/library/showEdits.ts';
// Loaded here, so that no test waits for a part that comes when it is first opened.
import '../../../renderer/rooms/plan/products/ProductImportDialog.tsx';
import { freshLibrary } from '../library/freshLibrary.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openShow, SMALL, showOf } from './planShow.ts';
import { workersHere } from './workerHere.ts';

const TABLE =
  '链接号\t品名\t款型\t直播价\t库存\t谁家的\n8\t云感记忆枕\t利润款\t169\t318\t甲\n9\t浴巾\t活动款\t面议\t40\t乙\n10\t床笠\t利润款\t129\t60\t丙\n';

keysInPlan();
workersHere();
beforeEach(() => {
  freshLibrary();
  openShow(showOf(SMALL));
});
const cards = () => libraryStore.getState().show?.products.map(({ linkNumber, name, price, stock }) => [linkNumber, name, price, stock]);
const BEFORE = [[8, '云感记忆枕', null, null]];
const open = async () => {
  const user = userEvent.setup();
  await user.keyboard('{Control>}{Shift>}O{/Shift}{/Control}');
  await screen.findByTestId('product-import');
  return user;
};
const rows = () =>
  screen.getAllByTestId('import-row').map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim()));

describe('a pasted table', () => {
  test('says row by row what it would do; then one change and one undo', async () => {
    await mountPlan();
    const user = await open();
    await user.click(screen.getByTestId('import-paste'));
    await user.paste(TABLE);
    expect(rows()).toEqual([
      ['3', '拒绝', '浴巾', '直播价列「面议」：看不懂这个金额，写元，最多两位小数'],
      ['2', '改动', '8 云感记忆枕', '到手价 空 → 169；库存 空 → 318'],
      ['4', '新增', '10 床笠', '手卡缺单位、库存口径、卖点'],
    ]);
    expect(cards()).toEqual(BEFORE);
    expect(screen.getByTestId('tool-apply').textContent).toBe('导入 2 行，跳过 1 行');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(screen.queryByTestId('product-import')).toBeNull());
    expect(cards()).toEqual([
      [8, '云感记忆枕', 16_900, 318],
      [10, '床笠', 12_900, 60],
    ]);
    expect(libraryStore.getState().undoName).toBe('importProducts');
    act(undoEdit);
    expect(cards()).toEqual(BEFORE);
  });

  test('columns are matched by hand, a field in one of them, and remembered for the same headers', async () => {
    await mountPlan();
    const user = await open();
    await user.click(screen.getByTestId('import-paste'));
    await user.paste('号\t叫啥\t多少钱\n11\t脚垫\t39\n');
    expect(screen.queryAllByTestId('import-row')).toEqual([]);
    await user.selectOptions(screen.getByTestId('import-column-0'), 'name');
    await user.selectOptions(screen.getByTestId('import-column-1'), 'name');
    await user.selectOptions(screen.getByTestId('import-column-2'), 'price');
    expect((screen.getByTestId('import-column-0') as HTMLSelectElement).value).toBe('');
    await user.click(screen.getByTestId('import-headers'));
    await user.selectOptions(screen.getByTestId('import-column-1'), 'name');
    await user.selectOptions(screen.getByTestId('import-column-2'), 'price');
    expect(rows()).toHaveLength(1);
    await user.click(screen.getByTestId('tool-apply'));
    await waitFor(() => expect(cards()).toEqual([...BEFORE, [null, '脚垫', 3_900, null]]));
    await waitFor(() => expect(screen.queryByTestId('product-import')).toBeNull());
    await open();
    await user.click(screen.getByTestId('import-paste'));
    await user.paste('号\t叫啥\t多少钱\n11\t杯垫\t19\n');
    await waitFor(() => expect((screen.getByTestId('import-column-1') as HTMLSelectElement).value).toBe('name'));
    expect(screen.getByText('这种表头上次配过，已照用。')).toBeTruthy();
  });

  test('a table that cannot be read says where, and changes nothing', async () => {
    await mountPlan();
    const user = await open();
    fireEvent.change(screen.getByTestId('import-paste'), { target: { value: '品名\t价格\n"枕头\t99' } });
    expect(screen.getByTestId('import-trouble').textContent).toContain('第 2 行第 1 列的引号没有闭合');
    expect(screen.getByTestId('tool-apply')).toHaveProperty('disabled', true);
    await user.keyboard('{Escape}');
    expect(cards()).toEqual(BEFORE);
  });
});

test('a CSV file of a Chinese spreadsheet is read as such', async () => {
  await mountPlan();
  await open();
  // 品名,价格 / 枕,99 in GB18030
  const bytes = Uint8Array.from([0xc6, 0xb7, 0xc3, 0xfb, 0x2c, 0xbc, 0xdb, 0xb8, 0xf1, 0x0a, 0xd5, 0xed, 0x2c, 0x39, 0x39]);
  fireEvent.change(screen.getByTestId('import-file'), { target: { files: [new File([bytes], '货盘.csv')] } });
  await screen.findByText('货盘.csv · GB18030');
  expect(within(screen.getByTestId('import-row')).getByText(/枕/)).toBeTruthy();
});
