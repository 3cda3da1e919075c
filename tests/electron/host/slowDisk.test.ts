import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileStore } from '../../../electron/host/fileStore.ts';
import type { JournalStore } from '../../../electron/host/journal.ts';
import { systemSchedule } from '../../../electron/host/schedule.ts';
import { takeStatus } from '../../../shared/take/state.ts';
import { atThree, command, end, go, hostsOnFolder, noRoom, openRequest, startOn, threeSegments } from './support/rig.ts';

const hosts = hostsOnFolder();

/** Real logs on a disk that takes its time from when it is told to. */
function slowStore(store: JournalStore) {
  let held: Promise<void> = Promise.resolve();
  let looked: Promise<unknown> = Promise.resolve();
  const slow: JournalStore = {
    ...store,
    create: async (id, first) => {
      const journal = await store.create(id, first);
      return { ...journal, append: (record, expected) => journal.append(record, expected).then(() => held) };
    },
    glance: (id) => {
      const glance = store.glance(id);
      looked = glance.catch(() => null);
      return glance;
    },
  };
  return {
    slow,
    looked: () => looked,
    hold: () => {
      let release = () => {};
      held = new Promise<void>((go) => {
        release = go;
      });
      return release;
    },
  };
}

it('a take that is reopened while the next one waits for the disk stays on the outputs', async () => {
  const { slow, hold, looked } = slowStore(fileStore(join(hosts.path(), 'takes'), systemSchedule, noRoom));
  const rig = await startOn(slow, atThree());
  hosts.add(rig);
  await rig.host.openTake(openRequest('take-1', threeSegments()), 'director');
  await go(rig.host);
  const release = hold();
  const ended = end(rig.host);
  const opening = rig.host.openTake(openRequest('take-2', threeSegments()), 'director');
  // The request has looked whether its take is there already, and now waits for the END to be on disk.
  await looked();
  await new Promise((go) => setImmediate(go));
  const reopened = rig.host.send(command({ type: 'reopen' }), 'director');
  release();
  expect((await reopened).type).toBe('acknowledged');
  await ended;
  expect(await opening).toEqual({ type: 'refused', reason: 'takeOpen' });
  expect([rig.host.take()!.takeId, takeStatus(rig.host.take()!)]).toEqual(['take-1', 'running']);
  expect(await rig.host.listTakes()).toHaveLength(1);
});
