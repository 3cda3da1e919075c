import 'fake-indexeddb/auto';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../../renderer/library/database.ts';
import { historyOf, libraryStore } from '../../../renderer/library/libraryStore.ts';
import { select, showTab } from '../../../renderer/rooms/plan/planView.ts';
import { segmentId } from '../../../shared/ids.ts';
import { instant } from '../../../shared/time.ts';
// A host to keep what is committed: until then a draft stays.
import '../library/freshLibrary.ts';
import { mountPlan } from './mountPlan.tsx';
import { openSegment, openShow, row, SMALL, showOf } from './planShow.ts';

const SCRIPTED = row('b', 'product', 5, { script: { blocks: [{ id: 'one', kind: 'product', step: 'pain', text: '早上起来脖子发僵。' }] } });
const steps = () => historyOf(libraryStore.getState().show!.id).undo.map((step) => step.name);
const text = (id: string) => openSegment(id)?.script.blocks[0]?.text;
const area = () => screen.getByTestId('script-block').querySelector('textarea')!;

beforeEach(() => {
  openShow(showOf([SCRIPTED, ...SMALL.filter((each) => each.id !== 'b')]));
  select(segmentId('b'));
  showTab('script');
});
afterEach(cleanup);

describe('typing in a script', () => {
  test('a burst is one edit, made after a pause, and one step of undo', async () => {
    const user = userEvent.setup();
    await mountPlan();
    await user.type(area(), '先别急着怪床垫。');
    expect(text('b')).toBe('早上起来脖子发僵。');
    await waitFor(() => expect(text('b')).toBe('早上起来脖子发僵。先别急着怪床垫。'), { timeout: 2000 });
    expect(steps()).toEqual(['script']);
    await user.click(screen.getByTestId('undo-edit'));
    expect(area().value).toBe('早上起来脖子发僵。');
  });

  test('leaving the field keeps it at once', async () => {
    const user = userEvent.setup();
    await mountPlan();
    await user.type(area(), '好');
    await user.tab();
    expect(text('b')).toBe('早上起来脖子发僵。好');
  });

  test('choosing another segment keeps it, on the segment it was typed for', async () => {
    const user = userEvent.setup();
    await mountPlan();
    await user.type(area(), '好');
    select(segmentId('c'));
    await waitFor(() => expect(text('b')).toBe('早上起来脖子发僵。好'));
    expect(openSegment('c')?.script.blocks).toEqual([]);
  });

  test('a pause inside a composition commits nothing', async () => {
    await mountPlan();
    fireEvent.compositionStart(area());
    fireEvent.change(area(), { target: { value: '早上起来脖子发僵。xian' } });
    await new Promise((done) => setTimeout(done, 700));
    expect(text('b')).toBe('早上起来脖子发僵。');
    fireEvent.change(area(), { target: { value: '早上起来脖子发僵。先' } });
    fireEvent.compositionEnd(area());
    await waitFor(() => expect(text('b')).toBe('早上起来脖子发僵。先'), { timeout: 2000 });
    expect(steps()).toEqual(['script']);
  });

  test('what was typed before a kill comes back as an edit', async () => {
    const key = `${libraryStore.getState().show?.id}:script:b:one`;
    await database().drafts.put({ key, text: '没来得及保存的话。', caret: 3, at: instant(0) });
    // Of a copy of this show, with segments of the same ids: not this one's.
    await database().drafts.put({ key: 'copy:script:b:one', text: '别的场次', caret: 0, at: instant(-1) });
    select(segmentId('c'));
    showTab('segment');
    await mountPlan();
    // Back in the field, where the caret was.
    await waitFor(() => expect(document.activeElement).toBe(area()));
    expect(area().selectionStart).toBe(3);
    await waitFor(() => expect(text('b')).toBe('没来得及保存的话。'));
    expect(steps()).toEqual(['script']);
    await waitFor(async () => expect((await database().drafts.toArray()).map((each) => each.key)).toEqual(['copy:script:b:one']));
  });

  test('speaking time follows the text: 8 characters at 260 a minute', async () => {
    await mountPlan();
    expect(screen.getByTestId('script-time').textContent).toBe('0:02');
  });
});
