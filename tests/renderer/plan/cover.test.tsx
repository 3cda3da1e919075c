import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { undoEdit } from '../../../renderer/library/showEdits.ts';
import { MAX_COVER_SIDE } from '../../../shared/plan/disclosure.ts';
import { jpegOf, pdfOf, pngOf, webpOf } from '../../support/pictures.ts';
import { freshLibrary } from '../library/freshLibrary.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openShow, row, showOf } from './planShow.ts';

keysInPlan();
beforeEach(() => {
  freshLibrary();
  openShow(showOf([row('a', 'opening', 2)]));
});
const cover = () => libraryStore.getState().show?.disclosure.cover ?? null;

async function onShow() {
  const user = userEvent.setup({ applyAccept: false });
  await mountPlan();
  await user.click(screen.getByTestId('tab-show'));
  const input = (await screen.findByTestId('cover-file')) as HTMLInputElement;
  return (name: string, bytes: Uint8Array) => user.upload(input, new File([bytes as Uint8Array<ArrayBuffer>], name));
}

test('a cover is measured by what its file says of itself, never drawn, and one undo takes it back', async () => {
  const choose = await onShow();
  for (const [name, bytes] of [
    ['方.png', pngOf(800, 800)],
    ['横.jpg', jpegOf(1920, 1080)],
    // More than a window could draw is still only a number here.
    ['巨.webp', webpOf(60_000, 60_000)],
  ] as const) {
    await choose(name, bytes);
    await waitFor(() => expect(cover()?.name).toBe(name));
  }
  expect(cover()).toEqual({ name: '巨.webp', width: 60_000, height: 60_000 });
  act(undoEdit);
  expect(cover()).toEqual({ name: '横.jpg', width: 1920, height: 1080 });
  expect(screen.getByTestId('cover-size').textContent).toBe('1920×1080 · 横.jpg');
});

test('what is no picture, or a longer one than a show file may hold, changes nothing and is said', async () => {
  const choose = await onShow();
  await choose('方.png', pngOf(800, 800));
  await waitFor(() => expect(cover()).not.toBeNull());
  for (const [name, bytes] of [
    ['说明.png', pdfOf('x')],
    ['空.png', new Uint8Array()],
    ['没有大小.png', pngOf(0, 9)],
    ['太长.png', pngOf(MAX_COVER_SIDE + 1, 1)],
  ] as const) {
    await choose('方.png', pngOf(800, 800));
    await waitFor(() => expect(screen.queryByText(/读不出这张图/)).toBeNull());
    await choose(name, bytes);
    expect((await screen.findByText(/读不出这张图，原来的封面没有变/)).textContent).toContain('PNG、JPG 或 WebP');
    expect(cover()).toEqual({ name: '方.png', width: 800, height: 800 });
  }
});
