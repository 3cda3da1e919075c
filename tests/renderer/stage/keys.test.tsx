import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { at } from '../../support/bench.ts';
import { click, does, one, openStage, press, text, unmountStage } from './mountStage.tsx';
import type { PageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

let host: PageHost;

beforeEach(() => {
  host = openStage(threeSegments(), at('15:00:00'));
});

const focus: Readonly<Record<string, () => void>> = {
  'the page': () => (document.activeElement as HTMLElement | null)?.blur(),
  'a button': () => one('hold').focus(),
  'the message field': () => one('message-text').focus(),
};

/** Focus × key → what reaches the host (semantics.md §4 Keys). */
const TABLE: readonly (readonly [focus: string, code: string, init: KeyboardEventInit, sent: readonly string[]])[] = [
  ['the page', 'Space', {}, ['go']],
  ['a button', 'Space', {}, ['go']],
  ['the message field', 'Space', {}, []],
  ['the page', 'Space', { repeat: true }, []],
  ['the page', 'Space', { isComposing: true }, []],
  ['the page', 'KeyH', {}, ['hold']],
  ['a button', 'KeyH', {}, ['hold']],
  ['the message field', 'KeyH', {}, []],
  ['the page', 'BracketLeft', {}, ['adjust']],
  ['the page', 'BracketRight', {}, ['adjust']],
  ['the page', 'Equal', {}, ['adjust']],
  ['the page', 'Equal', { shiftKey: true }, ['adjust']],
  ['the message field', 'BracketLeft', {}, []],
  ['the page', 'KeyZ', { ctrlKey: true }, ['undo']],
  ['the message field', 'KeyZ', { ctrlKey: true }, []],
  ['the page', 'KeyZ', {}, []],
];

afterEach(unmountStage);

describe('focus × key', () => {
  beforeEach(async () => {
    await click('go');
    await does(() => host.pass(5000));
  });

  it.each(TABLE)('%s, %s %o', async (where, code, init, sent) => {
    await does(() => focus[where]?.());
    const before = host.sent.length;
    await press(code, init);
    expect(host.sent.slice(before)).toEqual(sent);
  });

  it('takes off and adds what the keys say', async () => {
    for (const [code, shiftKey] of [
      ['BracketLeft', false],
      ['Equal', false],
      ['Equal', true],
      ['BracketRight', false],
    ] as const)
      await press(code, { shiftKey });
    expect(host.bench.take.onAir.runs[0]?.added).toBe(360_000);
  });

  it('holds and resumes by the same key', async () => {
    await press('KeyH');
    await press('KeyH');
    expect(host.sent.slice(-2)).toEqual(['hold', 'resume']);
  });

  it('puts the cursor into the message field by its key, sends by Enter, and clears the field', async () => {
    await press('KeyM');
    expect(document.activeElement).toBe(one('message-text'));
    await does(() => typeInto(one('message-text') as HTMLInputElement, '慢一点'));
    await does(() => one('message-text').closest('form')?.requestSubmit());
    expect(host.bench.take.message?.text).toBe('慢一点');
    expect((one('message-text') as HTMLInputElement).value).toBe('');
  });
});

describe('while the jump dialog is open', () => {
  it('Space is not GO, arrows choose and Enter jumps', async () => {
    await click('go');
    await does(() => host.pass(5000));
    await press('KeyJ');
    expect(document.activeElement).toBe(one('jump-search'));
    const before = host.sent.length;
    await press('Space');
    expect(host.sent.length).toBe(before);
    await press('ArrowDown');
    await press('Enter');
    expect(host.sent.slice(before)).toEqual(['jump']);
    expect(text('now-title')).toBe('收尾致谢');
    expect(document.querySelector('[data-testid="jump-search"]')).toBeNull();
  });

  it('finds by number and by title', async () => {
    await press('KeyJ');
    const found = async (query: string) => {
      await does(() => typeInto(one('jump-search') as HTMLInputElement, query));
      return [...document.querySelectorAll('[data-testid="jump-option"]')].map((option) => option.textContent);
    };
    expect(await found('2')).toEqual(['2记忆枕5:00']);
    expect(await found('致谢')).toEqual(['3收尾致谢3:00']);
    expect(await found('没有的')).toEqual([]);
  });
});

/** As React hears typing. */
function typeInto(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
