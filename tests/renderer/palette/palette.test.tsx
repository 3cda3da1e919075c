import { cleanup, fireEvent, render } from '@testing-library/react';
import 'fake-indexeddb/auto';
import { act, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PaletteDoor } from '../../../renderer/app/palette/PaletteDoor.tsx';
import { setActionContext } from '../../../renderer/hooks/actionStore.ts';
import { setKeyMap } from '../../../renderer/hooks/keyMapStore.ts';
import { useActions } from '../../../renderer/hooks/useActions.ts';
import { useKeys } from '../../../renderer/hooks/useKeys.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { planView, resetPlanView } from '../../../renderer/rooms/plan/planView.ts';
import { languageStore, readEnglish } from '../../../renderer/ui/text.ts';
import { type ActionContext, NO_CONTEXT } from '../../../shared/actions.ts';
import { at } from '../../support/bench.ts';
import { press } from '../stage/mountStage.tsx';
import { type PageHost, pageHost } from '../stage/pageHost.ts';
import { threeSegments } from '../stage/shows.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const done = vi.fn<(name: string) => void>();

/** The frame's part in it: the action opens, whoever is asked closes. */
function Page() {
  const [open, setOpen] = useState(false);
  useKeys();
  useActions({
    palette: () => setOpen(true),
    go: () => done('go'),
    hold: () => done('hold'),
    resume: () => done('resume'),
    jump: () => done('jump'),
    undoCommand: () => done('undo'),
    endTake: () => done('end'),
    message: () => find('[data-testid="elsewhere"]')?.focus(),
    addSegment: () => done('add'),
    roomPlan: () => done(`plan from ${(document.activeElement as HTMLElement).dataset['testid']}`),
  });
  return (
    <>
      <button type="button" data-testid="before" />
      <input data-testid="elsewhere" />
      {open && <PaletteDoor onClose={() => setOpen(false)} />}
    </>
  );
}

const STAGE: ActionContext = { ...NO_CONTEXT, room: 'live', hasShow: true, mayWrite: true, take: { mode: 'live', status: 'running' } };
const PLAN: ActionContext = { ...NO_CONTEXT, room: 'plan', hasShow: true, mayWrite: true };

let host: PageHost;
beforeEach(() => {
  languageStore.setState({ language: 'zh-CN' });
  done.mockClear();
  setKeyMap({});
  forgetClock();
  host = pageHost(threeSegments(), at('15:00:00'));
  libraryStore.setState({ show: threeSegments() });
  resetPlanView();
  setActionContext(STAGE);
});
afterEach(() => {
  cleanup();
  libraryStore.setState({ show: null });
});

const find = (selector: string) => document.querySelector<HTMLElement>(selector);
const field = () => find('[data-testid="palette-search"]') as HTMLInputElement;
const names = () => [...document.querySelectorAll<HTMLElement>('[data-testid="palette-row"]')].map(({ dataset }) => dataset['name']);
const row = (name: string) => find(`[data-testid="palette-row"][data-name="${name}"]`);
const type = (value: string) => fireEvent.change(field(), { target: { value } });

async function openPalette(): Promise<void> {
  render(<Page />);
  find('[data-testid="before"]')?.focus();
  await press('KeyK', { ctrlKey: true });
  await vi.waitFor(() => expect(document.activeElement).toBe(field()));
}

// First: its file is read once.
it('what is typed before its file is read cues nothing either', async () => {
  render(<Page />);
  const down = (code: string) =>
    act(async () => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { code, ctrlKey: code === 'KeyK', bubbles: true, cancelable: true }));
    });
  await down('KeyH');
  expect(done.mock.calls).toEqual([['hold']]);
  done.mockClear();
  await down('KeyK');
  expect(field()).toBeNull();
  await down('KeyJ');
  expect(done).not.toHaveBeenCalled();
});

