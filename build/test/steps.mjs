import { join } from 'node:path';
import { reportsDir, root, tool } from '../paths.mjs';
import { readDeadCode, readLayers, readLint, readSize, readTypes, readVitest } from './readers.mjs';

const report = (name) => join(reportsDir, `${name}.json`);
const own = (script) => [process.execPath, join(root, 'build/test', script)];

/** A run of Vitest's as a step; `project` may end in `*`. `more` are further arguments: files, time limits. */
const vitestRun = (name, project, more) => ({
  name,
  report: report(name),
  command: [
    ...tool('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report(name)}`,
    ...more,
  ],
  printsReport: false,
  read: readVitest,
});
const vitest = (project) => vitestRun(project, project, []);

/** Cheap ones first, so that a slip shows early. `printsReport`: the report is the program's stdout. */
export const steps = [
  { name: 'types', report: report('types'), command: [...own('types.mjs'), report('types')], printsReport: false, read: readTypes },
  {
    name: 'lint',
    report: report('lint'),
    command: [
      ...tool('@biomejs/biome/bin/biome'),
      'check',
      '--error-on-warnings',
      '--max-diagnostics=none',
      '--reporter=json',
      '--colors=off',
    ],
    printsReport: true,
    read: readLint,
  },
  { name: 'layers', report: report('layers'), command: [...own('layers.mjs'), report('layers')], printsReport: false, read: readLayers },
  { name: 'size', report: report('size'), command: [...own('size.mjs'), report('size')], printsReport: false, read: readSize },
  {
    name: 'dead code',
    report: report('dead-code'),
    command: [...tool('knip/bin/knip.js'), '--reporter', 'json', '--no-progress'],
    printsReport: true,
    read: readDeadCode,
  },
  vitest('unit'),
  vitest('component'),
  vitestRun('e2e', 'e2e*', []),
  vitest('devices'),
  vitest('packaged'),
];

/** `npm run test:long`. The engine's model reads CUEDESK_MODEL_RUNS. */
export const longSteps = [vitestRun('model', 'unit', ['tests/shared/take/model', '--testTimeout=21600000']), vitestRun('long', 'long', [])];
