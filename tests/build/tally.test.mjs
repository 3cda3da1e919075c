import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readDeadCode, readLayers, readLint, readSize, readTypes, readVitest } from '../../build/test/readers.mjs';
import { closingLine, judge, result } from '../../build/test/tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cuedesk-tally-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function reportOf(text) {
  const path = join(folder, `${Math.abs(hash(text))}.json`);
  writeFileSync(path, text);
  return path;
}
const hash = (text) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
const plain = ({ passed, failed }) => result(passed, failed);

describe('a step is judged by its own report', () => {
  test.each([
    ['all passed', '{"passed":3,"failed":0}', 0, { passed: 3, failed: 0 }],
    ['a failure that it explains', '{"passed":3,"failed":1}', 1, { passed: 3, failed: 1 }],
    ['a bad exit that it does not explain', '{"passed":3,"failed":0}', 1, { passed: 3, failed: 1 }],
    ['ended by a signal', '{"passed":3,"failed":0}', null, { passed: 3, failed: 1 }],
    ['ran nothing', '{"passed":0,"failed":0}', 0, { passed: 0, failed: 1 }],
    ['cut short', '{"passed":3,', 0, { passed: 0, failed: 1 }],
  ])('%s', (_name, text, exitCode, expected) => {
    expect(judge(reportOf(text), exitCode, plain)).toMatchObject(expected);
  });

  test('no report at all is a failure, even after a good exit', () => {
    expect(judge(join(folder, 'none.json'), 0, plain)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe('the closing line', () => {
  test('sums the steps', () => {
    expect(closingLine([result(2, 0), result(5, 1)])).toEqual({ line: '7 passed, 1 failed', ok: false });
    expect(closingLine([result(2, 0), result(5, 0)])).toEqual({ line: '7 passed, 0 failed', ok: true });
  });
  test('nothing at all is not a success', () => {
    expect(closingLine([])).toEqual({ line: '0 passed, 0 failed', ok: false });
  });
});

const file = (status, tests, message = '') => ({
  name: '/x/a.test.ts',
  status,
  message,
  assertionResults: tests.map((one) => ({ status: one, fullName: one })),
});
const vitestReport = (patch) => ({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...patch });

describe('vitest', () => {
  test.each([
    ['passed', vitestReport({ numPassedTests: 2, testResults: [file('passed', ['passed', 'passed'])] }), { passed: 2, failed: 0 }],
    ['skipped counts as failed', vitestReport({ numPassedTests: 1, numPendingTests: 1 }), { passed: 1, failed: 1 }],
    ['todo counts as failed', vitestReport({ numPassedTests: 1, numTodoTests: 1 }), { passed: 1, failed: 1 }],
    ['a file that broke before its tests', vitestReport({ testResults: [file('failed', [], 'boom')] }), { passed: 0, failed: 1 }],
    [
      'a failed test is not counted twice',
      vitestReport({ numFailedTests: 1, testResults: [file('failed', ['failed'])] }),
      { passed: 0, failed: 1 },
    ],
  ])('%s', (_name, report, expected) => {
    expect(readVitest(report)).toMatchObject(expected);
  });
});

describe('the other reports', () => {
  test('types: an unchecked project fails, and so does an error outside all of them', () => {
    const project = (patch) => ({ name: 'shared', checked: true, errors: 0, ...patch });
    expect(readTypes({ projects: [project(), project({ errors: 2 })], strayErrors: 0, lines: [] })).toMatchObject({ passed: 1, failed: 1 });
    expect(readTypes({ projects: [project({ checked: false })], strayErrors: 0, lines: [] })).toMatchObject({ passed: 0, failed: 1 });
    expect(readTypes({ projects: [project()], strayErrors: 1, lines: [] })).toMatchObject({ passed: 1, failed: 1 });
  });
  test('lint: a warning fails; no file at all is nothing', () => {
    const summary = { changed: 0, unchanged: 9, errors: 0, warnings: 0 };
    expect(readLint({ summary, diagnostics: [] })).toMatchObject({ passed: 1, failed: 0 });
    expect(readLint({ summary: { ...summary, warnings: 1 }, diagnostics: [] })).toMatchObject({ passed: 0, failed: 1 });
    expect(readLint({ summary: { ...summary, unchanged: 0 }, diagnostics: [] })).toMatchObject({ passed: 0, failed: 0 });
  });
  test('layers: one check a rule', () => {
    const broken = { rule: 'b', from: 'x', to: 'y' };
    expect(readLayers({ modules: 4, imports: 6, rules: ['a', 'b'], violations: [broken, broken] })).toMatchObject({ passed: 1, failed: 1 });
    expect(readLayers({ modules: 0, imports: 0, rules: ['a'], violations: [] })).toMatchObject({ passed: 0, failed: 0 });
  });
  test('size: one file too long fails', () => {
    const longest = { path: 'a', lines: 401 };
    expect(readSize({ files: 3, median: 9, longest, over: [longest] })).toMatchObject({ passed: 0, failed: 1 });
    expect(readSize({ files: 3, median: 9, longest, over: [] })).toMatchObject({ passed: 1, failed: 0 });
  });
  test('dead code: any issue fails and is named', () => {
    const read = readDeadCode({ issues: [{ file: 'a.ts', exports: [{ name: 'unused' }], files: [] }] });
    expect(read).toEqual({ passed: 0, failed: 1, notes: ['a.ts: exports unused'] });
    expect(readDeadCode({ issues: [] })).toMatchObject({ passed: 1, failed: 0 });
  });
});
