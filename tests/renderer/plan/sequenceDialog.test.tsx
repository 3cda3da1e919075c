import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { beforeEach, describe, expect, test } from 'vitest';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { redoEdit, undoEdit } from '../../../renderer/library/showEdits.ts';
// Loaded here, so that no test waits for a part that comes when it is first opened.
import '../../../renderer/rooms/plan/tools/FitDialog.tsx';
import '../../../renderer/rooms/plan/tools/SequenceDialog.tsx';
import { productId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { newProduct } from '../../../shared/plan/productEdit.ts';
import { minutes } from '../../../shared/time.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openShow, order, row, showOf } from './planShow.ts';

const TIERS = ['traffic', 'profit', 'profit', 'profit', 'activity', 'image'] as const;
const products = TIERS.map((tier, at) => ({ ...newProduct(productId(`p${at}`), `商品${at}`), tier, linkNumber: at + 1 }));
const rows = [
  row('o', 'opening', 10, { flex: { min: minutes(2), max: minutes(12) } }),
  row('mine', 'product', 9, { kind: 'product', tier: 'profit', productIds: [productId('p2')], title: '我写的一段' }),
  row('c', 'closing', 15),
];
keysInPlan();

beforeEach(() => {
  openShow({ ...showOf(rows), products, targetLength: minutes(90) });
});

const show = () => libraryStore.getState().show;
const previewed = () => screen.getAllByTestId('preview-row').map((each) => each.getAttribute('data-segment-id'));

describe('auto-sequence from the keyboard', () => {
  const open = async () => {
    const user = userEvent.setup();
    await mountPlan();
    await user.keyboard('{Control>}{Shift>}S{/Shift}{/Control}');
    await screen.findByTestId('sequence-dialog');
    return user;
  };

  test('shows what it would do and why, changes nothing before Enter, and then once', async () => {
    const user = await open();
    expect(screen.getByTestId('tool-sum').textContent).toContain('正好到点');
    expect(screen.getByTestId('sequence-dialog').textContent).toContain('第 1 波开头：引流款聚人');
    expect(order()).toEqual(['o', 'mine', 'c']);
    const promised = previewed().length;
    await user.keyboard('{Enter}');
    expect(screen.queryByTestId('sequence-dialog')).toBeNull();
    expect(order()).toHaveLength(promised);
    expect(order()).toContain('mine');
    expect(show()?.segments.find((segment) => segment.id === 'mine')?.title).toBe('我写的一段');
    expect(libraryStore.getState().undoName).toBe('sequence');
    act(undoEdit);
    expect(order()).toEqual(['o', 'mine', 'c']);
    expect(libraryStore.getState().undoName).toBeNull();
    act(redoEdit);
    expect(order()).toHaveLength(promised);
  });

  test('asks for a usual length where every row is skipped: no show is planned to last 0:00', async () => {
    openShow({ ...showOf(rows.map((each) => ({ ...each, skipped: true }))), products, targetLength: null });
    await open();
    expect(screen.getByTestId('tool-target')).toHaveProperty('value', '4:00:00');
  });

  test('a locked row stays as it is', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: '锁定「我写的一段」，让它留在原处' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(show()?.segments.find((segment) => segment.id === 'mine')).toBe(rows[1]);
  });

  test('only what is chosen is talked about; with nothing chosen nothing can be done', async () => {
    const user = await open();
    await user.click(screen.getByTestId('choose-none'));
    expect(screen.getByTestId('tool-apply')).toHaveProperty('disabled', true);
    await user.click(screen.getAllByTestId('choose-product')[0] as HTMLElement);
    await user.keyboard('{Control>}{Enter}{/Control}');
    const talked = new Set(show()?.segments.flatMap((segment) => segment.productIds));
    expect([...talked]).toEqual(['p0']);
  });

  test('says why it cannot end on the target', async () => {
    const user = await open();
    await user.clear(screen.getByTestId('tool-target'));
    await user.keyboard('40m');
    expect(screen.getByTestId('tool-off').textContent).toContain('商品都压到最短，仍超');
    await user.clear(screen.getByTestId('tool-target'));
    await user.keyboard('很久');
    expect(screen.getByTestId('tool-apply')).toHaveProperty('disabled', true);
    await user.keyboard('{Escape}');
    expect(order()).toEqual(['o', 'mine', 'c']);
  });
});

test('fit to time: asked for a length, shows who gives, and is one step of undo', async () => {
  const user = userEvent.setup();
  await mountPlan();
  await user.keyboard('{Control>}{Shift>}F{/Shift}{/Control}');
  await screen.findByTestId('fit-dialog');
  await user.clear(screen.getByTestId('tool-target'));
  await user.keyboard('30m{Enter}');
  expect(show()?.segments.reduce((sum, segment) => sum + segment.length, 0)).toBe(minutes(30));
  expect(show()?.targetLength).toBe(minutes(30));
  expect(libraryStore.getState().undoName).toBe('fit');
  act(undoEdit);
  expect(show()?.segments).toEqual(rows);
});

test('fit to time tells whose script would be cut off, as it is spoken', async () => {
  const user = userEvent.setup();
  // 2:00 as it is written, 3:00 with the price in it.
  const text = '字字{价格}'.repeat(130);
  const script = { blocks: [{ id: 'b', kind: 'product' as const, step: null, text }] };
  const talk = row('talk', 'product', 3, {
    kind: 'product',
    productIds: [productId('p0')],
    script,
    flex: { min: minutes(2), max: minutes(3) },
  });
  openShow({ ...showOf([talk]), products: products.map((each) => ({ ...each, price: fen(129_900) })) });
  await mountPlan();
  await user.keyboard('{Control>}{Shift>}F{/Shift}{/Control}');
  await screen.findByTestId('fit-dialog');
  expect(screen.queryByTestId('tool-scripts-over')).toBeNull();
  await user.clear(screen.getByTestId('tool-target'));
  await user.keyboard('2:30');
  expect(screen.getByTestId('tool-scripts-over').textContent).toBe('1 行话术说不完');
  expect(screen.getByTestId('preview-over').textContent).toBe('话术超 0:30');
});
