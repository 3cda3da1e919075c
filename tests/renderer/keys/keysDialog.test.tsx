import { cleanup, fireEvent, render } from '@testing-library/react';
import 'fake-indexeddb/auto';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hearPad, sayPadHeld } from '../../../renderer/app/keys/hearInputs.ts';
import { KeysDialog } from '../../../renderer/app/keys/KeysDialog.tsx';
import { setActionContext } from '../../../renderer/hooks/actionStore.ts';
import { setKeyMap } from '../../../renderer/hooks/keyMapStore.ts';
import { useActions } from '../../../renderer/hooks/useActions.ts';
import { useKeys } from '../../../renderer/hooks/useKeys.ts';
import { usePads } from '../../../renderer/hooks/usePads.ts';
import { keySettingsStore, recallKeys } from '../../../renderer/library/keys.ts';
import { setBridge } from '../../../renderer/link/bridge.ts';
import { resetTakeStore, takeStore } from '../../../renderer/link/takeStore.ts';
import { ActionKeys } from '../../../renderer/stage/ActionKeys.tsx';
import { NoticeRegion } from '../../../renderer/ui/Notice.tsx';
import { languageStore } from '../../../renderer/ui/text.ts';
import { NO_CONTEXT } from '../../../shared/actions.ts';
import { NO_KEY_SETTINGS } from '../../../shared/keys/keyFile.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const asked: unknown[] = [];
const done = vi.fn<(name: string) => void>();

function Page({ dialog }: { readonly dialog: boolean }) {
  useKeys();
  usePads(hearPad, sayPadHeld);
  useActions({ go: () => done('go'), hold: () => done('hold'), resume: () => done('resume'), jump: () => done('jump') });
  return (
    <>
      <ActionKeys name="hold" />
      <input data-testid="field" />
      {dialog && <KeysDialog from="stage" onClose={() => {}} />}
    </>
  );
}

beforeEach(() => {
  languageStore.setState({ language: 'zh-CN' });
  asked.length = 0;
  done.mockClear();
  setKeyMap({});
  keySettingsStore.setState(NO_KEY_SETTINGS, true);
  setActionContext({ ...NO_CONTEXT, room: 'live', hasShow: true, mayWrite: true, take: { mode: 'live', status: 'running' } });
  takeStore.setState({ mayWrite: true });
  setBridge({ askShell: async (what) => void asked.push(what) } as Partial<Bridge> as Bridge);
});
afterEach(() => {
  cleanup();
  resetTakeStore();
  setBridge(null);
});

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const row = (name: string) => find(`[data-name="${name}"]`);
const chips = (name: string) => [...(row(name)?.querySelectorAll('kbd') ?? [])].map((each) => each.textContent);
const learn = (name: string) => fireEvent.click(row(name)?.querySelector('[data-testid="key-add"]') as HTMLElement);
function press(code: string, init: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body;
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true, cancelable: true, ...init }));
    target.dispatchEvent(new KeyboardEvent('keyup', { code, key: code, bubbles: true, cancelable: true, ...init }));
  });
}

describe('a key is learnt by pressing it', () => {
  it('acts from then on, stands on its button, is told to the shell, and is kept', async () => {
    const { rerender } = render(<Page dialog />);
    learn('hold');
    expect(row('hold')?.textContent).toContain('请按键');
    press('ControlLeft', { ctrlKey: true });
    press('F5');
    expect(chips('hold')).toEqual(['H', 'F5']);
    expect(asked).toContainEqual({ type: 'learnKey', on: true });
    expect(asked).toContainEqual({ type: 'keys', keys: { map: { hold: ['KeyH', 'F5'] }, global: {} } });
    fireEvent.click(row('hold')?.querySelector('[data-testid="key-chip"] button') as HTMLElement);
    expect(chips('hold')).toEqual(['F5']);
    expect(done).not.toHaveBeenCalled();

    rerender(<Page dialog={false} />);
    expect(find('kbd')?.textContent).toBe('F5');
    press('KeyH');
    press('F5');
    expect(done.mock.calls).toEqual([['hold']]);

    // As another start would find it.
    await vi.waitFor(async () => {
      setKeyMap({});
      await recallKeys();
      expect(keySettingsStore.getState().map).toEqual({ hold: ['F5'] });
    });
  });

  it('that another has is named with its room, and changes nothing until it is settled', () => {
    render(<Page dialog />);
    learn('jump');
    press('KeyH');
    expect(find('[data-testid="key-pending"]')?.textContent).toContain('H 已经是「保持 / 继续」的键（直播、彩排）');
    expect([chips('jump'), chips('hold')]).toEqual([['J'], ['H']]);
    fireEvent.click(find('[data-testid="key-leave"]') as HTMLElement);
    expect([chips('jump'), chips('hold')]).toEqual([['J'], ['H']]);

    learn('jump');
    press('KeyH');
    fireEvent.click(find('[data-testid="key-take-over"]') as HTMLElement);
    expect([chips('jump'), chips('hold')]).toEqual([['J', 'H'], []]);
    fireEvent.click(find('[data-testid="keys-undo"]') as HTMLElement);
    expect([chips('jump'), chips('hold')]).toEqual([['J'], ['H']]);
  });

  it('that must not be says why; Escape leaves it', () => {
    render(<Page dialog />);
    learn('hold');
    press('Space');
    expect(find('[data-testid="key-pending"]')?.textContent).toContain('空格只做一件事');
    learn('hold');
    press('Escape');
    expect([chips('hold'), find('[data-testid="key-pending"]')]).toEqual([['H'], null]);
    expect(done).not.toHaveBeenCalled();
  });

  it('goes back alone or with all others, and says so', () => {
    render(<Page dialog />);
    learn('hold');
    press('F8');
    learn('jump');
    press('F7');
    fireEvent.click(row('hold')?.querySelector('[data-testid="key-reset"]') as HTMLElement);
    expect([chips('hold'), chips('jump')]).toEqual([['H'], ['J', 'F7']]);
    fireEvent.click(find('[data-testid="keys-reset-all"]') as HTMLElement);
    expect(chips('jump')).toEqual(['J']);
    expect(find('[data-testid="keys-said"]')?.textContent).toContain('全部恢复默认');
  });
});

