import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openCrashLog } from '../../../electron/crashLog.ts';
import { refusedSwitches } from '../../../electron/debugSwitches.ts';
import { readHandOver } from '../../../electron/handOver.ts';
import { writeWhole } from '../../../electron/host/writeWhole.ts';
import { startLanguage } from '../../../electron/language.ts';
import { NOTHING_REMEMBERED, openMemory } from '../../../electron/remembered.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedesk-start-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['en', 'zh-CN', 'zh-CN', 'en'],
  ['zh-CN', 'en', 'en-US', 'zh-CN'],
  ['fr', 'en', 'zh-CN', 'en'],
  [undefined, 'en', 'zh-CN', 'en'],
  [undefined, null, 'zh-CN', 'zh-CN'],
  [undefined, null, 'zh', 'zh-CN'],
  [undefined, null, 'zh-TW', 'zh-CN'],
  [undefined, null, 'en-GB', 'en'],
  [undefined, null, 'de', 'en'],
  ['', null, '', 'en'],
] as const)('language: told %s, chosen %s, system %s → %s', (told, chosen, system, expected) =>
  expect(startLanguage(told, chosen, system)).toBe(expected),
);

test.each([
  ['a release', true, false, ['remote-debugging-port', 'remote-debugging-pipe']],
  ['a packaged build for tests', true, true, []],
  ['a checkout', false, false, []],
] as const)('debugging switches in %s', (_name, packaged, inspector, expected) => {
  const given = new Set(['remote-debugging-port', 'remote-debugging-pipe', 'lang']);
  expect(refusedSwitches(packaged, inspector, (name) => given.has(name))).toEqual(expected);
});

test.each([
  [{ file: '/shows/a.cuedesk.json' }, '/shows/a.cuedesk.json'],
  [{ file: null }, null],
  [{ file: 'a.cuedesk.json' }, null],
  [{ file: '/etc/passwd' }, null],
  [{ file: `/${'a'.repeat(5_000)}.json` }, null],
  [{ file: '/a.json', more: 1 }, null],
  [{}, null],
  [null, null],
  ['/a.json', null],
])('a second start that left %j opens %s', (data, file) => expect(readHandOver(data).file).toBe(file));

describe('how the windows were left', () => {
  const warn = vi.fn();
  const open = () => openMemory(folder, warn);
  const control = { x: -1920, y: 20, width: 1500, height: 950 };

  test('comes back', async () => {
    const memory = open();
    memory.set({ control });
    memory.set({ language: 'en' });
    await memory.flush();
    expect(open().get()).toEqual({ ...NOTHING_REMEMBERED, control, language: 'en' });
    expect(readdirSync(folder)).toEqual(['shell.json']);
  });

  test.each([
    '',
    '{',
    '[]',
    'null',
    '{"control":{"x":1}}',
    '{"control":null,"prompter":{"wanted":"yes"},"language":null}',
    `{"control":{"x":1e9,"y":0,"width":1,"height":1}}`,
  ])('%s on disk means the defaults', (text) => {
    writeFileSync(join(folder, 'shell.json'), text);
    expect(open().get()).toEqual(NOTHING_REMEMBERED);
  });

  test('is told when it cannot be written, and kept all the same', async () => {
    const memory = open();
    rmSync(folder, { recursive: true });
    memory.set({ control });
    await memory.flush();
    expect(warn).toHaveBeenCalledOnce();
    expect(memory.get().control).toEqual(control);
  });
});

test('a file is replaced whole, and nothing is left over when it cannot be', async () => {
  const path = join(folder, 'show.cuedesk.json');
  writeFileSync(path, 'old');
  await writeWhole(path, '新');
  expect(readFileSync(path, 'utf8')).toBe('新');
  await expect(writeWhole(join(folder, 'none/show.json'), 'x')).rejects.toThrow('ENOENT');
  await expect(writeWhole(folder, 'x')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['show.cuedesk.json']);
});

test('notes of trouble stay small', () => {
  const note = openCrashLog(folder, () => 0);
  for (let index = 0; index < 700; index += 1) note(`${'x'.repeat(5_000)}\n${index}`);
  const sizes = readdirSync(join(folder, 'logs')).map((name) => statSync(join(folder, 'logs', name)).size);
  expect(sizes).toHaveLength(2);
  expect(Math.max(...sizes)).toBeLessThan(1_010_000);
  expect(readFileSync(join(folder, 'logs/shell.log'), 'utf8')).toMatch(/^1970-01-01T00:00:00\.000Z x+/);
});
