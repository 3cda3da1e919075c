// `npm run test:long`: what takes an hour, and need not be done with every change. Ends as `npm test` does.
import { checkNode } from './checkNode.mjs';

checkNode();
const { installDependencies } = await import('./install.mjs');
await installDependencies();
const { ensureSystemPackages } = await import('../system/packages.mjs');
const { fail } = await import('./say.mjs');
const missing = ensureSystemPackages();
if (missing !== null) fail(missing);
const { reportsDir } = await import('../paths.mjs');
const { runSteps } = await import('../test/runSteps.mjs');
const { longSteps } = await import('../test/steps.mjs');
const { closingLine } = await import('../test/tally.mjs');

process.env.CUEDESK_MODEL_RUNS ??= '100000';
const { line, ok } = closingLine(await runSteps(longSteps, reportsDir));
console.log(`\n${line}`);
process.exitCode = ok ? 0 : 1;
