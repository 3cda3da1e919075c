import { startApp } from '../../electron/app.ts';
import { openLogs } from '../../electron/host/logs.ts';
import { systemSchedule } from '../../electron/host/schedule.ts';
import { holdStart } from './heldStart.ts';
import { testClock } from './testClock.ts';
import { testLimits } from './testLimits.ts';
import { tapWire } from './wireTap.ts';

// The product's own shell; only its clock is another, so is what it takes for a small disk, a tap sits on the wire, and it
// dies where CUEDESK_TEST_DIE names a step of a snapshot.
const clock = testClock(Number(process.env.CUEDESK_TEST_WALL ?? Date.now()));
Object.assign(globalThis, { __cuedeskClock: clock.control, __cuedeskTap: tapWire(process.env.CUEDESK_TEST_TAP !== undefined) });
holdStart();
startApp({
  clock,
  openLogs: (dataDir) => openLogs(dataDir, testLimits(process.env), systemSchedule),
  step: (name) => {
    if (process.env.CUEDESK_TEST_DIE === name) process.kill(process.pid, 'SIGKILL');
  },
});
