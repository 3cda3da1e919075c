import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cycles } from '../../build/layers/cycles.mjs';
import { importsOf, target } from '../../build/layers/imports.mjs';
import { rules, violations } from '../../build/layers/rules.mjs';

const brokenBy = (from, to) => violations([{ from, to }]).map((one) => one.rule);

describe('layers', () => {
  const wrong = [
    ['shared-is-pure', 'shared/take/decide.ts', 'electron/main.ts'],
    ['shared-is-pure', 'shared/take/decide.ts', 'package:react'],
    ['shared-is-pure', 'shared/take/decide.ts', 'node:fs'],
    ['shell-not-pages', 'electron/main.ts', 'renderer/ui/Button.tsx'],
    ['pages-not-shell', 'renderer/link/bridge.ts', 'electron/channels.ts'],
    ['pages-not-shell', 'renderer/link/bridge.ts', 'node:fs'],
    ['host-without-electron', 'electron/host/journal.ts', 'package:electron'],
    ['host-without-electron', 'electron/headless.ts', 'package:electron'],
    ['host-stays-home', 'electron/host/journal.ts', 'electron/windows.ts'],
    ['rooms-apart', 'renderer/rooms/plan/Plan.tsx', 'renderer/rooms/live/Live.tsx'],
    ['rooms-not-outputs', 'renderer/rooms/plan/Plan.tsx', 'renderer/outputs/prompter/Prompter.tsx'],
    ['outputs-apart', 'renderer/outputs/prompter/a.tsx', 'renderer/outputs/countdown/b.tsx'],
    ['outputs-not-rooms', 'renderer/outputs/prompter/a.tsx', 'renderer/rooms/live/b.tsx'],
    ['ground-not-rooms', 'renderer/link/a.ts', 'renderer/rooms/live/b.tsx'],
    ['ui-knows-no-show', 'renderer/ui/a.tsx', 'renderer/library/b.ts'],
    ['product-not-tests', 'electron/main.ts', 'tests/e2e/main.ts'],
  ];
  test.each(wrong)('%s forbids %s → %s', (rule, from, to) => {
    expect(brokenBy(from, to)).toContain(rule);
  });
  test('every rule has an example above', () => {
    expect([...new Set(wrong.map(([rule]) => rule))].sort()).toEqual(rules.map((rule) => rule.name).sort());
  });
  test.each([
    ['shared/take/decide.ts', 'shared/time.ts'],
    ['shared/wire/schema.ts', 'package:zod'],
    ['electron/main.ts', 'package:electron'],
    ['electron/host/journal.ts', 'node:fs'],
    ['electron/headless.ts', 'electron/host/journal.ts'],
    ['renderer/rooms/plan/Plan.tsx', 'renderer/rooms/plan/Row.tsx'],
    ['renderer/rooms/plan/Plan.tsx', 'renderer/library/database.ts'],
    ['renderer/outputs/prompter/a.tsx', 'renderer/link/b.ts'],
    ['renderer/outputs/prompter/a.tsx', 'renderer/outputs/b.ts'],
  ])('%s may import %s', (from, to) => {
    expect(brokenBy(from, to)).toEqual([]);
  });
});

describe('imports', () => {
  test('finds values, types, re-exports and lazy ones; refuses what it cannot read', () => {
    const root = mkdtempSync(join(tmpdir(), 'cuedesk-layers-'));
    mkdirSync(join(root, 'renderer/rooms'), { recursive: true });
    const write = (text) => writeFileSync(join(root, 'renderer/rooms/a.tsx'), text);
    write(
      `import type { A } from './b.ts';\nexport { c } from '../c.ts';\nconst d = () => import('./d.tsx');\nimport e from 'zod/v4';\nimport f from '@x/y/z';\nconst g = <b/>;`,
    );
    const found = importsOf(root, 'renderer/rooms/a.tsx').map((one) => one.to);
    expect(found.sort()).toEqual(['package:@x/y', 'package:zod', 'renderer/c.ts', 'renderer/rooms/b.ts', 'renderer/rooms/d.tsx']);
    write('const name = "x"; import(name);');
    expect(() => importsOf(root, 'renderer/rooms/a.tsx')).toThrow('computed path');
    rmSync(root, { recursive: true });
  });
  test('a Node module with and without its prefix is the same; a query is no part of a path', () => {
    expect([target('a/b.ts', 'fs'), target('a/b.ts', 'node:fs')]).toEqual(['node:fs', 'node:fs']);
    expect(target('a/b.ts', '../c.json?url')).toBe('c.json');
  });
});

describe('cycles', () => {
  const edges = (...pairs) => pairs.map(([from, to]) => ({ from, to }));
  test('a tree and a diamond have none', () => {
    expect(cycles(edges(['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd']))).toEqual([]);
  });
  test('finds each ring once, however it is entered', () => {
    expect(cycles(edges(['x', 'b'], ['a', 'b'], ['b', 'c'], ['c', 'a'], ['d', 'd'], ['c', 'd']))).toEqual([['d'], ['a', 'b', 'c']]);
  });
});
