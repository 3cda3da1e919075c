import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../build/paths.mjs';
import { listFiles } from '../../build/vite/sourceHash.mjs';

const sources = (folder, pattern) =>
  listFiles(join(root, folder))
    .filter((path) => pattern.test(path))
    .map((path) => ({ path: relative(root, path), code: withoutComments(readFileSync(path, 'utf8')) }));

/** Good enough for our own source: a `//` inside a string survives because it follows a colon. */
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:])\/\/.*$/gm, '$1');

const offenders = (files, pattern) => files.flatMap(({ path, code }) => (code.match(pattern) ?? []).map((found) => `${path}: ${found}`));

const SKIPPED = /\b(?:it|test|describe|suite)(?:\.\w+(?:\([^)]*\))?)*?\.(?:skip|only|todo|skipIf|runIf)\(|\bretry:/g;

describe('what the linter has no rule for', () => {
  test('shared/ asks no clock, no chance and no timer', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\bset(?:Timeout|Interval)\(|\bcrypto\./g;
    expect(offenders(sources('shared', /\.ts$/), impure)).toEqual([]);
  });
  test('the show host takes its time from the clocks it is given', () => {
    // The two that read the machine, and a lock that stamps its own file.
    const mayAsk = /host\/(?:clock|schedule|folderLock)\.ts$/;
    const files = sources('electron/host', /\.ts$/).filter(({ path }) => !mayAsk.test(path));
    const clocks =
      /\bDate\.now\(|\bnew Date\(\)|\bperformance\.now\(|\bhrtime\b|\bimport \{[^}]*uptime|\bset(?:Timeout|Interval)\(|\bMath\.random\(/g;
    expect(offenders(files, clocks)).toEqual([]);
    expect(files.length).toBeGreaterThan(10);
  });
  test('no words in a component: neither Chinese nor a literal label', () => {
    const words = /[\u3400-\u9fff][^'"`\n]{0,20}|\b(?:aria-label|title|placeholder|alt|label)="[^"]*\p{L}[^"]*"/gu;
    expect(offenders(sources('renderer', /\.tsx?$/), words)).toEqual([]);
  });
  test('no effect hands the promise of a scroll to React as its way to stop', () => {
    // Newer Chromium's scrollIntoView gives one: leaving the room, React would call it, and the room would fall.
    const files = sources('renderer', /\.tsx?$/);
    const handed = /Effect\(\(\) => (?!void\b|\{)[^;\n]*scroll(?:IntoView|To|By)\b/g;
    expect(offenders(files, handed)).toEqual([]);
    const sample = ['useEffect(() => row.current?.scrollIntoView?.({}), [])', 'useEffect(() => void row.scrollIntoView(), [])'];
    expect(sample.map((code) => offenders([{ path: 'a', code }], handed).length)).toEqual([1, 0]);
  });
  test('throttling is set when a window is made and never toggled', () => {
    expect(offenders(sources('electron', /\.ts$/), /setBackgroundThrottling\(/g)).toEqual([]);
  });
  test('the product never switches the sandbox off', () => {
    const files = ['electron', 'renderer', 'shared'].flatMap((folder) => sources(folder, /\.tsx?$/));
    expect(offenders(files, /no-sandbox|sandbox: false|nodeIntegration: true|contextIsolation: false/g)).toEqual([]);
  });
  test('tests stay whole: none is skipped, alone, or tried again', () => {
    const tests = sources('tests', /\.test\.(?:tsx?|mjs)$/).filter(({ path }) => path !== 'tests/build/source.test.mjs');
    // A take can be told to skip, too: only what vitest names counts.
    expect(offenders(tests, SKIPPED)).toEqual([]);
  });
  test('the scan sees what it looks for', () => {
    // Put together here: whoever else looks for such calls finds none in this file.
    const calls = [
      ['it', 'skip'],
      ['describe.each([1])', 'only'],
      ['test.concurrent', 'todo'],
      ['bench', 'skip'],
      ['b', 'skip'],
    ];
    const found = calls.map(([on, name]) => offenders([{ path: 'a', code: `${on}.${name}('x')` }], SKIPPED).length);
    expect(found).toEqual([1, 1, 1, 0, 0]);
    const sample = [{ path: 'a', code: withoutComments('x(Date.now()); // Date.now()\n/* Date.now() */ const url = "http://a";') }];
    expect(offenders(sample, /Date\.now\(/g)).toHaveLength(1);
    expect(sample[0].code).toContain('http://a');
  });
});
