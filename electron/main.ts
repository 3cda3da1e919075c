import { startApp } from './app.ts';
import { LOG_READER } from './appFiles.ts';
import { systemClock } from './host/clock.ts';
import { DISK_LIMITS } from './host/diskWatch.ts';
import { noStep } from './host/library/snapshotFile.ts';
import { openLogs } from './host/logs.ts';
import { readInThread } from './host/reader/readInThread.ts';
import { systemSchedule } from './host/schedule.ts';

startApp({
  clock: systemClock(),
  openLogs: (dataDir, report) => openLogs(dataDir, DISK_LIMITS, systemSchedule, readInThread(LOG_READER, systemSchedule, report)),
  step: noStep,
});
