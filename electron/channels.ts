import type { Bridge } from '../shared/wire/bridge.ts';
import type { LinkRole } from '../shared/wire/frame.ts';

/** A question a window may ask. onFrame is none: frames come by themselves. */
export type Call = Exclude<keyof Bridge, 'onFrame'>;

export const channelOf = (call: Call): string => `cuedesk:${call}`;
export const FRAME_CHANNEL = 'cuedesk:frame';
/** The preload's answer to every beat: the page's thread is alive. */
export const PONG_CHANNEL = 'cuedesk:pong';

const ALL: readonly LinkRole[] = ['director', 'host', 'assistant', 'viewer'];
const DIRECTOR: readonly LinkRole[] = ['director'];

/**
 * Who may make which call. In the shell the control window is the director, the prompter the host and the countdown a
 * viewer; which commands a role may send is decided behind `send`, by the show host.
 */
export const CALL_ROLES: Readonly<Record<Call, readonly LinkRole[]>> = {
  hello: ALL,
  openTake: DIRECTOR,
  send: ['director', 'host', 'assistant'],
  records: ALL,
  listTakes: DIRECTOR,
  readTake: DIRECTOR,
  checkTake: DIRECTOR,
  markTake: DIRECTOR,
  closeTake: DIRECTOR,
  saveFile: DIRECTOR,
  archiveTakes: DIRECTOR,
  stopArchive: DIRECTOR,
  printPdf: DIRECTOR,
  pickShowFile: DIRECTOR,
  // As for askShell: what an output may ask for itself is checked where it is done.
  changeOutput: ALL,
  // Which of the two may say what is checked where it is heard.
  tellPlace: ['director', 'host'],
  setLanguage: DIRECTOR,
  setActionContext: DIRECTOR,
  // A window may always ask for its own whole page; the rest is checked where it is done.
  askShell: ALL,
  libraryOpening: DIRECTOR,
  keepChange: DIRECTOR,
  keepDraft: DIRECTOR,
  keptDrafts: DIRECTOR,
  adoptLibrary: DIRECTOR,
  libraryRows: DIRECTOR,
  libraryDigest: DIRECTOR,
  takeSnapshot: DIRECTOR,
  listSnapshots: DIRECTOR,
  compareSnapshot: DIRECTOR,
  restoreRows: DIRECTOR,
  keepFile: DIRECTOR,
  readFile: DIRECTOR,
  saveCopy: DIRECTOR,
  setSecondFolder: DIRECTOR,
  pickFolder: DIRECTOR,
  judgeStore: DIRECTOR,
};

/** The calls that take nothing: a test holds them to callArguments.ts. */
export const WITHOUT_ARGUMENTS: ReadonlySet<Call> = new Set<Call>([
  'hello',
  'listTakes',
  'closeTake',
  'pickShowFile',
  'stopArchive',
  'libraryOpening',
  'keptDrafts',
  'libraryDigest',
  'listSnapshots',
  'pickFolder',
]);

export const CALLS = Object.keys(CALL_ROLES) as readonly Call[];

/**
 * What the gateway sends back. An Error would lose its reason on the way:
 * notAllowed: not this window, not this role; badArguments: not the shape the call names; failed: the call itself.
 */
export type CallAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: 'notAllowed' | 'badArguments' | 'failed'; readonly detail: string };
