// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { useBackups } from '../../../renderer/app/backups/useBackups.ts';
import { libraryStore } from '../../../renderer/library/libraryStore.ts';
import { settled } from '../../../renderer/library/saveQueue.ts';
import { addShow, edit } from '../../../renderer/library/showEdits.ts';
import { openRig, tempFolder } from '../../electron/host/library/rig.ts';
import { makeSegment, makeShow } from '../../support/plan.ts';
import { freshLibrary, setHostLibrary } from '../library/freshLibrary.ts';

afterEach(async () => {
  cleanup();
  await settled();
});

it('a backup by hand has in it what was done in the same moment, on a first start too', async () => {
  freshLibrary();
  const host = openRig(tempFolder().path).library;
  setHostLibrary(host);
  libraryStore.setState({ ready: true });
  const { result } = renderHook(() => useBackups());
  void addShow(makeShow({ segments: [makeSegment('A')] }));
  await act(() => result.current.backUp());
  expect((await host.snapshots()).snapshots).toHaveLength(1);
  edit('title', (open) => ({ ...open, title: '刚改的' }));
  await act(() => result.current.backUp());
  const [newest] = (await host.snapshots()).snapshots;
  expect((await host.compare(newest?.name ?? '')).shows).toEqual({ added: 0, changed: 0, removed: 0 });
});
