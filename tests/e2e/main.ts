import { startApp } from '../../electron/app.ts';
import { testClock } from './testClock.ts';
import { tapWire } from './wireTap.ts';

// The product's own shell; only its clock is another, and a tap sits on the wire.
const clock = testClock(Number(process.env.CUEDESK_TEST_WALL ?? Date.now()));
Object.assign(globalThis, { __cuedeskClock: clock.control, __cuedeskTap: tapWire(process.env.CUEDESK_TEST_TAP !== undefined) });
startApp({ clock });
