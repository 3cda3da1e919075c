import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasOpenLayer } from '../../../renderer/ui/layers.ts';
import { MenuButton } from '../../../renderer/ui/MenuButton.tsx';

afterEach(cleanup);

function menu() {
  const chosen = vi.fn();
  const item = (id: string, disabled: boolean) => ({
    id,
    label: id,
    icon: null,
    keys: null,
    blocked: disabled ? 'not now' : null,
    disabled,
    onChoose: () => chosen(id),
  });
  render(
    <>
      <MenuButton
        data-testid="menu"
        label="Export"
        disabled={false}
        items={[item('one', false), item('two', true), item('three', false)]}
      />
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
