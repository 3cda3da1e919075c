import { afterEach, beforeEach, expect, it, test } from 'vitest';
import { libraryCalls } from '../../../electron/libraryCalls.ts';
import type { DiskRoom } from '../../../shared/wire/frame.ts';
import { pngOf } from '../../support/pictures.ts';
import { end, go, openRequest, threeSegments } from '../host/support/rig.ts';
import { CODES, enter, openTab, startRig, type Tab } from './rig.ts';

/** The page asks the same before it sends a file (renderer attachFile): here it is sent all the same. */
let rig: Awaited<ReturnType<typeof startRig>>;
let tab: Tab;
beforeEach(async () => {
  rig = await startRig();
  tab = await openTab(rig.port, (await enter(rig.port, CODES.director)).cookie!);
  await tab.call('hello');
});
afterEach(() => rig.stop());

const PICTURE = Buffer.from(pngOf(3, 2)).toString('base64');
const names = () => rig.library.files.names();

test('a file that is sent while a take is open is refused by the host, and is on no disk; after the end it is kept', async () => {
  await tab.call('openTake', openRequest('take-1', threeSegments()));
  expect(await tab.call('keepFile', PICTURE)).toEqual({ type: 'refused', reason: 'onAir' });
  await go(rig.host);
  expect(await tab.call('keepFile', PICTURE)).toEqual({ type: 'refused', reason: 'onAir' });
  expect(await names()).toEqual([]);
  await end(rig.host);
  expect(await tab.call('keepFile', PICTURE)).toMatchObject({ type: 'kept', kind: 'png' });
  expect(await names()).toHaveLength(1);
});

it.each<[DiskRoom['level'], string]>([
  ['enough', 'kept'],
  ['low', 'kept'],
  ['tight', 'ENOSPC'],
  ['full', 'ENOSPC'],
])('with a disk that is %s: %s', async (level, expected) => {
  const show = { take: rig.host.take, room: () => ({ level, free: 0 }) };
  const answer = await libraryCalls(rig.library, () => true, show).keepFile('director', PICTURE);
  expect(answer.type === 'failed' ? answer.detail : answer.type).toBe(expected);
  expect(await names()).toHaveLength(expected === 'kept' ? 1 : 0);
});
