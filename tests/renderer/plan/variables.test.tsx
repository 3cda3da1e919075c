import 'fake-indexeddb/auto';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { select, showTab } from '../../../renderer/rooms/plan/planView.ts';
import { productId, segmentId } from '../../../shared/ids.ts';
import { fen } from '../../../shared/plan/product.ts';
import { makeProduct } from '../../support/plan.ts';
import { mountPlan } from './mountPlan.tsx';
import { openSegment, openShow, row, showOf } from './planShow.ts';

const SCRIPTED = row('b', 'product', 5, {
  productIds: [productId('p')],
  script: { blocks: [{ id: 'one', kind: 'product', step: null, text: '' }] },
});
const text = () => openSegment('b')?.script.blocks[0]?.text;
const area = () => screen.getByTestId('script-block').querySelector('textarea')!;

beforeEach(() => {
  openShow({ ...showOf([SCRIPTED]), products: [makeProduct('p', { price: fen(9900), linkNumber: 3 })] });
  select(segmentId('b'));
  showTab('script');
});
afterEach(cleanup);

test('an open brace offers what the card fills; Enter takes it, a digit too', async () => {
  const user = userEvent.setup();
  await mountPlan();
  await user.type(area(), '只要{{');
  expect(screen.getByTestId('variable-list').textContent).toContain('{价格}99');
  expect(screen.getByTestId('variable-stock').textContent).toContain('手卡未填');
  await user.keyboard('{Enter}');
  expect(text()).toBe('只要{价格}');
  await user.type(area(), '元，｛链');
  await user.keyboard('{Enter}');
  expect(text()).toBe('只要{价格}元，{链接号}');
  await user.type(area(), '，{{2');
  expect(text()).toBe('只要{价格}元，{链接号}，{库存}');
  expect(screen.queryByTestId('variable-list')).toBeNull();
});

test('the button opens the list without a brace, Escape closes it and leaves the text', async () => {
  const user = userEvent.setup();
  await mountPlan();
  await user.type(area(), '价');
  await user.click(screen.getByTestId('insert-variable'));
  await user.keyboard('{Escape}');
  expect(screen.queryByTestId('variable-list')).toBeNull();
  await user.click(screen.getByTestId('insert-variable'));
  await user.click(screen.getByTestId('variable-price'));
  expect(text()).toBe('价{价格}');
});

test('preview and speaking time say the filled text, the open one as a marker', async () => {
  const user = userEvent.setup();
  await mountPlan();
  await user.type(area(), '{{价格}元，剩{{库存}件');
  await user.click(screen.getByTestId('toggle-preview'));
  expect(screen.getByTestId('prompt-preview').textContent).toBe('99元，剩【库存？】件');
});
