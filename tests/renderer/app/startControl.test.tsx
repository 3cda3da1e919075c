// Before Dexie, which looks for IndexedDB once, when it is loaded.
import 'fake-indexeddb/auto';
import { cleanup, render } from '@testing-library/react';
import { afterAll, expect, it, vi } from 'vitest';
import { startControl } from '../../../renderer/app/startControl.ts';
import { startStore } from '../../../renderer/app/startStore.ts';
import { boundNames } from '../../../renderer/hooks/keyMapStore.ts';
import { database } from '../../../renderer/library/database.ts';
import { setBridge } from '../../../renderer/link/bridge.ts';
import { leaveUndone } from '../../../renderer/link/undone.ts';
import { NoticeRegion } from '../../../renderer/ui/Notice.tsx';
import { parseChord } from '../../../shared/keys/chord.ts';
import { atThree, startHost, tempFolder } from '../../electron/host/support/rig.ts';
import { hostBridge } from '../link/hostBridge.ts';

const folder = tempFolder();
afterAll(() => {
  cleanup();
  setBridge(null);
  folder.drop();
});

it('the window opens with the keys that were chosen, and says what the page before it left unanswered', async () => {
  const { host } = await startHost(folder.path, atThree());
  setBridge(hostBridge(host));
  await database().settings.put({ key: 'keys', value: { map: { go: ['KeyT'] }, global: {} } });
  leaveUndone(2);
  const page = render(<NoticeRegion />);
  let atOpening: readonly string[] = [];
  const opened = new Promise<void>((done) => {
    const stop = startStore.subscribe(({ start }) => {
      if (start.type === 'opening') return;
      atOpening = [start.type, String(boundNames(parseChord('KeyT')).includes('go'))];
      stop();
      done();
    });
  });
  startControl();
  await opened;
  expect(atOpening).toEqual(['open', 'true']);
  await vi.waitFor(() => expect(page.getByTestId('notice').textContent).toContain('重新载入前的 2 条指令没有得到回应'));
});
