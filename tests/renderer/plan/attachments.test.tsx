import 'fake-indexeddb/auto';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { undoEdit } from '../../../renderer/library/showEdits.ts';
// Loaded here, so that no test waits for a part that comes when it is first opened.
import '../../../renderer/rooms/plan/card/CardMore.tsx';
import '../../../renderer/rooms/plan/card/CardState.tsx';
import { productId } from '../../../shared/ids.ts';
import { freezePlan } from '../../../shared/plan/frozen.ts';
import { showFileText } from '../../../shared/plan/showFile.ts';
import { paperFor } from '../../../shared/print/paper.ts';
import { pdfOf, RED_PIXEL } from '../../support/pictures.ts';
import { freshLibrary } from '../library/freshLibrary.ts';
import { mountPlan } from './mountPlan.tsx';
import { keysInPlan } from './planKeys.ts';
import { openShow, row, showOf } from './planShow.ts';

keysInPlan();
beforeEach(() => {
  freshLibrary();
  openShow(showOf([row('b', 'product', 5, { productIds: [productId('pillow')], tier: 'profit' })]));
});
const show = () => {
  const { show: open } = libraryStore.getState();
  if (open === null) throw new Error('no show is open');
  return open;
};
const files = () => show().products[0]?.qualificationFiles ?? [];
const picture = (name: string) => new File([RED_PIXEL], name, { type: 'image/png' });
const page = (name: string) => new File(['<svg onload="alert(1)"/>'], name, { type: 'image/png' });

async function onCard() {
  const user = userEvent.setup({ applyAccept: false });
  await mountPlan();
  await user.click(screen.getByTestId('tab-product'));
  return { user, input: (await screen.findByTestId('attachment-file')) as HTMLInputElement };
}

test('a picture is attached once, shown, removed, and each is one step of undo; what only claims to be one is refused', async () => {
  const { user, input } = await onCard();
  await user.upload(input, picture('../检测报告.PNG'));
  await waitFor(() =>
    expect(files().map(({ name, kind, size }) => [name, kind, size])).toEqual([['检测报告.png', 'png', RED_PIXEL.length]]),
  );
  expect(libraryStore.getState().undoName).toBe('attach');
  await user.upload(input, picture('同一张.png'));
  await user.upload(input, page('证书.png'));
  expect((await screen.findByTestId('attachment-trouble')).textContent).toContain('证书.png：不是 PNG');
  expect(files()).toHaveLength(1);
  await waitFor(() => expect(screen.getByTestId('attachment').querySelector('img')?.src).toMatch(/^blob:/));
  await user.click(screen.getByTestId('attachment'));
  await user.click(await screen.findByTestId('file-remove'));
  expect(files()).toEqual([]);
  act(undoEdit);
  expect(files()).toHaveLength(1);
});

test('of many at once every one that is refused is named, and so is how many found no room', async () => {
  const { user, input } = await onCard();
  const many = Array.from({ length: 14 }, (_, n) => new File([pdfOf(`${n}`) as Uint8Array<ArrayBuffer>], `证${n}.pdf`));
  await user.upload(input, [page('甲.png'), many[0]!, page('乙.png'), ...many.slice(1)]);
  await waitFor(() => expect(screen.getByTestId('attachment-trouble').textContent).toContain('还有 2 个没有附上：最多 12 个文件'));
  const said = screen.getByTestId('attachment-trouble').textContent;
  expect([said.includes('甲.png：不是 PNG'), said.includes('乙.png：不是 PNG')]).toEqual([true, true]);
  expect(files().map(({ name }) => name)).toEqual(many.slice(0, 12).map(({ name }) => name));
});

test('it goes into the show file as a name and a sum, and into no take and on no paper', async () => {
  const { user, input } = await onCard();
  await user.upload(input, picture('检测报告.png'));
  await waitFor(() => expect(files()).toHaveLength(1));
  const sum = files()[0]?.sum ?? '';
  const text = showFileText(show());
  expect([text.includes(sum), text.includes('iVBOR')]).toEqual([true, false]);
  expect(JSON.stringify(freezePlan(show()))).not.toContain(sum);
  for (const reader of ['director', 'host', 'assistant'] as const) expect(JSON.stringify(paperFor(show(), reader))).not.toContain(sum);
});

test('on a machine that does not have it, that is said', async () => {
  const { user, input } = await onCard();
  await user.upload(input, picture('检测报告.png'));
  await waitFor(() => expect(files()).toHaveLength(1));
  const { edit } = await import('../../../renderer/library/showEdits.ts');
  act(() =>
    edit('attach', (now) => ({
      ...now,
      products: now.products.map((product) => ({
        ...product,
        qualificationFiles: files().map((file) => ({ ...file, sum: 'f'.repeat(64) })),
      })),
    })),
  );
  await user.click(screen.getByTestId('attachment'));
  expect((await screen.findByTestId('file-missing')).textContent).toContain('内容不在这台机器上');
});
