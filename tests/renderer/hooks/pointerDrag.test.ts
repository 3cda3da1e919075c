import { expect, it, vi } from 'vitest';
import { followPointer } from '../../../renderer/hooks/pointerDrag.ts';

it.each([
  ['let go', () => window.dispatchEvent(new Event('pointerup')), true],
  ['taken away', () => window.dispatchEvent(new Event('pointercancel')), false],
  ['given up', () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })), false],
] as const)('%s: ends once, and hears nothing after', (_name, end, landed) => {
  const move = vi.fn();
  const finish = vi.fn();
  followPointer(move, finish);
  window.dispatchEvent(new Event('pointermove'));
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  expect(finish).not.toHaveBeenCalled();
  end();
  end();
  window.dispatchEvent(new Event('pointermove'));
  expect(finish.mock.calls).toEqual([[landed]]);
  expect(move).toHaveBeenCalledTimes(1);
});
