import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { runSteps } from '../../build/test/runSteps.mjs';
import { closingLine, result } from '../../build/test/tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'cuedesk-steps-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const step = (name, code, printsReport) => ({
  name,
  report: join(folder, `${name}.json`),
  command: [process.execPath, '-e', code],
  printsReport,
  read: ({ passed, failed }) => result(passed, failed),
});
const writes = (name, text) => `require('fs').writeFileSync(${JSON.stringify(join(folder, `${name}.json`))}, ${JSON.stringify(text)})`;

test('runs real programs one after another and goes on after a failure', async () => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {});
  const results = await runSteps(
    [
      step('prints', `process.stdout.write('{"passed":2,"failed":0}')`, true),
      step('crashes', 'process.exit(3)', false),
      step('silent', '', true),
      step('lies', `${writes('lies', '{"passed":4,"failed":0}')}; process.exit(1)`, false),
      step('writes', writes('writes', '{"passed":5,"failed":0}'), false),
      { ...step('absent', '', false), command: [join(folder, 'no-such-program')] },
    ],
    folder,
  );
  print.mockRestore();
  expect(results.map(({ passed, failed }) => [passed, failed])).toEqual([
    [2, 0],
    [0, 1],
    [0, 1],
    [4, 1],
    [5, 0],
    [0, 1],
  ]);
  expect(closingLine(results)).toEqual({ line: '11 passed, 4 failed', ok: false });
});

test('a report that an earlier run left cannot speak for this one', async () => {
  const print = vi.spyOn(console, 'log').mockImplementation(() => {});
  writeFileSync(join(folder, 'old.json'), '{"passed":9,"failed":0}');
  const [judged] = await runSteps([step('old', '', false)], folder);
  print.mockRestore();
  expect(judged).toMatchObject({ passed: 0, failed: 1 });
  expect(existsSync(join(folder, 'old.json'))).toBe(false);
});
