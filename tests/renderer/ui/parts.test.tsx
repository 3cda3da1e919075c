import { act, cleanup, fireEvent, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Dialog } from '../../../renderer/ui/Dialog.tsx';
import { Field } from '../../../renderer/ui/Field.tsx';
import { HoldButton } from '../../../renderer/ui/HoldButton.tsx';
import { IconButton } from '../../../renderer/ui/IconButton.tsx';
import { hasOpenLayer } from '../../../renderer/ui/layers.ts';
import { NoticeRegion } from '../../../renderer/ui/Notice.tsx';
import { notify } from '../../../renderer/ui/notices.ts';
import { ProgressBar } from '../../../renderer/ui/ProgressBar.tsx';
import { Select } from '../../../renderer/ui/Select.tsx';
import { Tabs } from '../../../renderer/ui/Tabs.tsx';
import { TierChip } from '../../../renderer/ui/TierChip.tsx';
import { Toggle } from '../../../renderer/ui/Toggle.tsx';
import { changeLanguage, currentTexts, followLanguage, showLanguage } from '../../../renderer/ui/text.ts';
import { clockText, dayText, isoDay, shortClock } from '../../../renderer/ui/wall.ts';
import { instant } from '../../../shared/time.ts';

beforeEach(() => showLanguage('zh-CN'));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('hold to confirm', () => {
  const start = () => {
    vi.useFakeTimers();
    const done = vi.fn();
    const button = render(
      <HoldButton holdMs={2000} onConfirm={done}>
        x
      </HoldButton>,
    ).getByRole('button');
    const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));
    return { done, button, wait };
  };

  it('acts once the whole time is over', () => {
    const { done, button, wait } = start();
    fireEvent.pointerDown(button, { button: 0 });
    wait(1999);
    expect(done).not.toHaveBeenCalled();
    wait(1);
    expect(done).toHaveBeenCalledOnce();
    wait(5000);
    expect(done).toHaveBeenCalledOnce();
  });

  it.each([['pointerUp'], ['pointerLeave'], ['blur'], ['keyUp']] as const)('%s before that does nothing', (stop) => {
    const { done, button, wait } = start();
    if (stop === 'keyUp') fireEvent.keyDown(button, { key: 'Enter' });
    else fireEvent.pointerDown(button, { button: 0 });
    wait(1500);
    fireEvent[stop](button);
    wait(5000);
    expect(done).not.toHaveBeenCalled();
  });

  it('Enter held does it too; Space, and the other pointer button, never', () => {
    const { done, button, wait } = start();
    fireEvent.keyDown(button, { key: ' ' });
    fireEvent.pointerDown(button, { button: 2 });
    wait(3000);
    expect(done).not.toHaveBeenCalled();
    fireEvent.keyDown(button, { key: 'Enter' });
    fireEvent.keyDown(button, { key: 'Enter', repeat: true });
    wait(2000);
    expect(done).toHaveBeenCalledOnce();
  });
});

describe('dialog', () => {
  function Opener() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          open
        </button>
        <Dialog open={open} onClose={() => setOpen(false)} title="T">
          <input aria-label="in" />
        </Dialog>
      </>
    );
  }

  it('takes the focus into its first field, holds the shortcuts back, and gives the focus back', async () => {
    const page = render(<Opener />);
    await userEvent.click(page.getByText('open'));
    expect(document.activeElement).toBe(page.getByLabelText('in'));
    expect(hasOpenLayer()).toBe(true);
    fireEvent(page.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(page.queryByRole('dialog')).toBeNull();
    expect(hasOpenLayer()).toBe(false);
    expect(document.activeElement).toBe(page.getByText('open'));
  });

  it('stays when a choice of files in it is given up', async () => {
    const page = render(<Opener />);
    await userEvent.click(page.getByText('open'));
    fireEvent(page.getByLabelText('in'), new Event('cancel', { bubbles: true }));
    expect(page.queryByRole('dialog')).not.toBeNull();
  });

  it('closes by its button', async () => {
    const page = render(<Opener />);
    await userEvent.click(page.getByText('open'));
    await userEvent.click(page.getByRole('button', { name: '关闭' }));
    expect(hasOpenLayer()).toBe(false);
  });
});

