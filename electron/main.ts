import { startApp } from './app.ts';
import { systemClock } from './host/clock.ts';
import { DISK_LIMITS } from './host/diskWatch.ts';
import { noStep } from './host/library/snapshotFile.ts';
import { openLogs } from './host/logs.ts';
import { systemSchedule } from './host/schedule.ts';

startApp({ clock: systemClock(), openLogs: (dataDir) => openLogs(dataDir, DISK_LIMITS, systemSchedule), step: noStep });
