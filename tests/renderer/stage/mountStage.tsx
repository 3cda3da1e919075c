import { cleanup, fireEvent, render } from '@testing-library/react';
import { act } from 'react';
import { setActionContext } from '../../../renderer/hooks/actionStore.ts';
import { useKeys } from '../../../renderer/hooks/useKeys.ts';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { takeStore } from '../../../renderer/link/takeStore.ts';
import { StageView } from '../../../renderer/stage/StageView.tsx';
import { languageStore } from '../../../renderer/ui/text.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { takeStatus } from '../../../shared/take/state.ts';
import type { Instant } from '../../../shared/time.ts';
import { type PageHost, pageHost } from './pageHost.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Stage and key gate as the window has them; the room's action context follows the take. */
function Stage() {
  useKeys();
  return <StageView bar={null} />;
}

export function mountStage(): void {
  unmountStage();
  followContext();
  stop = takeStore.subscribe(followContext);
  render(<Stage />);
}

/** The same with a show armed on a host of its own, in Chinese. */
export function openStage(show: Show, clock: Instant): PageHost {
  forgetClock();
  languageStore.setState({ language: 'zh-CN' });
  const host = pageHost(show, clock);
  mountStage();
  return host;
}

let stop = () => {};

export function unmountStage(): void {
  stop();
  cleanup();
}

function followContext(): void {
  const { take } = takeStore.getState();
  setActionContext({
    room: 'live',
    hasShow: true,
    mayWrite: true,
    canUndoEdit: false,
    canRedoEdit: false,
    take: take === null ? null : { mode: take.mode, status: takeStatus(take) },
    canUndoCommand: (take?.undoStack.length ?? 0) > 0,
    canRedoCommand: (take?.redoStack.length ?? 0) > 0,
  });
}

/** A key pressed and let go where the focus is. Returns whether the page kept it from the browser. */
export async function press(code: string, init: KeyboardEventInit & { readonly keyCode?: number } = {}): Promise<boolean> {
  const target = document.activeElement ?? document.body;
  const event = new KeyboardEvent('keydown', { code, key: KEYS[code] ?? code, bubbles: true, cancelable: true, ...init });
  if (init.keyCode !== undefined) Object.defineProperty(event, 'keyCode', { value: init.keyCode });
  await does(() => void target.dispatchEvent(event));
  if (init.repeat !== true)
    await does(() => void target.dispatchEvent(new KeyboardEvent('keyup', { code, bubbles: true, cancelable: true })));
  return event.defaultPrevented;
}

const KEYS: Readonly<Record<string, string>> = {
  Space: ' ',
  Enter: 'Enter',
  KeyH: 'h',
  KeyJ: 'j',
  BracketLeft: '[',
  BracketRight: ']',
  Equal: '=',
};

export const text = (testId: string): string => document.querySelector(`[data-testid="${testId}"]`)?.textContent ?? '(absent)';
export const one = (testId: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);
  if (found === null) throw new Error(`No ${testId} on the stage`);
  return found;
};
export const type = (testId: string, value: string): Promise<void> => does(() => void fireEvent.change(one(testId), { target: { value } }));
/** The form that it stands in, or that it is. */
export const submit = (testId: string): Promise<void> => does(() => void fireEvent.submit(one(testId).closest('form') as HTMLFormElement));
export const click = (testId: string): Promise<void> => does(() => one(testId).click());
/** Both halves of a double click at one place: the second meets whatever stands there by then. */
export async function clickTwice(testId: string): Promise<void> {
  for (const detail of [1, 2]) {
    const button = document.querySelector(`[data-testid="${testId}"]`);
    await does(() => void button?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail })));
  }
}

/** Runs it, and lets what follows after the paint follow (link/useSettled.ts): the same waits, begun later, end later. */
export async function does(run: () => void): Promise<void> {
  await act(async () => run());
  await act(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 35))));
}

export const row = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-testid="stage-row"][data-segment-id="${id}"]`);
  if (found === null) throw new Error(`No row ${id}`);
  return found;
};
