import { describe, expect, test } from 'vitest';
import { loadedBy } from '../../build/layers/imports.mjs';
import { root } from '../../build/paths.mjs';

// What a window waits for: each of these cost a start tens of milliseconds before it was loaded later.
describe.each([
  ['electron/main.ts', 60],
  ['renderer/control.tsx', 100],
  ['renderer/prompter.tsx', 40],
  ['renderer/countdown.tsx', 40],
  ['renderer/assistant.tsx', 40],
])('%s', (entry, atLeast) => {
  const files = [...loadedBy(root, entry)];

  test('reads no schemas', () => {
    expect(files.filter((path) => path === 'package:zod' || /[sS]chema(?:Parts)?\.ts$/.test(path))).toEqual([]);
    expect(files.length).toBeGreaterThan(atLeast);
  });
});

// Everything else of the room, and every new tool, is in planParts.ts and comes with the second picture.
test('the first picture has the way to air, and no tools', () => {
  expect([...loadedBy(root, 'renderer/control.tsx')].filter((path) => path.startsWith('renderer/rooms/')).sort()).toEqual([
    'renderer/rooms/plan/PlanRoom.module.css',
    'renderer/rooms/plan/PlanRoom.tsx',
    'renderer/rooms/plan/planView.ts',
    'renderer/rooms/plan/toolbar/Toolbar.tsx',
    'renderer/rooms/plan/toolbar/toolbar.module.css',
  ]);
});

test('the shell reads the words of its menus and boxes alone', () => {
  expect([...loadedBy(root, 'electron/main.ts')].filter((path) => /text\/zh-CN\//.test(path)).sort()).toEqual([
    'shared/text/zh-CN/actions.ts',
    'shared/text/zh-CN/backups.ts',
    'shared/text/zh-CN/shell.ts',
  ]);
});

test('the scan follows imports of values', () => {
  expect([...loadedBy(root, 'electron/callArguments.ts')]).toContain('package:zod');
  expect([...loadedBy(root, 'electron/gateway.ts')]).not.toContain('electron/callArguments.ts');
});
