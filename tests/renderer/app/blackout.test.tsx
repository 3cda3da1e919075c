import { act, cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BlackPill } from '../../../renderer/app/BlackPill.tsx';
import { toggleAllBlack, toggleBlack } from '../../../renderer/app/blackActions.ts';
import { PrompterPill } from '../../../renderer/app/PrompterPill.tsx';
import { setBridge } from '../../../renderer/link/bridge.ts';
import { resetTakeStore, takeStore } from '../../../renderer/link/takeStore.ts';
import { NoticeRegion } from '../../../renderer/ui/Notice.tsx';
import { showLanguage } from '../../../renderer/ui/text.ts';
import { clockText, shortClock } from '../../../renderer/ui/wall.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import { NO_OUTPUTS, type OutputName, type OutputState } from '../../../shared/wire/outputs.ts';
import { at } from '../../support/bench.ts';

const asked: unknown[] = [];
const outputs = (states: Partial<Record<OutputName, Partial<OutputState>>>) =>
  act(() =>
    takeStore.setState({
      outputs: {
        ...NO_OUTPUTS,
        ...Object.fromEntries(Object.entries(states).map(([name, patch]) => [name, { ...NO_OUTPUTS.prompter, ...patch }])),
      },
    }),
  );
const OPEN = { open: true };
const SINCE = at('15:04:11');
const BLACK = { open: true, blackSince: SINCE };
const pill = () => document.querySelector<HTMLElement>('[data-testid="black-pill"]');

beforeEach(() => {
  showLanguage('zh-CN');
  asked.length = 0;
  setBridge({ changeOutput: async (...what) => void asked.push(what) } as Partial<Bridge> as Bridge);
});
afterEach(() => {
  cleanup();
  resetTakeStore();
  setBridge(null);
});

describe('the keys of the blackout', () => {
  it('one output: black, and back', () => {
    outputs({ prompter: OPEN });
    toggleBlack('prompter');
    outputs({ prompter: BLACK });
    toggleBlack('prompter');
    expect(asked).toEqual([
      ['prompter', { type: 'black', black: true }],
      ['prompter', { type: 'black', black: false }],
    ]);
  });

  it('all: the rest goes black as long as one that is open is lit, then all come back', () => {
    outputs({ prompter: BLACK, countdown: OPEN });
    toggleAllBlack();
    expect(asked.splice(0)).toEqual([['countdown', { type: 'black', black: true }]]);
    outputs({ prompter: BLACK, countdown: BLACK });
    toggleAllBlack();
    expect(asked).toEqual([
      ['prompter', { type: 'black', black: false }],
      ['countdown', { type: 'black', black: false }],
    ]);
  });

  it('says so when there is nothing open to go black', () => {
    const page = render(<NoticeRegion />);
    act(() => toggleBlack('countdown'));
    expect([asked, page.getByTestId('notice').textContent]).toEqual([[], '没有打开的输出可以黑屏']);
  });
});

describe('the pill of the blackout', () => {
  it('names what is black and since when, in place of one that says that the prompter is open', () => {
    render(
      <>
        <BlackPill />
        <PrompterPill />
      </>,
    );
    act(() => takeStore.setState({ info: { app: '0', runtime: 'test', host: 'electron' } }));
    outputs({ prompter: OPEN });
    expect([pill(), document.querySelector('[data-testid="prompter-pill"]')?.textContent]).toEqual([null, '提词已开']);
    outputs({ prompter: { ...BLACK, blackSince: at('15:06:00') }, countdown: BLACK });
    expect([pill()?.textContent, document.querySelector('[data-testid="prompter-pill"]')]).toEqual([
      `提词、倒计时黑屏 ${shortClock(SINCE)} 起`,
      null,
    ]);
    expect(pill()?.title).toContain(`提词：${clockText(at('15:06:00'))} 起黑屏\n倒计时：${clockText(SINCE)} 起黑屏`);
    outputs({ prompter: BLACK, countdown: BLACK, assistant: BLACK });
    expect(pill()?.textContent).toBe(`全部输出黑屏 ${shortClock(SINCE)} 起`);
    fireEvent.click(pill() ?? document.body);
    expect(asked).toHaveLength(3);
  });
});
