import { startApp } from '../../electron/app.ts';
import { LOG_READER } from '../../electron/appFiles.ts';
import { openLogs } from '../../electron/host/logs.ts';
import { readInThread } from '../../electron/host/reader/readInThread.ts';
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
  openLogs: (dataDir, report) =>
    openLogs(dataDir, testLimits(process.env), systemSchedule, readInThread(LOG_READER, systemSchedule, report)),
  step: (name) => {
    if (process.env.CUEDESK_TEST_DIE === name) process.kill(process.pid, 'SIGKILL');
  },
});
