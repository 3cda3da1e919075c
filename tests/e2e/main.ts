import { startApp } from '../../electron/app.ts';
import { testClock } from './testClock.ts';

// The product's own shell; only its clock is another.
const clock = testClock(Number(process.env.CUEDESK_TEST_WALL ?? Date.now()));
Object.assign(globalThis, { __cuedeskClock: clock.control });
startApp({ clock });