describe('a gamepad', () => {
  let pads: { index: number; buttons: { value: number }[]; axes: number[] }[] = [];
  const frames: FrameRequestCallback[] = [];
  const frame = () =>
    act(() => {
      for (const each of frames.splice(0)) each(0);
    });
  const button = (value: number) => {
    pads = [{ index: 0, buttons: [{ value: 0 }, { value }], axes: [0] }];
    frame();
  };
  beforeEach(() => {
    pads = [{ index: 0, buttons: [{ value: 0 }, { value: 0 }], axes: [0] }];
    frames.length = 0;
    vi.stubGlobal('requestAnimationFrame', (each: FrameRequestCallback) => frames.push(each));
    vi.stubGlobal('cancelAnimationFrame', () => {});
    Object.assign(navigator, { getGamepads: () => pads });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    Reflect.deleteProperty(navigator, 'getGamepads');
  });

  it('is learnt like a key, acts once a press, beside a field too, and not behind a dialog', () => {
    const { rerender } = render(<Page dialog />);
    frame();
    learn('go');
    button(1);
    expect(chips('go')).toEqual(['空格', '手柄 2']);
    button(0);
    button(1);
    expect(done).not.toHaveBeenCalled();
    rerender(<Page dialog={false} />);
    find('[data-testid="field"]')?.focus();
    button(0);
    button(1);
    button(1);
    expect(done.mock.calls).toEqual([['go']]);
  });

  it('is first seen by a press, which is said not to count: in a page that was loaded again it would be a GO lost in silence', () => {
    setKeyMap({ go: ['Space', 'PadButton1'] });
    pads = [];
    render(
      <>
        <Page dialog={false} />
        <NoticeRegion />
      </>,
    );
    frame();
    pads = [{ index: 0, buttons: [{ value: 0 }, { value: 1 }], axes: [] }];
    window.dispatchEvent(new Event('gamepadconnected'));
    frame();
    expect(done).not.toHaveBeenCalled();
    expect(find('[data-testid="notice"]')?.textContent).toContain('手柄刚接通，这一下「走」没有算');
    button(0);
    button(1);
    expect(done.mock.calls).toEqual([['go']]);
  });

  it('is looked at only while one is there', () => {
    render(<Page dialog={false} />);
    frame();
    expect(frames).toHaveLength(1);
    pads = [];
    frame();
    expect(frames).toHaveLength(0);
    pads = [{ index: 0, buttons: [{ value: 0 }], axes: [] }];
    window.dispatchEvent(new Event('gamepadconnected'));
    expect(frames).toHaveLength(1);
  });
});

describe('keys in the background', () => {
  it('are off; switched on they are told to the shell, and one that the system refuses says so', () => {
    render(<Page dialog />);
    fireEvent.click(find('[data-testid="tab-global"]') as HTMLElement);
    expect([...document.querySelectorAll<HTMLInputElement>('[data-testid="global-on"]')].some(({ checked }) => checked)).toBe(false);
    fireEvent.click(row('go')?.querySelector('input') as HTMLElement);
    expect(asked).toContainEqual({ type: 'keys', keys: { map: {}, global: { go: { on: true, key: 'mod+alt+Space' } } } });
    act(() => takeStore.setState({ globalRefused: ['go'] }));
    expect(find('[data-testid="global-refused"]')?.textContent).toContain('系统没有给出这个键');
    fireEvent.click(row('go')?.querySelector('[data-testid="global-change"]') as HTMLElement);
    press('KeyG');
    expect(find('[data-testid="global-refused"]')?.textContent).toContain('会写进文字');
  });
});
