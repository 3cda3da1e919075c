import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasOpenLayer } from '../../../renderer/ui/layers.ts';
import { MenuButton } from '../../../renderer/ui/MenuButton.tsx';

afterEach(cleanup);

function menu(disabled: readonly string[] = ['two']) {
  const chosen = vi.fn();
  const item = (id: string) => ({
    id,
    label: id,
    icon: null,
    keys: null,
    blocked: disabled.includes(id) ? 'not now' : null,
    disabled: disabled.includes(id),
    onChoose: () => chosen(id),
  });
  render(
    <>
      <MenuButton data-testid="menu" label="Export" disabled={false} items={[item('one'), item('two'), item('three')]} />
      <p>elsewhere</p>
    </>,
  );
  const button = screen.getByTestId('menu');
  return { chosen, button };
}
const focused = () => document.activeElement?.getAttribute('data-testid');
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe('a button with a menu', () => {
  it('opens by ↓ on its first item; ↑ ↓ Home End go round past what cannot be chosen', () => {
    const { button } = menu();
    button.focus();
    press('ArrowDown');
    expect(focused()).toBe('one');
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => {
      press(key);
      return focused();
    });
    expect(seen).toEqual(['three', 'one', 'three', 'one', 'three']);
    expect(screen.getByTestId('two').getAttribute('title')).toBe('not now');
  });

  it('holds the shortcuts back while it is open, and Esc gives the focus back', () => {
    const { button, chosen } = menu();
    fireEvent.click(button);
    expect(hasOpenLayer()).toBe(true);
    press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect([focused(), hasOpenLayer()]).toEqual(['menu', false]);
    expect(chosen).not.toHaveBeenCalled();
  });

  it('closes by Esc too when nothing in it can be chosen', () => {
    const { button } = menu(['one', 'two', 'three']);
    button.focus();
    press('ArrowDown');
    press('Escape');
    expect([screen.queryByRole('menu'), focused(), hasOpenLayer()]).toEqual([null, 'menu', false]);
  });

  it('does what was chosen once, closed; a press elsewhere closes it and does nothing', () => {
    const { button, chosen } = menu();
    fireEvent.click(button);
    fireEvent.click(screen.getByTestId('three'));
    expect(chosen.mock.calls).toEqual([['three']]);
    expect([screen.queryByRole('menu'), focused()]).toEqual([null, 'menu']);
    fireEvent.click(button);
    fireEvent.pointerDown(screen.getByText('elsewhere'));
    expect(screen.queryByRole('menu')).toBeNull();
    expect(chosen).toHaveBeenCalledTimes(1);
  });
});
