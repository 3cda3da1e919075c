import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cycles } from '../layers/cycles.mjs';
import { importsOf } from '../layers/imports.mjs';
import { rules, violations } from '../layers/rules.mjs';
import { root } from '../paths.mjs';
import { listFiles } from '../vite/sourceHash.mjs';

// Checks every import of the product against the layers: `node build/test/layers.mjs <report>`.
const modules = ['shared', 'electron', 'renderer']
  .flatMap((folder) => listFiles(join(root, folder)))
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => relative(root, path));
const imports = modules.flatMap((path) => importsOf(root, path));
const report = {
  modules: modules.length,
  imports: imports.length,
  rules: [...rules.map((rule) => rule.name), 'no-cycles', 'leads-somewhere'],
  violations: [
    ...violations(imports),
    ...cycles(imports).map((ring) => ({ rule: 'no-cycles', from: ring[0], to: ring.slice(1).join(', ') })),
    ...imports
      .filter(({ to }) => !/^(package|node):/.test(to) && !existsSync(join(root, to)))
      .map((edge) => ({ rule: 'leads-somewhere', ...edge })),
  ],
};
writeFileSync(process.argv[2], JSON.stringify(report, null, 2));
process.exit(report.violations.length > 0 ? 1 : 0);
