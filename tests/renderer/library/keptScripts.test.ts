import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../../../renderer/library/database.ts';
import { dumpLibrary } from '../../../renderer/library/dump.ts';
import { readAll } from '../../../renderer/library/match.ts';
import { openLibrary } from '../../../renderer/library/openLibrary.ts';
import { settled } from '../../../renderer/library/saveQueue.ts';
import { listSnippets, removeSnippet, saveSnippet } from '../../../renderer/library/snippets.ts';
import { keepVersion, listVersions, removeVersion } from '../../../renderer/library/versions.ts';
import { segmentId, showId } from '../../../shared/ids.ts';
import { MOST_VERSIONS, type Snippet } from '../../../shared/plan/keptScripts.ts';
import type { Script } from '../../../shared/plan/script.ts';
import { THREE_PM } from '../../support/plan.ts';
import { bridge, freshLibrary } from './freshLibrary.ts';

const PLACE = { showId: showId('show'), segmentId: segmentId('a') };
const said = (text: string): Script => ({ blocks: [{ id: 'b', kind: 'product', step: null, text }] });
const keep = (text: string, name: string | null = null) =>
  keepVersion({ ...PLACE, script: said(text), name, cause: name === null ? 'library' : 'named' });
const names = async () => (await listVersions(PLACE.showId, PLACE.segmentId)).map(({ name, script }) => name ?? script.blocks[0]?.text);

beforeEach(async () => {
  freshLibrary();
  await openLibrary(Promise.resolve({ mayWrite: true, isFresh: false }), () => Promise.resolve());
});

describe('versions of a script', () => {
  test('are listed newest first, each state once, and an empty one never', async () => {
    await keep('一');
    await keep('一');
    await keep('二', '定稿');
    await keep('');
    await keep('三');
    expect(await names()).toEqual(['三', '定稿', '一']);
    const [newest] = await listVersions(PLACE.showId, PLACE.segmentId);
    if (newest !== undefined) await removeVersion(newest);
    expect(await names()).toEqual(['定稿', '一']);
    expect(await listVersions(PLACE.showId, segmentId('other'))).toEqual([]);
  });

  test('a state that was kept and is named now is one version with that name', async () => {
    await keep('一');
    await keep('一', '定稿');
    expect(await names()).toEqual(['定稿']);
  });

  test('are bounded: what nobody named goes first, the oldest of it', async () => {
    await keep('起点', '初稿');
    for (let at = 0; at < MOST_VERSIONS + 5; at += 1) await keep(`第${at}稿`);
    const left = await names();
    expect(left).toHaveLength(MOST_VERSIONS);
    expect([left[0], left.at(-1), left.at(-2)]).toEqual([`第${MOST_VERSIONS + 4}稿`, '初稿', '第6稿']);
  });
});

test('the script library is saved, replaced by id and removed; the host has the same rows as the window', async () => {
  const snippet: Snippet = { id: 's', name: '逼单', kind: 'product', tier: 'profit', script: said('{价格}元'), savedAt: THREE_PM };
  await saveSnippet(snippet);
  await saveSnippet({ ...snippet, id: 't', name: '开场' });
  await saveSnippet({ ...snippet, name: '收单' });
  expect((await listSnippets()).map(({ name }) => name)).toEqual(['开场', '收单']);
  await removeSnippet({ ...snippet, id: 't' });
  await keep('一', '定稿');
  await settled();
  const { rows } = await dumpLibrary(database());
  expect(rows.filter(({ table }) => table === 'snippets' || table === 'versions').map(({ table }) => table)).toEqual([
    'snippets',
    'versions',
  ]);
  expect(await readAll((from) => bridge.libraryRows(from))).toEqual(rows);
});
