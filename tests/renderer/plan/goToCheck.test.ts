import { afterEach, expect, it } from 'vitest';
import { goToCheck } from '../../../renderer/rooms/plan/checks/actOnCheck.ts';
import type { Check } from '../../../shared/plan/checks/check.ts';

const UNSIGNED: Check = {
  key: 'unaudited',
  group: 'products',
  severity: 'warning',
  spot: { tab: 'product', segmentId: null, productId: null, field: 'audit' },
  problem: { type: 'unaudited', step: 'self', cards: 1 },
  fix: null,
};

const wait = (length: number) => new Promise((go) => setTimeout(go, length));

function field(): HTMLInputElement {
  const made = document.createElement('input');
  made.dataset['place'] = 'audit';
  document.body.append(made);
  return made;
}

afterEach(() => document.body.replaceChildren());

it('waits for a field that a busy machine draws late', async () => {
  goToCheck(UNSIGNED);
  await wait(700);
  const late = field();
  await expect.poll(() => document.activeElement).toBe(late);
});

it('goes on to the new field when the one that stood there goes', async () => {
  const old = field();
  goToCheck(UNSIGNED);
  expect(document.activeElement).toBe(old);
  await wait(50);
  old.remove();
  const next = field();
  await expect.poll(() => document.activeElement).toBe(next);
});

it('leaves the caret to whoever has taken it elsewhere meanwhile', async () => {
  const old = field();
  const other = document.body.appendChild(document.createElement('textarea'));
  goToCheck(UNSIGNED);
  await wait(50);
  other.focus();
  old.remove();
  field();
  await wait(100);
  expect(document.activeElement).toBe(other);
});
