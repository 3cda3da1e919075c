import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeStore } from '../../../renderer/link/takeStore.ts';
import { foldPanel, panelStore } from '../../../renderer/stage/sidePanels.ts';
import { at } from '../../support/bench.ts';
import { click, does, openStage, press, unmountStage } from './mountStage.tsx';
import type { PageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

let host: PageHost;

beforeEach(async () => {
  panelStore.setState(panelStore.getInitialState(), true);
  host = openStage(threeSegments(), at('15:00:00'));
  await click('go');
  await does(() => host.pass(5000));
  (document.activeElement as HTMLElement | null)?.blur();
});
afterEach(unmountStage);

const markers = () => takeStore.getState().take?.markers ?? [];
const panel = () => document.querySelector<HTMLElement>('[data-panel="markers"]');
const field = () => panel()?.querySelector<HTMLInputElement>('[data-testid="marker-text"]') ?? null;

describe('a marker', () => {
  it('takes one key, opens nothing and leaves the keyboard to GO', async () => {
    await press('KeyK');
    expect(markers()).toHaveLength(1);
    expect(panel()?.dataset['open']).toBe('false');
    expect(panel()?.textContent).toContain('1 个');
    await does(() => host.pass(2000));
    await press('Space');
    expect(host.sent.slice(-2)).toEqual(['dropMarker', 'go']);
  });

  it('is worded by its own key, kept with Enter, and then Space is GO again', async () => {
    await press('KeyK');
    await press('KeyK', { shiftKey: true });
    expect(panel()?.dataset['open']).toBe('true');
    expect(document.activeElement).toBe(field());
    expect(markers()).toHaveLength(1);
    await does(() => void fireEvent.change(field() as HTMLElement, { target: { value: '卖点演示很好' } }));
    await press('Space');
    expect(host.sent.at(-1)).toBe('dropMarker');
    await press('Enter');
    expect(markers()[0]?.text).toBe('卖点演示很好');
    expect(document.activeElement).toBe(document.body);
  });

  it('set by mistake is taken back where it stands, and put back', async () => {
    await press('KeyK');
    await does(() => foldPanel('markers', true));
    const button = (label: string) => panel()?.querySelector<HTMLElement>(`li [aria-label^="${label}"]`);
    await does(() => button('撤掉')?.click());
    expect([markers()[0]?.struck, panel()?.querySelector('s') !== null]).toEqual([true, true]);
    await does(() => button('恢复')?.click());
    expect(markers()[0]?.struck).toBe(false);
  });
});

describe('the cards at the side', () => {
  it('fold to a line that says what is urgent, and keep what was being typed', async () => {
    const message = () => document.querySelector<HTMLElement>('[data-panel="message"]');
    const text = () => document.querySelector<HTMLInputElement>('[data-testid="message-text"]');
    await does(() => void fireEvent.change(text() as HTMLElement, { target: { value: '写了一半' } }));
    await does(() => message()?.querySelector<HTMLElement>('h2 button')?.click());
    expect(text()?.closest('[hidden]')).not.toBeNull();
    await does(() => (document.activeElement as HTMLElement | null)?.blur());
    await press('KeyM');
    expect([document.activeElement, text()?.value]).toEqual([text(), '写了一半']);
  });

  it('and the rest of the stage are reached in order by F6, and back', async () => {
    const here = () => {
      const part = document.activeElement?.closest<HTMLElement>('[data-part]');
      return part?.dataset['panel'] ?? part?.tagName ?? '';
    };
    const walked: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      await press('F6');
      walked.push(here());
    }
    expect(walked[0]).toBe('SECTION');
    expect(walked).toEqual(expect.arrayContaining(['message', 'running', 'markers', 'log', 'crew', 'DIV']));
    const last = here();
    await press('F6');
    await press('F6', { shiftKey: true });
    expect(here()).toBe(last);
  });
});
