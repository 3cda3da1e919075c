import { join } from 'node:path';
import { reportsDir, root, tool } from '../paths.mjs';
import { readDeadCode, readLayers, readLint, readSize, readTypes, readVitest } from './readers.mjs';

const report = (name) => join(reportsDir, `${name}.json`);
const own = (script) => [process.execPath, join(root, 'build/test', script)];

const vitest = (project) => ({
  name: project,
  report: report(project),
  command: [
    ...tool('vitest/vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report(project)}`,
  ],
  printsReport: false,
  read: readVitest,
});

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
  vitest('e2e'),
  vitest('devices'),
  vitest('packaged'),
];
