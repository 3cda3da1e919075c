import { checkNode } from './checkNode.mjs';

checkNode();
const { installDependencies } = await import('./install.mjs');
await installDependencies();
const { ensureSystemPackages } = await import('../system/packages.mjs');
const { say } = await import('./say.mjs');
const { reportsDir } = await import('../paths.mjs');
const { runSteps } = await import('../test/runSteps.mjs');
const { steps } = await import('../test/steps.mjs');
const { closingLine, result } = await import('../test/tally.mjs');

const missing = ensureSystemPackages();
if (missing !== null) say(missing);
const results = await runSteps(steps, reportsDir);
const { line, ok } = closingLine(missing === null ? results : [...results, result(0, 1)]);
console.log(`\n${line}`);
process.exitCode = ok ? 0 : 1;
