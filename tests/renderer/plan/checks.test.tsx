import 'fake-indexeddb/auto';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { historyOf, libraryStore } from '../../../renderer/library/libraryStore.ts';
import { planView, select, showTab } from '../../../renderer/rooms/plan/planView.ts';
import { segmentId } from '../../../shared/ids.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openSegment, openShow, row, SMALL, showOf } from './planShow.ts';

const TEXT = '先别急着怪床垫。这是最好的枕头，能治疗颈椎病。';
const SCRIPTED = row('b', 'product', 5, { script: { blocks: [{ id: 'one', kind: 'product', step: 'pain', text: TEXT }] } });
const text = () => openSegment('b')?.script.blocks[0]?.text;
const steps = () => historyOf(libraryStore.getState().show!.id).undo.map((step) => step.name);
const area = () => screen.getByTestId('script-block').querySelector('textarea')!;
const marks = () => screen.queryAllByTestId('word-mark').map((mark) => `${mark.textContent}:${mark.dataset['level']}`);
/** As the browser does when the caret is put somewhere. */
async function caretAt(word: string): Promise<void> {
  area().focus();
  const at = area().value.indexOf(word);
  area().setSelectionRange(at + 1, at + 1);
  await userEvent.setup().keyboard('{ArrowLeft}');
}
keysInPlan();

beforeEach(() => {
  openShow(showOf([SCRIPTED, ...SMALL.filter((each) => each.id !== 'b')]));
  select(segmentId('b'));
  showTab('script');
});

describe('words in a script', () => {
  test('are underlined by level, as they are typed', async () => {
    await mountPlan();
    await waitFor(() => expect(marks()).toEqual(['最好:doubtful', '治疗:banned']));
    area().setSelectionRange(TEXT.length, TEXT.length);
    await userEvent.setup().type(area(), '顶级');
    expect(marks()).toEqual(['最好:doubtful', '治疗:banned', '顶级:doubtful']);
  });

  test('the card tells why, and puts another word in its place: one step of undo', async () => {
    const user = userEvent.setup();
    await mountPlan();
    await waitFor(() => expect(marks()).toHaveLength(2));
    await caretAt('最好');
    const card = screen.getByTestId('word-card');
    expect(card.textContent).toContain('慎用');
    expect(card.textContent).toContain('广告法第 9（3） 条');
    await user.click(within(card).getAllByTestId('word-say')[0]!);
    expect(text()).toBe(TEXT.replace('最好', '很好'));
    expect(steps()).toEqual(['script']);
    await user.click(screen.getByTestId('undo-edit'));
    expect(text()).toBe(TEXT);
  });

  test('Alt Enter takes the first way to say it; the sentence can go', async () => {
    const user = userEvent.setup();
    await mountPlan();
    await waitFor(() => expect(marks()).toHaveLength(2));
    await caretAt('最好');
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    expect(text()).toBe(TEXT.replace('最好', '很好'));
    await caretAt('治疗');
    await user.click(screen.getByTestId('word-drop'));
    expect(text()).toBe('先别急着怪床垫。');
  });

  test('a waiver needs who and why, quiets the word, and can be taken back', async () => {
    const user = userEvent.setup();
    await mountPlan();
    await waitFor(() => expect(screen.getByTestId('check-dock').textContent).toContain('禁用词「治疗」'));
    await caretAt('治疗');
    await user.click(screen.getByTestId('word-waive'));
    expect(screen.getByTestId('waive-give')).toHaveProperty('disabled', true);
    await user.type(screen.getByTestId('waive-reason'), '引用说明书');
    await user.type(screen.getByTestId('waive-by'), '陈墨');
    await user.click(screen.getByTestId('waive-give'));
    expect(libraryStore.getState().show?.words.waivers).toMatchObject([
      { term: '治疗', place: 'script:b:one', sentence: '这是最好的枕头，能治疗颈椎病', reason: '引用说明书', by: '陈墨' },
    ]);
    expect(marks()).toEqual(['最好:doubtful', '治疗:waived']);
    await waitFor(() => expect(screen.getByTestId('check-dock').textContent).not.toContain('禁用词「治疗」'));
    await user.click(screen.getByTestId('undo-edit'));
    expect(marks()).toEqual(['最好:doubtful', '治疗:banned']);
  });
});

describe('the checks', () => {
  test('are on the tab, worst first, and Alt 1 goes to what has no fix', async () => {
    const user = userEvent.setup();
    await mountPlan();
    showTab('checks');
    const items = await waitFor(() => {
      const found = screen.getAllByTestId('check');
      expect(found[0]?.textContent).toContain('禁用词「治疗」');
      return found;
    });
    expect(items.map((item) => item.dataset['severity'])[0]).toBe('error');
    await user.keyboard('{Alt>}1{/Alt}');
    await waitFor(() => expect(document.activeElement).toBe(area()));
    expect(area().value.slice(area().selectionStart, area().selectionEnd)).toBe('治疗');
    expect(planView.getState().tab).toBe('script');
  });

  test('Alt 2 fixes the second, undo brings it back, and the list follows', async () => {
    const user = userEvent.setup();
    await mountPlan();
    showTab('checks');
    await waitFor(() => expect(screen.getAllByTestId('check')[1]?.textContent).toContain('慎用词「最好」'));
    await user.keyboard('{Alt>}2{/Alt}');
    expect(text()).toBe(TEXT.replace('最好', '很好'));
    expect(steps()).toEqual(['words']);
    await waitFor(() => expect(screen.getByTestId('check-tab').textContent).not.toContain('最好'));
    await user.keyboard('{Control>}z{/Control}');
    expect(text()).toBe(TEXT);
    await waitFor(() => expect(screen.getByTestId('check-tab').textContent).toContain('最好'));
  });

  test('lead to the field of what is missing', async () => {
    const user = userEvent.setup();
    await mountPlan();
    showTab('checks');
    const item = await waitFor(() => {
      const found = screen.getAllByTestId('check').find((each) => each.dataset['check'] === 'noSeller');
      if (found === undefined) throw new Error('not yet');
      return found;
    });
    await user.click(within(item).getByTestId('check-go'));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('seller')));
  });
});

describe('the prompter preview', () => {
  test('shows the lines the host will see, with the same marks', async () => {
    const user = userEvent.setup();
    await mountPlan();
    await waitFor(() => expect(marks()).toHaveLength(2));
    await user.click(screen.getByTestId('toggle-preview'));
    expect([...screen.getByTestId('prompt-preview').querySelectorAll('p > span')].map((line) => line.textContent)).toEqual([
      '先别急着怪床垫。',
      '这是最好的枕头，',
      '能治疗颈椎病。',
    ]);
    expect(marks()).toEqual(['最好:doubtful', '治疗:banned']);
  });
});
