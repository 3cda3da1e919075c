import 'fake-indexeddb/auto';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { getSetting } from '../../../renderer/library/settings.ts';
import { changeTeamWords } from '../../../renderer/library/words.ts';
import { select, showTab } from '../../../renderer/rooms/plan/planView.ts';
import { NO_TEAM_WORDS } from '../../../shared/compliance/terms.ts';
import { segmentId } from '../../../shared/ids.ts';
import { mountPlan } from './mountPlan.tsx';
import { openShow, row, showOf } from './planShow.ts';

const TEXT = '这套四件套能杀菌，家人们放心拍。';

beforeEach(async () => {
  openShow(showOf([row('a', 'opening', 5, { script: { blocks: [{ id: 'one', kind: 'product', step: null, text: TEXT }] } })]));
  await changeTeamWords(NO_TEAM_WORDS);
  select(segmentId('a'));
  showTab('checks');
});
afterEach(cleanup);

const told = () => screen.getByTestId('check-tab').textContent ?? '';
async function openRules(tab: string): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  await mountPlan();
  await waitFor(() => expect(told()).toContain('禁用词「杀菌」'));
  await user.click(screen.getByTestId('open-rules'));
  await user.click(within(screen.getByTestId('word-rules')).getByTestId(`tab-${tab}`));
  return user;
}

describe('the rules of a show', () => {
  test('a category can be switched off for it; that is an edit with its undo', async () => {
    const user = await openRules('switches');
    expect(screen.getAllByTestId('switch-row')).toHaveLength(23);
    await user.selectOptions(screen.getByTestId('switch-medical'), 'off');
    expect(libraryStore.getState().show?.words.switches).toEqual({ medical: 'off' });
    await waitFor(() => expect(told()).not.toContain('禁用词「杀菌」'));
    await user.selectOptions(screen.getByTestId('switch-medical'), 'auto');
    expect(libraryStore.getState().show?.words.switches).toEqual({});
    await waitFor(() => expect(told()).toContain('禁用词「杀菌」'));
    await user.click(screen.getByTestId('undo-edit'));
    expect(libraryStore.getState().show?.words.switches).toEqual({ medical: 'off' });
  });
});

describe("the team's own words", () => {
  test('are looked for in every show, and are on disk', async () => {
    const user = await openRules('team');
    await user.type(screen.getByTestId('team-term'), '家人们{Enter}');
    expect(screen.getByTestId('team-row').textContent).toContain('家人们');
    await waitFor(() => expect(told()).toContain('慎用词「家人们」'));
    expect(await getSetting('teamWords')).toMatchObject({ terms: [{ kind: 'literal', term: '家人们', level: 'doubtful' }] });
  });

  test('a pattern that could run away is refused, and says why', async () => {
    const user = await openRules('team');
    await user.click(screen.getByRole('switch', { name: /按式样匹配/ }));
    await user.type(screen.getByTestId('team-term'), '(.*)+x');
    expect(screen.getByTestId('team-add')).toHaveProperty('disabled', true);
    expect(screen.getByRole('alert').textContent).toContain('看不懂这个式样');
  });

  test('a safe phrase quiets what stands in it', async () => {
    const user = await openRules('safe');
    await user.type(screen.getByTestId('safe-phrase'), '能杀菌');
    await user.click(screen.getByTestId('safe-add'));
    await waitFor(() => expect(told()).not.toContain('禁用词「杀菌」'));
  });
});

describe('waivers on record', () => {
  test('one whose sentence was rewritten is told as such', async () => {
    const show = libraryStore.getState().show!;
    const waiver = {
      id: 'w',
      term: '治疗',
      place: 'script:a:one',
      sentence: '能治疗',
      reason: '说明书',
      by: '林夏',
      at: show.plannedStart,
    };
    libraryStore.setState({ show: { ...show, words: { switches: {}, waivers: [waiver] } } });
    await openRules('waivers');
    expect(screen.getByTestId('waiver-row').textContent).toContain('原句已改');
    expect(screen.getByTestId('waiver-row').textContent).toContain('林夏');
  });
});
