import type { ShowHost } from '../../../electron/host/showHost.ts';
import type { Bridge } from '../../../shared/wire/bridge.ts';
import type { Frame } from '../../../shared/wire/frame.ts';
import { NO_OUTPUTS } from '../../../shared/wire/outputs.ts';
import { openRig, tempFolder } from '../../electron/host/library/rig.ts';
import { bridgeTo } from '../library/libraryBridge.ts';

/** A window's bridge straight onto the real show host, with faults that a test can switch on. */
export interface HostBridge extends Bridge {
  /** Frames that this returns true for never arrive. */
  drop: (frame: Frame) => boolean;
  /** Answers of `send` that never arrive, counted down. */
  loseAnswers: number;
  readonly sent: string[];
}

export function hostBridge(host: ShowHost): HostBridge {
  const { library } = openRig(tempFolder().path);
  const bridge: HostBridge = {
    ...bridgeTo(() => library),
    drop: () => false,
    loseAnswers: 0,
    sent: [],
    hello: async () => ({
      role: 'director',
      language: 'zh-CN',
      info: { app: '0', runtime: 'test', host: 'headless' },
      openFile: null,
      takeId: host.take()?.takeId ?? null,
      isFresh: false,
      outputs: NO_OUTPUTS,
      place: host.place(),
      damages: host.damages(),
      mayWrite: true,
    }),
    openTake: (request) => host.openTake(request, 'director'),
    send: async (command) => {
      bridge.sent.push(command.commandId);
      const answer = await host.send(command, 'director');
      if (bridge.loseAnswers === 0) return answer;
      bridge.loseAnswers -= 1;
      return new Promise(() => {});
    },
    records: async (after) => host.records(after, 'director'),
    listTakes: () => host.listTakes(),
    checkTake: (takeId, kept) => host.checkTake(takeId, kept),
    readTake: (id) => host.readTake(id, 'director'),
    markTake: (id, command) => host.markTake(id, command, 'director'),
    closeTake: () => host.closeTake('director'),
    saveFile: async () => ({ type: 'cancelled' }),
    archiveTakes: async () => ({ type: 'cancelled' }),
    stopArchive: async () => {},
    printPdf: async () => ({ type: 'cancelled' }),
    pickShowFile: async () => null,
    changeOutput: async () => {},
    tellPlace: async (told) => host.tellPlace(told, 'director'),
    setLanguage: async () => {},
    setActionContext: async () => {},
    askShell: async () => {},
    onFrame: (listener) => host.subscribe('director', (frame) => bridge.drop(frame) || listener(frame)),
  };
  return bridge;
}
