// `npm run test:long`: what takes an hour, and need not be done with every change. Ends as `npm test` does.
import { makeReady } from './inSession.mjs';

await makeReady();
const { reportsDir } = await import('../paths.mjs');
const { runSteps } = await import('../test/runSteps.mjs');
const { longSteps } = await import('../test/steps.mjs');
const { closingLine } = await import('../test/tally.mjs');

process.env.CUEDESK_MODEL_RUNS ??= '100000';
const { line, ok } = closingLine(await runSteps(longSteps, reportsDir));
console.log(`\n${line}`);
process.exitCode = ok ? 0 : 1;
