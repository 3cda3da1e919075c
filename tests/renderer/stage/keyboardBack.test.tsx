import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AskCard } from '../../../renderer/app/AskCard.tsx';
import { takeStore } from '../../../renderer/link/takeStore.ts';
import { at } from '../../support/bench.ts';
import { click, does, one, openStage, press, text, type, unmountStage } from './mountStage.tsx';
import type { PageHost } from './pageHost.ts';
import { threeSegments } from './shows.ts';

let host: PageHost;
const absent = '(absent)';

beforeEach(async () => {
  host = openStage(threeSegments(), at('15:00:00'));
  await press('Space');
  await does(() => host.pass(2_000));
});
afterEach(unmountStage);

/** By the keyboard: the button has the focus when it is pressed. */
async function presses(testId: string): Promise<void> {
  one(testId).focus();
  await click(testId);
}

describe('the keyboard is back where it was', () => {
  it.each([
    ['a figure', 'number-note', 'number-entry', 'number-note'],
    ['a note', 'note-comment', 'note-form-comment', 'note-comment'],
  ])('after %s that was given up; Space is GO', async (_, button, form, back) => {
    await presses(button);
    expect(one(form).contains(document.activeElement)).toBe(true);
    await press('Escape');
    expect(text(form)).toBe(absent);
    expect(document.activeElement).toBe(one(back));
    await press('Space');
    expect(host.sent).toEqual(['go', 'go']);
  });

  it('or at the head of the part, where its button made room for the form', async () => {
    await press('F9');
    await press('Digit1');
    await presses('incident-resolve');
    expect(document.activeElement).toBe(one('incident-note'));
    await press('Escape');
    expect(document.activeElement).toBe(one('incident').querySelector('button'));
  });

  it('and at GO where it came from nowhere', async () => {
    await press('KeyF');
    await press('Escape');
    expect(document.activeElement).toBe(document.body);
  });
});

it.each(['message-text', 'promise-text', 'promise-within', 'device-length', 'question-text'])(
  'Escape leads out of %s to GO; what was typed stays',
  async (field) => {
    one(field).focus();
    await type(field, '2m');
    await press('Space');
    expect(host.sent).toEqual(['go']);
    await press('Escape');
    await press('Space');
    expect(host.sent).toEqual(['go', 'go']);
    expect((one(field) as HTMLInputElement).value).toBe('2m');
  },
);

it.each(['winner-name', 'device-participants'])('Escape leads out of %s of a result too', async (field) => {
  await presses('device-start');
  await presses('result-open');
  one(field).focus();
  await type(field, '12');
  await press('Escape');
  await press('Space');
  expect(host.sent.at(-1)).toBe('go');
  expect((one(field) as HTMLInputElement).value).toBe('12');
});

it('Escape closes the list of incidents from its buttons too', async () => {
  one('hold').focus();
  await press('F9');
  one('incident-sheet').querySelector<HTMLElement>('header button')?.focus();
  await press('Escape');
  expect(text('incident-sheet')).toBe(absent);
  expect(document.activeElement).toBe(one('hold'));
});

it('a list of segments that finds none says so beside it, with nothing in it that is no choice', async () => {
  await press('KeyJ');
  await type('jump-search', 'qqq');
  expect(document.getElementById('jump-list')?.children).toHaveLength(0);
  expect(document.querySelector('dialog [role="status"]')?.textContent).toBe('没有找到。');
});

it('what the window asks is a part that F6 reaches, one step before the rundown', async () => {
  takeStore.setState({ ask: { id: 'a', accident: 'quit', onAir: true, unsaved: 0 } as never });
  render(<AskCard />);
  await press('F6', { shiftKey: true });
  expect(document.activeElement).toBe(one('ask-stay'));
  cleanup();
});
