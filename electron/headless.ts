import { randomBytes, randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Language, OpenedFile } from '../shared/wire/frame.ts';
import { LIBRARY_SCHEMA } from '../shared/wire/library.ts';
import { appVersion, LOG_READER, PACK_WORKER, RENDERER_DIR } from './appFiles.ts';
import { systemClock } from './host/clock.ts';
import { dataDir as findDataDir } from './host/dataDir.ts';
import { newerMark, raiseMark } from './host/dataMark.ts';
import { DISK_LIMITS } from './host/diskWatch.ts';
import { heldWords, lockFolder } from './host/folderLock.ts';
import { followTakes } from './host/library/followTakes.ts';
import { keptHeadIn } from './host/library/keptHead.ts';
import { createLibrary } from './host/library/library.ts';
import { noStep } from './host/library/snapshotFile.ts';
import { openLogs } from './host/logs.ts';
import { readShowFile, showFileIn } from './host/openFile.ts';
import { packInWorker } from './host/proof/packInWorker.ts';
import { readInThread } from './host/reader/readInThread.ts';
import { systemSchedule } from './host/schedule.ts';
import { createShowHost } from './host/showHost.ts';
import { type Entrance, openEntrance } from './server/entrance.ts';
import { startServer } from './server/server.ts';

const DEFAULT_PORT = 5790;

/** The show host without a window: the same pages, in a browser on this machine. */
async function main(): Promise<void> {
  const port = portFrom(process.env.CUEDESK_PORT);
  const dataDir = findDataDir(process.env, process.platform);
  const clock = systemClock();
  const report = (what: string) => console.error(what);
  const logs = openLogs(dataDir, DISK_LIMITS, systemSchedule, readInThread(LOG_READER, systemSchedule, report));
  const host = createShowHost({
    ...logs,
    keptHead: keptHeadIn(dataDir),
    clock,
    newId: randomUUID,
    schedule: systemSchedule,
    report,
  });
  const second = process.env.CUEDESK_BACKUP || null;
  const library = createLibrary({ dataDir, wall: clock.wall, newId: randomUUID, schedule: systemSchedule, report, second, step: noStep });
  followTakes(host, library);
  const entrance = openEntrance(() => randomBytes(24).toString('base64url'), clock.mono);
  const named = showFileIn(process.argv.slice(2), process.cwd());
  let file: OpenedFile | null = named === null ? null : await readShowFile(named);
  let language = languageFrom(process.env.CUEDESK_LANG);

  // The port first: whoever asks for a taken one has touched nothing.
  const server = await startServer({
    port,
    root: RENDERER_DIR,
    entrance,
    host,
    library,
    pack: packInWorker(PACK_WORKER),
    calls: {
      info: { app: appVersion(), runtime: `Node ${process.versions.node}`, host: 'headless' },
      language: () => language,
      setLanguage: (next) => {
        language = next;
      },
      wall: clock.wall,
      archivePath: (name) => join(dataDir, 'archives', basename(name)),
      takeFile: () => {
        const opened = file;
        file = null;
        return opened;
      },
    },
    schedule: systemSchedule,
    mono: clock.mono,
    report,
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE' ? new Error(`Port ${port} is taken. Close the other program or set CUEDESK_PORT.`) : error;
  });
  const lock = await lockFolder(dataDir, { newId: randomUUID, schedule: systemSchedule });
  if (lock.type === 'held') throw new Error(heldWords(dataDir, lock.pid));
  const now = { app: appVersion(), schema: LIBRARY_SCHEMA, chromium: null };
  const newer = newerMark(dataDir, now);
  if (newer !== null) throw new Error(`Cuedesk ${newer.app} wrote ${dataDir}, and this is ${now.app}: nothing was opened. Update Cuedesk.`);
  raiseMark(dataDir, now);
  await host.start();

  let leaving = false;
  const leave = () => {
    if (leaving) return;
    leaving = true;
    // The folder last: whoever takes it next finds every log at rest.
    void Promise.allSettled([server.close(), host.close(), library.close()])
      .then(logs.close)
      .then(lock.release)
      .finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  // Last: whoever reads it may tell us to go at once.
  announce(server.port, dataDir, entrance);
}

function announce(port: number, dataDir: string, entrance: Entrance): void {
  const origin = `http://127.0.0.1:${port}`;
  console.log(`Cuedesk 场控台 listens on ${origin} (this machine only). Data: ${dataDir}`);
  console.log('Each address below opens once, in one browser:');
  console.log(`  控制台 Control room  ${origin}/#code=${entrance.codeOf('director')}`);
  console.log(`  提词屏 Prompter      ${origin}/prompter.html#code=${entrance.codeOf('host')}`);
  console.log(`  倒计时 Countdown      ${origin}/countdown.html#code=${entrance.codeOf('viewer')}`);
  console.log(`  助理 Assistant       ${origin}/assistant.html#code=${entrance.codeOf('assistant')}`);
}

function portFrom(told: string | undefined): number {
  if (told === undefined || told === '') return DEFAULT_PORT;
  const port = Number(told);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`CUEDESK_PORT is no port: ${told}`);
  return port;
}

const languageFrom = (told: string | undefined): Language | null => (told === 'en' || told === 'zh-CN' ? told : null);

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
