// `npm run bench`: measures in real Electron; one JSON object on stdout, everything else on stderr.
import { runInSession } from './inSession.mjs';

// tests/bench/empty is the bare window that start and memory are held against.
await runInSession('bench', 'tests/bench/main.ts', ['dist', 'package.json', 'tests/bench/empty']);
