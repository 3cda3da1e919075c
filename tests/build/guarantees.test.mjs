import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..');
const page = readFileSync(join(folder, 'README.md'), 'utf8');

const rowsUnder = (heading) =>
  (page.split(`## ${heading}\n`)[1] ?? '')
    .split('\n## ')[0]
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (rule|step) /.test(line))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
const promises = rowsUnder('What we promise');
const steps = rowsUnder('By hand');

/** As it stands in a test's source, where a quote may be escaped. */
const holds = (path, title) => {
  const source = existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : '';
  return source.replaceAll("\\'", "'").includes(title);
};

test('every promise names its tests, and every test is there', () => {
  const wrong = promises.flatMap(([rule, , proofs = '']) => {
    const named = proofs.split('<br>').map((proof) => ({ proof, test: /^`([^`]+)` “([^”]+)”$/.exec(proof), step: /^M\d+$/.test(proof) }));
    const missing = named.filter(({ test: found, step }) => !step && (found === null || !holds(found[1], found[2])));
    return [
      ...missing.map(({ proof }) => `${rule}: ${proof}`),
      ...named.filter(({ proof, step }) => step && !steps.some(([name]) => name === proof)).map(({ proof }) => `${rule}: no step ${proof}`),
      ...(named.some(({ test: found }) => found !== null) ? [] : [`${rule}: no test`]),
    ];
  });
  expect(wrong).toEqual([]);
});

test('no rule is left out, none is there twice', () => {
  const rules = promises.map(([rule]) => rule);
  const numbered = [...Array.from({ length: 22 }, (_, index) => index + 1), 62, 63, 64, 65, 66].map((number) => `R${number}`);
  expect(numbered.filter((rule) => !rules.includes(rule))).toEqual([]);
  for (const chapter of ['§2', '§3', '§4', '§5']) expect(rules.filter((rule) => rule.startsWith(chapter)).length).toBeGreaterThan(3);
  expect(new Set(rules).size).toBe(rules.length);
});

test('a step by hand says when it was last done', () => {
  expect(steps.length).toBeGreaterThan(0);
  expect(steps.filter(([, , last = '']) => !/^(never run|\d{4}-\d{2}-\d{2})$/.test(last))).toEqual([]);
});
