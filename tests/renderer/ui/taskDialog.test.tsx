import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { TaskDialog } from '../../../renderer/ui/TaskDialog.tsx';

afterEach(cleanup);

function mount(byEnter: boolean, isReady: boolean) {
  const [apply, keep] = [vi.fn(), vi.fn()];
  render(
    <TaskDialog
      title="t"
      width={480}
      onClose={() => undefined}
      leave="l"
      apply="a"
      onApply={isReady ? apply : null}
      more={null}
      byEnter={byEnter}
      data-testid="task"
    >
      <input aria-label="plain" />
      <input
        aria-label="own"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          keep();
        }}
      />
    </TaskDialog>,
  );
  return { user: userEvent.setup(), apply, keep };
}

test.each([
  [true, 1],
  [false, 0],
])('Enter in a field does it where that is meant (%s), Ctrl Enter everywhere', async (byEnter, times) => {
  const { user, apply } = mount(byEnter, true);
  await user.click(screen.getByLabelText('plain'));
  await user.keyboard('{Enter}');
  expect(apply).toHaveBeenCalledTimes(times);
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(apply).toHaveBeenCalledTimes(times + 1);
});

test('an Enter that a field has taken for itself does nothing more, with Ctrl neither', async () => {
  const { user, apply, keep } = mount(true, true);
  await user.click(screen.getByLabelText('own'));
  await user.keyboard('{Enter}{Control>}{Enter}{/Control}');
  expect([keep.mock.calls.length, apply.mock.calls.length]).toEqual([2, 0]);
});

test('what cannot be done now is done by no key', async () => {
  const { user, apply } = mount(true, false);
  await user.click(screen.getByLabelText('plain'));
  await user.keyboard('{Enter}{Control>}{Enter}{/Control}');
  expect(apply).not.toHaveBeenCalled();
  expect(screen.getByTestId('tool-apply')).toHaveProperty('disabled', true);
});
