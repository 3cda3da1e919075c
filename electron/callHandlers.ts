import { app } from 'electron';
import type { Hello, Language, LinkRole, OpenedFile } from '../shared/wire/frame.ts';
import type { OutputChange, OutputName } from '../shared/wire/outputs.ts';
import type { ShellRequest } from '../shared/wire/shell.ts';
import { copyPath, freePath, pickFolder, pickShowFile, saveFile, savePath, saveWithoutAsking, writeFile } from './files.ts';
import type { CallHandlers } from './gateway.ts';
import type { Library } from './host/library/library.ts';
import type { Archiver } from './host/proof/archiver.ts';
import type { ShowHost } from './host/showHost.ts';
import { libraryCalls } from './libraryCalls.ts';
import type { NativeMenu } from './menu.ts';
import { printPdf } from './printPdf.ts';
import type { StoreTwin } from './storeTwin.ts';
import type { Windows } from './windows.ts';

export interface HandlerParts {
  /** Resolves when the host has read its logs: a window that asks earlier waits. */
  readonly host: Promise<ShowHost>;
  readonly library: Library;
  readonly archiver: Archiver;
  readonly twin: StoreTwin;
  readonly windows: Windows;
  readonly menu: NativeMenu;
  readonly language: () => Language;
  readonly setLanguage: (language: Language) => void;
  /** The file that waits for the control window, given out once. */
  readonly takeFile: () => Promise<OpenedFile | null>;
  /** Whether the data folder was made for this start: true at most once, and never after a page was there. */
  readonly takeFresh: () => boolean;
  readonly isOnAir: () => boolean;
  /** The director's page said hello: it is told what else stands on its screen. */
  readonly greet: () => void;
  readonly askShell: (request: ShellRequest, role: LinkRole) => void;
  readonly changeOutput: (output: OutputName, change: OutputChange, role: LinkRole) => void;
}

/** What the shell does for each call of the Bridge; takes belong to the show host, the rest is windows and files. */
export function callHandlers(parts: HandlerParts): CallHandlers {
  const {
    host,
    library,
    archiver,
    twin,
    windows,
    menu,
    language,
    setLanguage,
    takeFile,
    takeFresh,
    isOnAir,
    greet,
    askShell,
    changeOutput,
  } = parts;
  return {
    hello: async (role): Promise<Hello> => {
      if (role === 'director') greet();
      const { damages, take, place } = await host;
      const isFresh = role === 'director' && takeFresh();
      return {
        role,
        language: language(),
        info: { app: app.getVersion(), runtime: `Electron ${process.versions.electron ?? ''}`, host: 'electron' },
        openFile: role === 'director' ? await takeFile() : null,
        takeId: take()?.takeId ?? null,
        isFresh,
        outputs: windows.outputs.state(),
        place: place(),
        damages: damages(),
        mayWrite: role === 'director',
      };
    },
    openTake: async (role, request) => (await host).openTake(request, role),
    send: async (role, command) => (await host).send(command, role),
    records: async (role, after) => (await host).records(after, role),
    listTakes: async () => (await host).listTakes(),
    readTake: async (role, takeId) => (await host).readTake(takeId, role),
    checkTake: async (_role, takeId, kept) => (await host).checkTake(takeId, kept),
    markTake: async (role, takeId, command) => (await host).markTake(takeId, command, role),
    closeTake: async (role) => (await host).closeTake(role),
    // A box of the system takes the keyboard from the show: on air there is none.
    saveFile: (_role, request) => (isOnAir() ? saveWithoutAsking(request) : saveFile(windows.control(), request, language())),
    archiveTakes: async (_role, request) => {
      const path = isOnAir()
        ? freePath(request.suggestedName)
        : await savePath(windows.control(), request.suggestedName, 'zip', language());
      return path === null ? { type: 'cancelled' } : archiver.make(request, path);
    },
    stopArchive: () => archiver.stop(),
    printPdf: (_role, request) =>
      printPdf(windows.control(), request, async (name) =>
        isOnAir() ? freePath(name) : savePath(windows.control(), name, 'pdf', language()),
      ),
    saveCopy: async (_role, sum, name) => {
      const bytes = await library.files.read(sum);
      if (bytes === null) return { type: 'failed', detail: 'ENOENT' };
      const path = isOnAir() ? freePath(name) : await copyPath(windows.control(), name);
      return path === null ? { type: 'cancelled' } : writeFile(path, bytes);
    },
    pickShowFile: () => (isOnAir() ? null : pickShowFile(windows.control(), language())),
    changeOutput: (role, output, change) => changeOutput(output, change, role),
    tellPlace: async (role, told) => (await host).tellPlace(told, role),
    setLanguage: (_role, next) => setLanguage(next),
    setActionContext: (_role, context) => menu.setContext(context),
    askShell: (role, request) => askShell(request, role),
    ...libraryCalls(library, () => true, host),
    // A system dialog would stand in front of a show.
    pickFolder: async () => ((await host).take() === null ? pickFolder(windows.control()) : null),
    judgeStore: (_role, verdict) => twin.judge(verdict),
  };
}
