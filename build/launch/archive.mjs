// `npm run archive -- take.ndjson... archive.zip`: one archive of a show's logs, with its report, tables and sums.
import { runTool } from './runTool.mjs';

await runTool('archive');
