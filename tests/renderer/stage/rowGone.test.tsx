import { fireEvent } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetClock } from '../../../renderer/link/clock.ts';
import { chooseRow } from '../../../renderer/stage/chosenRow.ts';
import { languageStore } from '../../../renderer/ui/text.ts';
import { at } from '../../support/bench.ts';
import { click, does, mountStage, one, press, text, unmountStage } from './mountStage.tsx';
import { type PageHost, pageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

let host: PageHost;
const absent = '(absent)';
const value = (testId: string) => (one(testId) as HTMLInputElement | HTMLTextAreaElement).value;
const type = (testId: string, words: string) => does(() => void fireEvent.change(one(testId), { target: { value: words } }));
const meanwhile = (run: () => void) =>
  does(() => {
    host.pass(2_000);
    run();
    host.pass(0);
  });

/** The script of what is on air is open, and one sentence of it changed. */
beforeEach(async () => {
  forgetClock();
  chooseRow(null);
  languageStore.setState({ language: 'zh-CN' });
  host = pageHost(threeSegments(), at('15:00:00'));
  mountStage();
  await click('go');
  host.pass(2_000);
  await click('go');
  await press('KeyE', { shiftKey: true });
  await type('row-script', '睡不踏实的朋友看过来。今天讲枕套。');
});
afterEach(unmountStage);

describe('what is typed into a row that runs out meanwhile', () => {
  it('stays, with what happened and where it can go; nothing is sent that would be refused', async () => {
    await meanwhile(() => host.bench.go(host.now()));
    expect(text('row-gone')).toContain('「记忆枕」已经播完');
    expect(value('row-script')).toBe('睡不踏实的朋友看过来。今天讲枕套。');
    expect(text('row-save')).toBe(absent);
    const written = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: written } });
    await click('row-copy');
    expect(written).toHaveBeenCalledWith('睡不踏实的朋友看过来。今天讲枕套。');
    expect(text('row-copy')).toContain('已复制');
    vi.unstubAllGlobals();
  });

  it('becomes a correction of the sentence that was changed', async () => {
    await meanwhile(() => host.bench.go(host.now()));
    await click('row-correct');
    expect(text('row-dialog')).toBe(absent);
    expect([value('correction-said'), value('correction-fact')]).toEqual(['今天讲枕头。', '今天讲枕套。']);
    expect(document.activeElement).toBe(one('correction-said'));
    await click('note-save');
    expect(host.bench.take.notes.corrections.at(-1)).toMatchObject({ said: '今天讲枕头。', fact: '今天讲枕套。' });
    await click('note-correction');
    expect(value('correction-fact')).toBe('');
  });

  it('can be saved again when the GO is taken back', async () => {
    await meanwhile(() => host.bench.go(host.now()));
    expect(text('row-save')).toBe(absent);
    await meanwhile(() => host.bench.undo(host.now()));
    expect(text('row-gone')).toBe(absent);
    await click('row-save');
    expect(text('row-dialog')).toBe(absent);
    expect(host.bench.take.rundown[1]?.script.blocks[0]?.text).toContain('枕套');
  });

  it('stays too when the host refuses it, or the take ends', async () => {
    // The page has not heard of the GO yet when Save is pressed.
    await does(() => {
      host.pass(2_000);
      host.bench.go(host.now());
      one('row-save').click();
    });
    expect(value('row-script')).toContain('枕套');
    expect(text('row-gone')).toContain('已经播完');
    await meanwhile(() => host.bench.end(host.now()));
    expect(value('row-script')).toContain('枕套');
  });
});
