import { relative } from 'node:path';
import { root } from '../paths.mjs';
import { result } from './tally.mjs';

/** Vitest's JSON. A skipped or todo test is a failure; so is a file that broke before it had a test. */
export function readVitest(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const unrun = report.numPendingTests + report.numTodoTests;
  const notes = report.testResults.flatMap((file) => [
    ...(brokenFiles.includes(file) ? [`${relative(root, file.name)}: ${firstLine(file.message)}`] : []),
    ...file.assertionResults
      .filter((test) => test.status !== 'passed')
      .map((test) => `${relative(root, file.name)} › ${test.fullName}: ${test.status}`),
  ]);
  return result(report.numPassedTests, report.numFailedTests + unrun + brokenFiles.length, notes);
}

/** Our own report on the compiler: one check a project. */
export function readTypes(report) {
  const bad = report.projects.filter((project) => !project.checked || project.errors > 0);
  const notes = bad.map((project) => (project.checked ? `${project.name}: ${project.errors} errors` : `${project.name}: not checked`));
  // An error outside every project still counts.
  return result(report.projects.length - bad.length, bad.length + (report.strayErrors > 0 ? 1 : 0), [...notes, ...report.lines]);
}

/** Biome's JSON: one check; a warning fails it too. */
export function readLint({ summary, diagnostics }) {
  const files = summary.changed + summary.unchanged;
  const notes = diagnostics.map(
    ({ location, category, message }) =>
      `${locationOf(location)} ${category}: ${typeof message === 'string' ? message : message.map((part) => part.content).join('')}`,
  );
  if (files === 0) return result(0, 0, notes);
  return summary.errors + summary.warnings > 0 ? result(0, 1, notes) : result(1, 0, [`${files} files`]);
}

const locationOf = ({ path, start }) => `${typeof path === 'string' ? path : path?.file}${start ? `:${start.line}` : ''}`;

/** Our own report on imports: one check a rule. */
export function readLayers({ modules, imports, rules, violations }) {
  if (modules === 0) return result(0, 0);
  const broken = new Set(violations.map((one) => one.rule));
  const notes = violations.map((one) => `${one.rule}: ${one.from} → ${one.to}`);
  return result(rules.length - broken.size, broken.size, [...notes, `${modules} modules, ${imports} imports`]);
}

/** Our own report on file lengths: one check. */
export function readSize({ files, median, longest, over }) {
  if (files === 0) return result(0, 0);
  const notes = [
    `${files} files, median ${median} lines, longest ${longest.lines} (${longest.path})`,
    ...over.map((file) => `too long: ${file.path} has ${file.lines} lines`),
  ];
  return over.length === 0 ? result(1, 0, notes) : result(0, 1, notes);
}

/** Knip's JSON: one check; every issue is a line. */
export function readDeadCode({ issues }) {
  const notes = issues.map(
    ({ file, ...kinds }) =>
      `${file}: ${Object.entries(kinds)
        .filter(([, found]) => isFound(found))
        .map(([kind, found]) => `${kind} ${namesOf(found)}`)
        .join('; ')}`,
  );
  return issues.length === 0 ? result(1, 0) : result(0, 1, notes);
}

const isFound = (found) =>
  Array.isArray(found) ? found.length > 0 : found !== null && typeof found === 'object' && Object.keys(found).length > 0;
const namesOf = (found) =>
  Array.isArray(found) ? found.map((one) => one.name ?? JSON.stringify(one)).join(', ') : Object.keys(found).join(', ');

const firstLine = (text) => (text ?? '').split('\n')[0];
