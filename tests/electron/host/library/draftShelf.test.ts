import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { instant } from '../../../../shared/time.ts';
import type { KeptDraft } from '../../../../shared/wire/library.ts';
import { closeRigs, openRig, tempFolder } from './rig.ts';

afterEach(closeRigs);
const draft = (key: string, text: string, at = 1): KeptDraft => ({ key, text, caret: text.length, at: instant(at) });

test('typed text is on disk when it is said to be, the last of each field, and gone when it was committed', async () => {
  const { path } = tempFolder();
  const { library } = openRig(path);
  await Promise.all([library.drafts.keep('a', draft('a', '先')), library.drafts.keep('a', draft('a', '先别急'))]);
  await library.drafts.keep('b', draft('b', 'b'));
  expect(await openRig(path).library.drafts.all()).toEqual([draft('a', '先别急'), draft('b', 'b')]);
  await library.drafts.keep('a', null);
  expect(await openRig(path).library.drafts.all()).toEqual([draft('b', 'b')]);
  expect(readdirSync(join(path, 'library')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a file that is not ours, or only in part, costs nothing but what it does not hold', async () => {
  const { path } = tempFolder();
  await openRig(path).library.drafts.keep('a', draft('a', 'x'));
  const file = join(path, 'library', 'drafts.json');
  writeFileSync(file, '[{"key":"a","text":"x","caret":1,"at":1},{"key":2},null]');
  expect(await openRig(path).library.drafts.all()).toEqual([draft('a', 'x')]);
  writeFileSync(file, '{"half');
  const { library } = openRig(path);
  expect(await library.drafts.all()).toEqual([]);
  await library.drafts.keep('a', draft('a', 'y'));
  expect(await library.drafts.all()).toEqual([draft('a', 'y')]);
});

test('the fields that were typed in longest ago make room', async () => {
  const { path } = tempFolder();
  const { library } = openRig(path);
  for (let n = 0; n < 103; n += 1) await library.drafts.keep(`k${n}`, draft(`k${n}`, 'x', n));
  const keys = (await library.drafts.all()).map(({ key }) => key);
  expect(keys).toEqual(Array.from({ length: 100 }, (_, n) => `k${n + 3}`));
});
