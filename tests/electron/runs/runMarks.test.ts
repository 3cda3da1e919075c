import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginRun } from '../../../electron/runs/runMarks.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cuedesk-runs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MINUTE = 60_000;
const reports: string[] = [];
const begin = (now: number, id = `run-${now}`) => beginRun(folder, now, id, (what) => reports.push(what));
const marks = () => (existsSync(join(folder, 'runs')) ? readdirSync(join(folder, 'runs')) : []);

test('three runs within five minutes that did not end in order make the next one safe', () => {
  const runs = [0, 1, 2, 3].map((minute) => begin(minute * MINUTE));
  expect(runs.map(({ safeMode }) => safeMode)).toEqual([false, false, false, true]);
});

test('a run that ended in order leaves no mark, and forgives those before it', () => {
  begin(0);
  begin(MINUTE);
  begin(2 * MINUTE).end();
  expect(marks()).toEqual([]);
  expect(begin(3 * MINUTE).unclean).toBe(0);
});

test('a run of hours that falls at last is no loop', () => {
  begin(0);
  begin(MINUTE);
  begin(2 * MINUTE);
  expect(begin(180 * MINUTE)).toMatchObject({ unclean: 0, safeMode: false });
  expect(marks()).toHaveLength(1);
});

test('an error is known to the run that follows, and to no other', () => {
  const first = begin(0);
  first.noteFault('TypeError: x\n  at y');
  expect(begin(1_000).afterFault).toBe(true);
  expect(begin(2_000).afterFault).toBe(false);
});

test('after five falls an error no longer starts the app again', () => {
  const runs = [0, 1, 2, 3, 4, 5].map((second) => begin(second * 1_000));
  expect(runs.map((run) => run.mayRestart())).toEqual([true, true, true, true, true, false]);
});

test('a folder that cannot be used stops nothing', () => {
  writeFileSync(join(folder, 'runs'), 'a file');
  const run = begin(0);
  expect(run).toMatchObject({ unclean: 0, safeMode: false, afterFault: false });
  run.noteFault('x');
  expect(reports.length).toBeGreaterThan(0);
});
