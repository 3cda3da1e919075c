// `npm run verify -- take.ndjson [--head count:sum]`: says whether a take's log is whole and unchanged.
import { runTool } from './runTool.mjs';

await runTool('verify');
