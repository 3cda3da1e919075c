import 'fake-indexeddb/auto';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, setDatabase } from '../../../renderer/library/database.ts';
import { historyOf, libraryStore } from '../../../renderer/library/libraryStore.ts';
import { setBridge } from '../../../renderer/link/bridge.ts';
import { GoToAir } from '../../../renderer/stage/GoToAir.tsx';
import { languageStore } from '../../../renderer/ui/text.ts';
import type { Bridge, OpenTakeRequest } from '../../../shared/wire/bridge.ts';
import { threeSegments } from './shows.ts';

let opened: number;
const confirm = () => screen.getByTestId('go-to-air-confirm') as HTMLButtonElement;

beforeEach(() => {
  languageStore.setState({ language: 'zh-CN' });
  setDatabase(openDatabase(`words-${crypto.randomUUID()}`, true));
  opened = 0;
  setBridge({
    openTake: ({ takeId }: OpenTakeRequest) => {
      opened += 1;
      return Promise.resolve({ type: 'opened', takeId });
    },
  } as Partial<Bridge> as Bridge);
});
afterEach(cleanup);

function open(text: string): void {
  const show = threeSegments();
  const segments = show.segments.map((segment, at) =>
    at === 0 ? { ...segment, script: { blocks: [{ id: 'one', kind: 'opening' as const, step: null, text }] } } : segment,
  );
  libraryStore.setState({ show: { ...show, segments } });
  render(<GoToAir open onClose={() => {}} onOpened={() => {}} />);
}

it('lists banned words nobody answers for, and opens once somebody does', async () => {
  const user = userEvent.setup();
  open('能治疗失眠，最好的枕头。');
  await waitFor(() => expect(screen.getByTestId('open-words').textContent).toContain('还有 1 处禁用词'));
  expect(screen.getByTestId('open-words').textContent).toContain('能治疗失眠，最好的枕头');
  expect(confirm().disabled).toBe(true);
  expect((screen.getByTestId('open-by') as HTMLInputElement).value).toBe('陈墨');
  await user.type(screen.getByTestId('open-reason'), '引用患者来信');
  expect(confirm().disabled).toBe(false);
  await user.click(confirm());
  await waitFor(() => expect(opened).toBe(1));
  const { show } = libraryStore.getState();
  expect(show?.words.waivers).toMatchObject([{ term: '治疗', place: 'script:A:one', reason: '引用患者来信', by: '陈墨' }]);
  expect(historyOf(show!.id).undo.map(({ name }) => name)).toEqual(['waiver']);
});

it('asks nothing about doubtful words', async () => {
  open('最好的枕头，原价三百。');
  await waitFor(() => expect(confirm().disabled).toBe(false));
  await userEvent.setup().click(confirm());
  await waitFor(() => expect(opened).toBe(1));
  expect(screen.queryByTestId('open-words')).toBeNull();
});
