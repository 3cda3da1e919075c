import 'fake-indexeddb/auto';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { undoEdit } from '../../../renderer/library/showEdits.ts';
// Loaded here, so that no test waits for a part that comes when it is first opened.
import '../../../renderer/rooms/plan/sheets/RundownImportDialog.tsx';
import { xlsxOf } from '../../support/xlsx.ts';
import { freshLibrary } from '../library/freshLibrary.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openShow, row, showOf } from './planShow.ts';
import { workersHere } from './workerHere.ts';

keysInPlan();
workersHere();
const ROWS = [
  row('a', 'opening', 5, { title: '欢迎', script: { blocks: [{ id: 'b', kind: 'opening', step: null, text: '大家好' }] } }),
  row('b', 'product', 10, { title: '记忆枕' }),
  row('c', 'closing', 5, { title: '下播' }),
];
beforeEach(() => {
  freshLibrary();
  openShow(showOf(ROWS));
});
const rundown = () => libraryStore.getState().show?.segments.map(({ phase, title, length }) => `${phase} ${title} ${length / 1000}`);
const BEFORE = ['opening 欢迎 300', 'product 记忆枕 600', 'closing 下播 300'];
const open = async () => {
  const user = userEvent.setup();
  await user.keyboard('{Control>}i{/Control}');
  await screen.findByTestId('rundown-import');
  return user;
};
const lines = () =>
  screen.getAllByTestId('import-row').map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent?.trim()));
const bring = (name: string, bytes: Uint8Array<ArrayBuffer>) =>
  fireEvent.change(screen.getByTestId('import-file'), { target: { files: [new File([bytes], name)] } });

const TABLE = xlsxOf(
  [
    ['双十一专场流程单'],
    ['阶段', '环节', '时长', '负责人', '商品'],
    ['开场', '欢迎', '6', '主播', null],
    [null, '福袋', '1′30″', '助播', null],
    ['产品', '记忆枕', '９０秒', '主播', '8'],
    ['产品', '浴巾', '10', '主播', '没有的'],
    ['合计', null, '17', null, null],
  ],
  { merges: ['A3:A4'] },
);

describe('a workbook against the rundown', () => {
  test('row by row what is added, changed, removed and refused; then one change and one undo', async () => {
    await mountPlan();
    const user = await open();
    bring('双十一.xlsx', TABLE);
    await screen.findByText('双十一.xlsx · XLSX');
    expect(lines()).toEqual([
      ['6', '拒绝', '浴巾', '商品列「没有的」：本场没有商品「没有的」：先导入商品表，或把这列设为不导入'],
      ['—', '移除', '下播', '收尾 · 串场 · 0:05:00 · 主播'],
      ['3', '改动', '欢迎', '时长 0:05:00 → 0:06:00'],
      ['4', '新增', '福袋', '开场 · 串场 · 0:01:30 · 助播'],
      ['5', '改动', '记忆枕', '商品 空 → 8 云感记忆枕；时长 0:10:00 → 0:01:30'],
      ['7', '略过', '合计', '合计行'],
    ]);
    expect(screen.getByTestId('import-sum').textContent).toBe('导入后 3 行 · 9:00');
    expect(rundown()).toEqual(BEFORE);
    // What goes is named where it is pressed.
    expect(screen.getByTestId('tool-apply').textContent).toBe('导入 3 行，移除 1 行，跳过 1 行');
    await user.click(screen.getByTestId('tool-apply'));
    await waitFor(() => expect(rundown()).toEqual(['opening 欢迎 360', 'opening 福袋 90', 'product 记忆枕 90']));
    expect(libraryStore.getState().undoName).toBe('importRundown');
    expect(libraryStore.getState().show?.segments[0]?.script.blocks).toHaveLength(1);
    act(undoEdit);
    expect(rundown()).toEqual(BEFORE);
  });

  test('the way it goes in is chosen', async () => {
    await mountPlan();
    const user = await open();
    bring('双十一.xlsx', TABLE);
    await screen.findByText('双十一.xlsx · XLSX');
    await user.selectOptions(screen.getByTestId('import-mode'), 'append');
    expect(screen.getByTestId('tool-apply').textContent).toBe('导入 3 行，跳过 1 行');
    await user.selectOptions(screen.getByTestId('import-mode'), 'update');
    await user.selectOptions(screen.getByTestId('import-match'), 'number');
    await user.click(screen.getByTestId('tool-apply'));
    await waitFor(() => expect(rundown()).toEqual(['opening 欢迎 360', 'opening 福袋 90', 'product 记忆枕 90']));
  });

  test('headers matched by hand are known the next time', async () => {
    await mountPlan();
    const user = await open();
    await user.click(screen.getByTestId('import-paste'));
    await user.paste('干啥\t多久\n唠嗑\t7\n');
    await user.selectOptions(screen.getByTestId('import-column-0'), 'title');
    await user.selectOptions(screen.getByTestId('import-column-1'), 'length');
    await user.click(screen.getByTestId('import-headers'));
    await user.selectOptions(screen.getByTestId('import-column-0'), 'title');
    await user.selectOptions(screen.getByTestId('import-column-1'), 'length');
    await user.click(screen.getByTestId('tool-apply'));
    await waitFor(() => expect(rundown()).toEqual(['product 唠嗑 420']));
    await waitFor(() => expect(screen.queryByTestId('rundown-import')).toBeNull());
    await open();
    await user.click(screen.getByTestId('import-paste'));
    await user.paste('干啥\t多久\n收摊\t3\n');
    await waitFor(() => expect((screen.getByTestId('import-column-1') as HTMLSelectElement).value).toBe('length'));
  });

  test('a file that is none says which, why and what to do; nothing is changed', async () => {
    await mountPlan();
    const user = await open();
    bring('流程.xlsx', TABLE.slice(0, 700));
    await waitFor(() =>
      expect(screen.getByTestId('import-trouble').textContent).toBe('流程.xlsx：文件不完整或已损坏，没有读。重新下载或另存一份再来。'),
    );
    expect(screen.getByTestId('tool-apply')).toHaveProperty('disabled', true);
    await user.keyboard('{Escape}');
    expect(rundown()).toEqual(BEFORE);
  });
});
