// `npm run test:kill [-- --loops 200 --seed N]`: kills the real app in a running show, again and again.
import { runInSession } from './inSession.mjs';

await runInSession('kill', 'tests/kill/main.ts', ['dist', 'package.json']);
