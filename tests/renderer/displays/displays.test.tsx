import { cleanup, fireEvent, render } from '@testing-library/react';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DisplayDialog } from '../../../renderer/app/displays/DisplayDialog.tsx';
import { whereIs } from '../../../renderer/app/displays/whereIs.ts';
import { setBridge } from '../../../renderer/link/bridge.ts';
import { resetTakeStore, takeStore } from '../../../renderer/link/takeStore.ts';
import { languageStore } from '../../../renderer/ui/text.ts';
import { clockText } from '../../../renderer/ui/wall.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import { type DisplayInfo, NO_OUTPUTS, type Outputs } from '../../../shared/wire/outputs.ts';
import { at } from '../../support/bench.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const display = (id: number, patch: Partial<DisplayInfo>): DisplayInfo => ({
  id,
  label: '',
  primary: false,
  hasControl: false,
  x: 0,
  y: 0,
  width: 1920,
  height: 1080,
  scale: 1,
  ...patch,
});
const DESK = display(1, { label: 'Desk', primary: true, hasControl: true });
const STUDIO = display(2, { label: 'Studio', x: 1920, scale: 1.5 });
const WALL = display(3, { y: -1080, x: 200 });

const asked: unknown[] = [];
let closed = 0;
const open = (patch: Partial<Outputs>) => {
  takeStore.setState({ outputs: { ...NO_OUTPUTS, displays: [DESK, STUDIO], ...patch } });
  render(<DisplayDialog onClose={() => (closed += 1)} />);
};
const find = (selector: string) => document.querySelector<HTMLButtonElement>(selector);
const row = (number: number) => `[data-testid="display-row"][data-display="${number}"]`;
const output = (name: string) => `[data-testid="output-row"][data-output="${name}"]`;

beforeEach(() => {
  languageStore.setState({ language: 'zh-CN' });
  asked.length = 0;
  closed = 0;
  setBridge({
    changeOutput: async (...what) => void asked.push(what),
    askShell: async (what) => void asked.push(what),
  } as Partial<Bridge> as Bridge);
});
afterEach(() => {
  cleanup();
  resetTakeStore();
  setBridge(null);
});

describe('the panel of displays', () => {
  it('says of each display what it is, where it stands and what it shows', () => {
    open({ prompter: { ...NO_OUTPUTS.prompter, open: true, displayId: 2, fullscreen: true } });
    expect(find(row(1))?.textContent).toContain('Desk1920 × 1080 · 缩放 100% · 主显示器 · 控制台在这里');
    expect(find(row(2))?.textContent).toContain('Studio1920 × 1080 · 缩放 150% · 在控制台右边');
    expect(find(`${row(2)} [aria-pressed="true"]`)?.textContent).toBe('提词');
    expect(find(`${output('prompter')} [data-testid="output-state"]`)?.textContent).toBe('在 2 号');
    expect(find(`${output('prompter')} [data-choice="fullscreen"]`)?.getAttribute('aria-pressed')).toBe('true');
  });

  it('asks for each change as it is made', () => {
    open({ countdown: { ...NO_OUTPUTS.countdown, open: true, displayId: 2 } });
    for (const selector of [
      `${row(2)} [data-choice="prompter"]`,
      `${row(2)} [data-choice="nothing"]`,
      `${output('countdown')} [data-choice="fullscreen"]`,
      `${output('countdown')} [data-choice="black"]`,
      `${output('assistant')} [data-testid="output-open"]`,
      '[data-testid="identify"]',
    ])
      fireEvent.click(find(selector) ?? document.body);
    expect(asked).toEqual([
      ['prompter', { type: 'place', displayId: 2 }],
      ['countdown', { type: 'show', open: false }],
      ['countdown', { type: 'fullscreen', fullscreen: true }],
      ['countdown', { type: 'onLoss', onLoss: 'black' }],
      ['assistant', { type: 'show', open: true }],
      { type: 'identify' },
    ]);
  });

  it('does not offer what would cover the control window, and says why', () => {
    open({});
    const prompter = find(`${row(1)} [data-choice="prompter"]`);
    expect([prompter?.disabled, prompter?.title]).toEqual([true, '另有显示器空着：提词不盖在控制台上']);
    cleanup();
    open({ displays: [DESK] });
    expect(find(`${row(1)} [data-choice="prompter"]`)?.disabled).toBe(false);
  });

  it('tells an output that waits for its display, and lets it be told to hold instead', () => {
    open({ countdown: { ...NO_OUTPUTS.countdown, open: true, onLoss: 'black', waitsFor: 'Wall' } });
    expect(find(`${output('countdown')} [data-testid="output-state"]`)?.textContent).toBe('等「Wall」接回来');
    expect(find(`${output('countdown')} [data-choice="fullscreen"]`)?.disabled).toBe(true);
    fireEvent.click(find(`${output('countdown')} [data-choice="hold"]`) ?? document.body);
    expect(asked).toEqual([['countdown', { type: 'onLoss', onLoss: 'hold' }]]);
  });

  it('blacks an open output out and brings it back, and says since when it is black', () => {
    open({
      prompter: { ...NO_OUTPUTS.prompter, open: true, blackSince: at('15:04:11') },
      countdown: { ...NO_OUTPUTS.countdown, open: true },
    });
    expect(find(`${output('prompter')} [data-testid="output-black-since"]`)?.textContent).toBe(`黑屏 ${clockText(at('15:04:11'))} 起`);
    const button = (name: string) => find(`${output(name)} [data-testid="output-black-out"]`);
    expect([button('prompter')?.textContent, button('countdown')?.textContent, button('assistant')?.disabled]).toEqual([
      '亮回',
      '黑屏',
      true,
    ]);
    fireEvent.click(button('prompter') ?? document.body);
    fireEvent.click(button('countdown') ?? document.body);
    expect(asked).toEqual([
      ['prompter', { type: 'black', black: false }],
      ['countdown', { type: 'black', black: true }],
    ]);
  });

  it('makes way for a question that only the room behind it can answer', () => {
    open({});
    expect(closed).toBe(0);
    act(() => takeStore.setState({ ask: { id: 1, accident: 'closePrompter', window: 'prompter', onAir: true, unsaved: 0 } }));
    expect(closed).toBe(1);
  });

  it('has nothing to manage in a browser, and says what to do there', () => {
    open({ displays: [] });
    expect(document.body.textContent).toContain('浏览器里没有显示器可管');
    expect(find('[data-testid="identify"]')).toBeNull();
    cleanup();
    // What can be done from there can be done there.
    open({ displays: [], countdown: { ...NO_OUTPUTS.countdown, open: true } });
    fireEvent.click(find(`${output('countdown')} [data-testid="output-black-out"]`) ?? document.body);
    expect(asked).toEqual([['countdown', { type: 'black', black: true }]]);
  });
});

describe('where a display stands', () => {
  it.each([
    [DESK, 'here'],
    [STUDIO, 'right'],
    [WALL, 'above'],
    [display(4, { x: -1920, y: 300 }), 'left'],
    [display(5, { y: 1080 }), 'below'],
  ] as const)('%o: %s', (one, where) => expect(whereIs(one, [DESK, one])).toBe(where));

  it('is not known without the control window', () => expect(whereIs(STUDIO, [STUDIO])).toBeNull());
});