describe('the list', () => {
  it('holds what is allowed here and now with the keys of now, and nothing else', async () => {
    setKeyMap({ hold: ['F5', 'KeyH'] });
    await openPalette();
    expect(names()).toEqual(['addSegment', 'go', 'hold', 'jump', 'message', 'endTake', 'roomPlan']);
    expect([...(row('hold')?.querySelectorAll('kbd') ?? [])].map((key) => key.textContent)).toEqual(['F5', 'H']);
    act(() => setActionContext({ ...STAGE, take: { mode: 'live', status: 'held' }, canUndoCommand: true }));
    await vi.waitFor(() =>
      expect(names()).toEqual(['addSegment', 'go', 'resume', 'undoCommand', 'jump', 'message', 'endTake', 'roomPlan']),
    );
    act(() => setActionContext({ ...STAGE, take: null, mayWrite: false }));
    await vi.waitFor(() => expect(names()).toEqual(['roomPlan']));
  });

  it('is filtered as one types, in both languages, whichever is shown', async () => {
    await readEnglish();
    languageStore.setState({ language: 'en' });
    await openPalette();
    type('jump to s');
    expect(names()).toEqual(['jump']);
    expect(row('jump')?.textContent).toContain('Jump to Segment');
    type('跳到');
    expect(names()).toEqual(['jump']);
    type('qqq');
    expect(find('[data-testid="palette"]')?.textContent).toContain('No action or segment');
  });
});

describe('keys', () => {
  it('Enter runs what is chosen, once, and closes; with nothing typed and nothing chosen it does nothing', async () => {
    await openPalette();
    await press('Enter');
    expect(done).not.toHaveBeenCalled();
    expect(field()).not.toBeNull();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('ArrowUp');
    await press('Enter', { repeat: true });
    expect(done).not.toHaveBeenCalled();
    await press('Enter');
    expect(done.mock.calls).toEqual([['go']]);
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(find('[data-testid="before"]'));
  });

  it('Space and letters are text and cue nothing', async () => {
    await openPalette();
    for (const code of ['Space', 'KeyH', 'KeyJ']) expect(await press(code)).toBe(false);
    expect(done).not.toHaveBeenCalled();
  });

  it('Enter of an input method runs nothing', async () => {
    await openPalette();
    type('继续');
    type('保持');
    await press('Enter', { isComposing: true });
    await press('Enter', { keyCode: 229 });
    expect(done).not.toHaveBeenCalled();
    await press('Escape', { isComposing: true });
    expect(field()).not.toBeNull();
    await press('Enter');
    expect(done.mock.calls).toEqual([['hold']]);
  });

  it('Escape leaves and gives the focus back; what moves the focus keeps it', async () => {
    await openPalette();
    await press('Escape');
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(find('[data-testid="before"]'));
    await press('KeyK', { ctrlKey: true });
    type('给主播');
    await press('Enter');
    expect(field()).toBeNull();
    expect(document.activeElement).toBe(find('[data-testid="elsewhere"]'));
  });

  it('what it runs finds the focus where it was', async () => {
    await openPalette();
    type('策划');
    await press('Enter');
    expect(done.mock.calls).toEqual([['plan from before']]);
  });

  it('a press elsewhere closes it and is not swallowed', async () => {
    await openPalette();
    fireEvent.pointerDown(find('[data-testid="elsewhere"]') as HTMLElement);
    expect(field()).toBeNull();
  });

  it('END is told with its way and does not run', async () => {
    await openPalette();
    type('结束播出');
    expect(row('endTake')?.textContent).toContain('按住「结束」2 秒');
    await press('Enter');
    fireEvent.click(row('endTake') as HTMLElement);
    expect(done).not.toHaveBeenCalled();
    expect(field()).not.toBeNull();
  });
});

describe('segments', () => {
  it('on the stage are jumped to, as from the jump dialog: never a GO', async () => {
    await openPalette();
    type('3');
    expect(names()).toEqual(['C']);
    expect(row('C')?.textContent).toContain('跳到');
    await press('Enter');
    expect(host.sent).toEqual(['jump']);
    expect(done).not.toHaveBeenCalled();
  });

  it('in the plan are selected, and the grid is asked to take the keyboard', async () => {
    setActionContext(PLAN);
    await openPalette();
    type('记忆');
    expect(names()).toEqual(['B']);
    await press('Enter');
    expect(planView.getState()).toMatchObject({ selected: 'B', focusGrid: 1 });
    expect(host.sent).toEqual([]);
  });

  it('are not offered where nothing can be done with them', async () => {
    setActionContext({ ...STAGE, take: { mode: 'live', status: 'ended' } });
    await openPalette();
    type('记忆');
    expect(names()).toEqual([]);
  });
});
