import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { database } from '../../../renderer/library/database.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { returnToDraft } from '../../../renderer/rooms/plan/inspector/returnToDraft.ts';
import { planView } from '../../../renderer/rooms/plan/planView.ts';
import { segmentId } from '../../../shared/ids.ts';
import { instant } from '../../../shared/time.ts';
import '../library/freshLibrary.ts';
import { openShow, SMALL, showOf } from './planShow.ts';

test('a cell that somebody opened before the drafts were read is left to them', async () => {
  openShow(showOf(SMALL));
  const show = libraryStore.getState().show!;
  await database().drafts.put({ key: `${show.id}:cell-title:c`, text: '改到一半', caret: 4, at: instant(0) });
  const returning = returnToDraft(show);
  const opened = { id: segmentId('c'), column: 'title', seed: null } as const;
  planView.setState({ editing: opened });
  await returning;
  expect(planView.getState().editing).toBe(opened);
});
