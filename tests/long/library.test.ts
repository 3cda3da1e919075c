import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { LIBRARY_SCHEMA } from '../../shared/wire/library.ts';
import { notices } from '../e2e/faults/desk.ts';
import { storeVersion } from '../e2e/library/olderStore.ts';
import { damageRound, leave, open, rename, secondTitle, snapshotRound } from '../e2e/library/rounds.ts';
import { DAMAGES } from '../e2e/library/store.ts';
import { layFolder, layStore, storedLibrary } from '../e2e/library/storedStore.ts';
import { freshDataDir } from '../e2e/support/stage.ts';

/** What tests/e2e/library tries of the library's second copy, with every damage and every step; and the release before this one. */
afterEach(leave);

it.each(DAMAGES)('$name: rebuilt from the host, said, and what was there is set aside', damageRound);

it.each(['begin', 'write', 'sync', 'rename', 'syncFolder', 'readBack', 'truncate', 'rotate'])(
  'killed before %s: the next start has everything',
  snapshotRound,
);

it('a library of version 2, as its own code wrote it, is upgraded with its host’s copy, its draft and its files', async () => {
  const dataDir = freshDataDir();
  const library = storedLibrary('v2');
  const first = await open(dataDir, 'zh-CN');
  await rename(first.control, '不是这一份');
  await layStore(first.control, library);
  expect(await storeVersion(first.control)).toBe(2);
  await leave();
  layFolder(dataDir, library);
  const { control } = await open(dataDir, 'zh-CN');
  await expect.poll(() => control.getByTestId('show-title').textContent()).toBe('旧版的带货场 第二稿');
  expect(await storeVersion(control)).toBe(LIBRARY_SCHEMA);
  // What was being typed is back in its field, and from there in the plan.
  const area = control.getByTestId('script-block').first().locator('textarea');
  await expect.poll(() => area.inputValue()).toBe('写到一半就断电了');
  expect(await notices(control)).toEqual([]);
  const before = readdirSync(join(dataDir, 'library', 'snapshots')).find((name) => name.endsWith('-migration.ndjson')) ?? '';
  expect(readFileSync(join(dataDir, 'library', 'snapshots', before), 'utf8')).toContain('旧版的带货场 第二稿');
  await rename(control, '升级之后');
  await leave();
  const again = await open(dataDir, 'zh-CN');
  await expect.poll(() => secondTitle(again.control)).toContain('升级之后');
  expect(await notices(again.control)).toEqual([]);
});
