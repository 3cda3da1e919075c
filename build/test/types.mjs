import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { run } from '../launch/run.mjs';
import { root, tool } from '../paths.mjs';

// Type-checks every referenced project and writes what was checked: `node build/test/types.mjs <report>`.
const started = Date.now();
const [program, ...lead] = tool('typescript/bin/tsc');
const { code, stdout } = await run(program, [...lead, '-b', '--force', '--pretty', 'false'], { cwd: root, quiet: true });
process.stdout.write(stdout);

const lines = stdout.split('\n').filter((line) => /error TS\d+/.test(line));
const { references } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8'));
const projects = references.map(({ path }) => {
  const folder = resolve(root, path);
  const name = relative(root, folder);
  return { name, checked: wasWritten(folder), errors: lines.filter((line) => line.startsWith(`${name}/`)).length };
});
const strayErrors = lines.length - projects.reduce((sum, project) => sum + project.errors, 0);
mkdirSync(dirname(process.argv[2]), { recursive: true });
writeFileSync(process.argv[2], JSON.stringify({ projects, strayErrors, lines }, null, 2));
process.exit(code ?? 1);

/** The compiler writes its build record whenever it has looked at a project: a fresh one proves that it did. */
function wasWritten(folder) {
  const { compilerOptions } = JSON.parse(readFileSync(join(folder, 'tsconfig.json'), 'utf8'));
  const record = join(folder, compilerOptions.tsBuildInfoFile);
  return existsSync(record) && statSync(record).mtimeMs >= started - 1000;
}
