// `npm run replay -- take.ndjson`: prints state, timing and review of a take's log.
import { runTool } from './runTool.mjs';

await runTool('replay');
