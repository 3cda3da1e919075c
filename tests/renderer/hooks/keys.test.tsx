import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { actionStore, setActionContext } from '../../../renderer/hooks/actionStore.ts';
import { useActions } from '../../../renderer/hooks/useActions.ts';
import { useKeys } from '../../../renderer/hooks/useKeys.ts';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';

const done = vi.fn<(name: string) => void>();
const clicked = vi.fn();

function Page({ dialog }: { readonly dialog: boolean }) {
  useKeys();
  useActions({
    go: () => done('go'),
    hold: () => done('hold'),
    resume: () => done('resume'),
    undoCommand: () => done('undoCommand'),
    roomPlan: () => done('roomPlan'),
    help: () => done('help'),
  });
  return (
    <>
      <button type="button" data-testid="button" onClick={clicked}>
        x
      </button>
      <input data-testid="field" />
      <input type="checkbox" data-testid="check" />
      <textarea data-testid="area" />
      <select data-testid="select" />
      <Dialog open={dialog} onClose={() => {}} title="d">
        <button type="button" data-testid="inside">
          y
        </button>
      </Dialog>
    </>
  );
}

const context = actionStore.getInitialState().context;
const live = {
  ...context,
  room: 'live',
  hasShow: true,
  mayWrite: true,
  canUndoCommand: true,
  canRedoCommand: true,
  take: { mode: 'live', status: 'running' },
} as const;

beforeEach(() => {
  vi.clearAllMocks();
  setActionContext(live);
});
afterEach(cleanup);

function key(target: EventTarget, code: string, init: KeyboardEventInit = {}): boolean {
  const untouched = target.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true, cancelable: true, ...init }));
  target.dispatchEvent(new KeyboardEvent('keyup', { code, key: code, bubbles: true, cancelable: true, ...init }));
  return untouched;
}
const names = () => done.mock.calls.map(([name]) => name);

it.each([
  ['body', ['go']],
  ['button', ['go']],
  ['check', ['go']],
  ['field', []],
  ['area', []],
  ['select', []],
] as const)('Space with the focus on %s', (place, expected) => {
  const page = render(<Page dialog={false} />);
  const untouched = key(place === 'body' ? document.body : page.getByTestId(place), 'Space', { key: ' ' });
  expect(names()).toEqual(expected);
  // Swallowed: the browser presses no button with it.
  expect(untouched).toBe(expected.length === 0);
});

it('H holds, or goes on when held', () => {
  render(<Page dialog={false} />);
  key(document.body, 'KeyH');
  setActionContext({ ...live, take: { mode: 'live', status: 'held' } });
  key(document.body, 'KeyH');
  expect(names()).toEqual(['hold', 'resume']);
});

it('nothing acts while a dialog is open, wherever the focus is', () => {
  const page = render(<Page dialog />);
  for (const target of [document.body, page.getByTestId('inside'), page.getByTestId('button')]) {
    key(target, 'Space');
    key(target, 'KeyH');
    key(target, 'KeyZ', { ctrlKey: true });
  }
  expect(names()).toEqual([]);
  page.rerender(<Page dialog={false} />);
  key(document.body, 'Space');
  expect(names()).toEqual(['go']);
});

it('chords want exactly their modifiers; in a field Ctrl+Z is text undo', () => {
  const page = render(<Page dialog={false} />);
  key(document.body, 'KeyZ', { ctrlKey: true });
  key(document.body, 'KeyZ', { ctrlKey: true, shiftKey: true });
  key(document.body, 'KeyZ', { ctrlKey: true, altKey: true });
  key(document.body, 'Slash', { shiftKey: true });
  key(document.body, 'Slash');
  key(document.body, 'KeyH', { metaKey: true });
  key(page.getByTestId('field'), 'KeyZ', { ctrlKey: true });
  expect(names()).toEqual(['undoCommand', 'help']);
});

it('a composing input method fires nothing: its keys, its first key, and the Space or Enter that commits', () => {
  const page = render(<Page dialog={false} />);
  const field = page.getByTestId('field');
  for (const target of [field, document.body]) {
    key(target, 'Space', { isComposing: true });
    key(target, 'Space', { key: 'Process' });
    key(target, 'Space', { keyCode: 229 } as KeyboardEventInit);
  }
  field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  key(document.body, 'Space');
  field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
  key(document.body, 'Space');
  expect(names()).toEqual([]);
});

it('a field that goes away in the middle of a composition takes it along: the next Space is GO', () => {
  render(<Page dialog={false} />);
  const field = document.body.appendChild(document.createElement('input'));
  field.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
  key(document.body, 'Space');
  expect(names()).toEqual([]);
  field.remove();
  key(document.body, 'Space');
  expect(names()).toEqual(['go']);
});

it('an action of another room, or one that is not allowed, does nothing; GO without a take is swallowed all the same', () => {
  render(<Page dialog={false} />);
  setActionContext({ ...live, take: null });
  expect(key(document.body, 'Space')).toBe(false);
  setActionContext({ ...live, room: 'plan' });
  key(document.body, 'Space');
  key(document.body, 'KeyH');
  expect(names()).toEqual([]);
  key(document.body, 'Digit1', { ctrlKey: true });
  expect(names()).toEqual(['roomPlan']);
});

it('is let go with the page', () => {
  render(<Page dialog={false} />).unmount();
  key(document.body, 'Space');
  expect(names()).toEqual([]);
});