it('tabs move with the arrow keys, round the end', async () => {
  const select = vi.fn();
  const tabs = [
    { name: 'a', label: 'A' },
    { name: 'b', label: 'B' },
  ] as const;
  const page = render(<Tabs tabs={tabs} selected="b" onSelect={select} label="T" />);
  page.getByTestId('tab-b').focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(select).toHaveBeenCalledWith('a');
  expect(page.getByTestId('tab-b').tabIndex).toBe(0);
  expect(page.getByTestId('tab-a').tabIndex).toBe(-1);
});

it('every control has a name', async () => {
  const change = vi.fn();
  const page = render(
    <>
      <IconButton label="撤销" onClick={() => {}}>
        i
      </IconButton>
      <Field label="标题">
        <input />
      </Field>
      <Toggle checked={false} onChange={change}>
        镜像
      </Toggle>
      <Select
        value="a"
        options={[
          { value: 'a', label: '甲' },
          { value: 'b', label: '乙' },
        ]}
        onChange={change}
        label="选择"
      />
      <ProgressBar value={1.4} label="进度" />
    </>,
  );
  expect(page.getByRole('button', { name: '撤销' }).title).toBe('撤销');
  expect(page.getByLabelText('标题').tagName).toBe('INPUT');
  await userEvent.click(page.getByRole('switch', { name: '镜像' }));
  expect(change).toHaveBeenLastCalledWith(true);
  await userEvent.selectOptions(page.getByRole('combobox', { name: '选择' }), 'b');
  expect(change).toHaveBeenLastCalledWith('b');
  expect(page.getByRole('progressbar', { name: '进度' }).getAttribute('aria-valuenow')).toBe('100');
});

it('a notice follows the language, offers its way back once, and leaves by itself', () => {
  vi.useFakeTimers();
  const back = vi.fn();
  const page = render(<NoticeRegion />);
  act(
    () =>
      void notify({
        tone: 'info',
        text: (t) => t.common.rooms.live,
        detail: null,
        action: { label: (t) => t.common.undo, run: back },
        staysFor: 1000,
      }),
  );
  expect(page.getByTestId('notice').textContent).toContain('直播');
  act(() => showLanguage('en'));
  expect(page.getByTestId('notice').textContent).toContain('Live');
  fireEvent.click(page.getByText('Undo'));
  expect(back).toHaveBeenCalledOnce();
  expect(page.queryByTestId('notice')).toBeNull();
  act(() => void notify({ tone: 'bad', text: () => 'x', detail: null, action: null, staysFor: 1000 }));
  act(() => vi.advanceTimersByTime(1000));
  expect(page.queryByTestId('notice')).toBeNull();
});

it('language reaches the page and the words', () => {
  const page = render(<TierChip tier="profit" />);
  expect(page.container.textContent).toBe('利润');
  act(() => showLanguage('en'));
  expect(page.container.textContent).toBe('Profit');
  expect(document.documentElement.lang).toBe('en');
  expect(currentTexts().common.rooms.plan).toBe('Plan');
});

it('and the other windows', async () => {
  followLanguage();
  const other = new BroadcastChannel('cuedesk.language');
  const heard = new Promise((done) => {
    other.onmessage = (event) => done(event.data);
  });
  act(() => changeLanguage('en'));
  expect(await heard).toBe('en');
  other.postMessage('zh-CN');
  await vi.waitFor(() => expect(document.documentElement.lang).toBe('zh-CN'));
  other.close();
});

it('wall clocks are local time of day, over midnight too', () => {
  const at = instant(new Date(2026, 10, 14, 23, 59, 59, 999).getTime());
  expect([clockText(at), shortClock(at), isoDay(at)]).toEqual(['23:59:59', '23:59', '2026-11-14']);
  expect(clockText(instant(at + 1))).toBe('00:00:00');
  expect([dayText(at, 'zh-CN'), dayText(at, 'en')]).toEqual(['周六 11月14日', 'Sat 14 Nov']);
});
