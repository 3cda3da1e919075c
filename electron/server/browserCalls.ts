import type { Instant } from '../../shared/time.ts';
import type { Hello, Language, OpenedFile, RuntimeInfo } from '../../shared/wire/frame.ts';
import type { OutputName, Outputs } from '../../shared/wire/outputs.ts';
import type { CallHandlers } from '../gateway.ts';
import type { Library } from '../host/library/library.ts';
import type { Archiver } from '../host/proof/archiver.ts';
import type { ShowHost } from '../host/showHost.ts';
import { libraryCalls } from '../libraryCalls.ts';

export interface BrowserCallParts {
  readonly host: ShowHost;
  readonly library: Library;
  readonly info: RuntimeInfo;
  readonly language: () => Language | null;
  readonly setLanguage: (language: Language) => void;
  /** The file named on the command line, given out once. */
  readonly takeFile: () => OpenedFile | null;
  /** What is linked now. */
  readonly outputs: () => Outputs;
  readonly blacken: (output: OutputName, black: boolean) => void;
  /** Whether this page has the library, waiting shortly for the one before it. */
  readonly takeLease: () => Promise<boolean>;
  readonly mayWrite: () => boolean;
  readonly archiver: Archiver;
  /** Where an archive of that name goes: a page can choose no place for one. */
  readonly archivePath: (name: string) => string;
  readonly wall: () => Instant;
}

/** What a browser can have: takes from the show host. Files and windows are its own affair, so those calls do nothing here. */
export function browserCalls({
  host,
  library,
  info,
  language,
  setLanguage,
  takeFile,
  outputs,
  blacken,
  takeLease,
  mayWrite,
  archiver,
  archivePath,
}: BrowserCallParts): CallHandlers {
  return {
    hello: async (role): Promise<Hello> => ({
      role,
      language: language(),
      info,
      openFile: role === 'director' ? takeFile() : null,
      takeId: host.take()?.takeId ?? null,
      // The browser's store is not this folder's: what it holds only the page knows.
      isFresh: false,
      outputs: outputs(),
      place: host.place(),
      damages: host.damages(),
      mayWrite: role === 'director' && (await takeLease()),
    }),
    openTake: (role, request) => (mayWrite() ? host.openTake(request, role) : { type: 'refused', reason: 'notAllowed' }),
    send: async (role, command) =>
      // A link that was just made again waits for its former self to let go; a second tab only looks.
      role !== 'director' || (await takeLease())
        ? host.send(command, role)
        : { type: 'refused', commandId: command.commandId, reason: 'notAllowed' },
    records: (role, after) => host.records(after, role),
    listTakes: () => host.listTakes(),
    readTake: (role, takeId) => host.readTake(takeId, role),
    checkTake: (_role, takeId, kept) => host.checkTake(takeId, kept),
    markTake: (role, takeId, command) =>
      mayWrite() ? host.markTake(takeId, command, role) : { type: 'refused', commandId: command.commandId, reason: 'notAllowed' },
    closeTake: async (role) => {
      if (mayWrite()) await host.closeTake(role);
    },
    saveFile: () => ({ type: 'failed', detail: 'browser' }),
    // No box of a browser can be written to piece by piece: it goes into a folder beside the logs, and its path is told.
    archiveTakes: (_role, request) =>
      mayWrite() ? archiver.make(request, archivePath(request.suggestedName)) : { type: 'failed', detail: 'notAllowed' },
    stopArchive: () => archiver.stop(),
    printPdf: () => ({ type: 'failed', detail: 'browser' }),
    saveCopy: () => ({ type: 'failed', detail: 'browser' }),
    pickShowFile: () => null,
    // Whatever else an output may be told is its own window's affair here.
    changeOutput: (role, output, change) => {
      if (change.type === 'black' && role === 'director' && mayWrite()) blacken(output, change.black);
    },
    tellPlace: (role, told) => host.tellPlace(told, role),
    setLanguage: (_role, next) => setLanguage(next),
    setActionContext: () => undefined,
    askShell: () => undefined,
    ...libraryCalls(library, mayWrite, host),
    pickFolder: () => null,
    judgeStore: () => null,
  };
}
