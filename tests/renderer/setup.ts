import { configure } from '@testing-library/react';
import { readEnglish } from '../../renderer/ui/text.ts';

// A test changes the language from one line to the next; a window reads English first.
await readEnglish();
// How soon something is there is no question of these tests: a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });
// A page without a host behind it goes on asking for one: it finds nobody, and no test opens a socket for that.
globalThis.fetch = async () => new Response(null, { status: 503 });
// The test page's browser has no idle time; ours is at once, behind what is being done.
globalThis.requestIdleCallback ??= (go) => Number(setTimeout(() => go({ didTimeout: false, timeRemaining: () => 10 }), 0));
globalThis.cancelIdleCallback ??= (handle) => clearTimeout(handle);
