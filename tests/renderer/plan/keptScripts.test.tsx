import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act, type ComponentType } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { historyOf, libraryStore, useLibrary } from '../../../renderer/library/libraryStore.ts';
import { undoEdit } from '../../../renderer/library/showEdits.ts';
import { saveSnippet } from '../../../renderer/library/snippets.ts';
import { keepVersion, listVersions } from '../../../renderer/library/versions.ts';
import { ScriptTab } from '../../../renderer/rooms/plan/inspector/ScriptTab.tsx';
import { SnippetDialog } from '../../../renderer/rooms/plan/scripts/SnippetDialog.tsx';
import { VersionDialog, type VersionDialogProps } from '../../../renderer/rooms/plan/scripts/VersionDialog.tsx';
import { segmentId } from '../../../shared/ids.ts';
import type { ScriptBlock } from '../../../shared/plan/script.ts';
import { freshLibrary } from '../library/freshLibrary.ts';
import { openSegment, openShow, row, START, showOf } from './planShow.ts';

const block = (id: string, text: string): ScriptBlock => ({ id, kind: 'product', step: null, text });
const texts = (id: string) => openSegment(id)?.script.blocks.map((each) => each.text);
const onClose = () => {};

/** A part of the room on a segment of the open show, as it is after each edit. */
function On({ id, part: Part }: { readonly id: string; readonly part: ComponentType<VersionDialogProps> }) {
  const show = useLibrary((library) => library.show);
  const segment = show?.segments.find((each) => each.id === id);
  return show === null || segment === undefined ? null : <Part show={show} segment={segment} onClose={onClose} />;
}
const undoSteps = () => historyOf(libraryStore.getState().show!.id).undo.length;
const versions = () => listVersions(libraryStore.getState().show!.id, segmentId('b'));

beforeEach(() => {
  freshLibrary();
  openShow(
    showOf([
      row('a', 'product', 5, { title: '四件套', script: { blocks: [block('one', '全棉六十支。')] } }),
      row('b', 'product', 5, { title: '子母被', script: { blocks: [block('two', '被子两斤重。')] } }),
    ]),
  );
});
afterEach(cleanup);

test('a script is saved under a name, and found from another segment by its words', async () => {
  const user = userEvent.setup();
  const { rerender } = render(<On id="a" part={SnippetDialog} />);
  const name = await screen.findByTestId<HTMLInputElement>('keep-name');
  expect(name.value).toBe('四件套');
  fireEvent.change(name, { target: { value: '面料讲法' } });
  await user.click(screen.getByTestId('keep-script'));
  await screen.findByTestId('snippet');
  rerender(<On id="b" part={SnippetDialog} />);
  fireEvent.change(screen.getByTestId('script-search'), { target: { value: '六十支' } });
  expect(screen.getByTestId('snippet').textContent).toContain('面料讲法');
  await user.click(screen.getByTestId('tool-apply'));
  await waitFor(() => expect(texts('b')).toEqual(['全棉六十支。']));
  expect(openSegment('b')?.script.blocks[0]?.id).not.toBe('one');
  expect(undoSteps()).toBe(1);
  expect((await versions()).map(({ cause, script }) => [cause, script.blocks[0]?.text])).toEqual([['library', '被子两斤重。']]);
});

test('one block of a kept script, found by its kind, fills the empty one that waits for it or goes behind all', async () => {
  const user = userEvent.setup();
  const kept = (id: string, kind: ScriptBlock['kind'], step: ScriptBlock['step'], text: string): ScriptBlock => ({ id, kind, step, text });
  const blocks = [kept('k1', 'retain', null, '三分钟后抽奖。'), kept('k2', 'product', 'trust', '质检报告在这里。')];
  const snippet = { kind: 'product', tier: null, savedAt: START } as const;
  const waiting = kept('wait', 'product', 'trust', ' ');
  openShow(showOf([row('b', 'product', 5, { script: { blocks: [block('two', '被子两斤重。'), waiting] } })]));
  await saveSnippet({ ...snippet, id: 'whole', name: '全套', script: { blocks } });
  await saveSnippet({ ...snippet, id: 'other', name: '只讲产品', script: { blocks: [block('k3', '全棉。')] } });
  render(<On id="b" part={SnippetDialog} />);
  await waitFor(() => expect(screen.getAllByTestId('snippet')).toHaveLength(2));
  await user.selectOptions(screen.getByTestId('snippet-kind'), 'retain');
  expect(screen.getAllByTestId('snippet').map((each) => each.textContent)).toEqual([expect.stringContaining('全套')]);
  await user.click(screen.getByTestId('put-block'));
  expect(texts('b')).toEqual(['被子两斤重。', ' ', '三分钟后抽奖。']);
  expect(screen.getByTestId('put-block').textContent).toContain('已插入');
  await user.selectOptions(screen.getByTestId('snippet-kind'), '');
  await user.click(screen.getByText('全套'));
  await user.click(screen.getAllByTestId('put-block')[1]!);
  expect(texts('b')).toEqual(['被子两斤重。', '质检报告在这里。', '三分钟后抽奖。']);
  expect(openSegment('b')?.script.blocks.map(({ id }) => id)).toEqual(['two', 'wait', expect.not.stringMatching(/^k/)]);
  act(undoEdit);
  act(undoEdit);
  expect(texts('b')).toEqual(['被子两斤重。', ' ']);
});

test('a version is compared, and restored in one step of undo that keeps what it replaces', async () => {
  const user = userEvent.setup();
  const { id: show } = libraryStore.getState().show!;
  await keepVersion({
    showId: show,
    segmentId: segmentId('b'),
    script: { blocks: [block('two', '被子三斤重。')] },
    name: '初稿',
    cause: 'named',
  });
  render(<On id="b" part={VersionDialog} />);
  expect((await screen.findByTestId('version')).textContent).toContain('初稿');
  const marked = (tag: string) => [...document.querySelectorAll(`[role="region"] ${tag}`)].map((each) => each.textContent);
  expect([marked('p ins'), marked('p del')]).toEqual([['三'], ['两']]);
  await user.click(screen.getByTestId('tool-apply'));
  await waitFor(() => expect(texts('b')).toEqual(['被子三斤重。']));
  expect((await versions()).map(({ cause, name }) => name ?? cause)).toEqual(['restore', '初稿']);
  act(undoEdit);
  expect(texts('b')).toEqual(['被子两斤重。']);
});

test('a paste over a selection keeps what it covers; one into the text keeps nothing', async () => {
  render(<On id="b" part={ScriptTab} />);
  const paste = (from: number, to: number) => {
    const area = screen.getByTestId('script-block').querySelector('textarea')!;
    area.setSelectionRange(from, to);
    fireEvent.paste(area);
  };
  paste(0, 0);
  expect(await versions()).toEqual([]);
  // What is the newest version already is not kept twice.
  await expect
    .poll(async () => {
      paste(0, 2);
      return (await versions()).map(({ cause }) => cause);
    })
    .toEqual(['paste']);
});
