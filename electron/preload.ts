import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../shared/wire/bridge.ts';
import type { Frame } from '../shared/wire/frame.ts';
import { type Call, type CallAnswer, channelOf, FRAME_CHANNEL, PONG_CHANNEL } from './channels.ts';

/** A refusal becomes an error whose message begins with its reason: `badArguments: send 0.action`. */
async function ask<C extends Call>(call: C, ...args: Parameters<Bridge[C]>): Promise<Awaited<ReturnType<Bridge[C]>>> {
  const answer: CallAnswer = await ipcRenderer.invoke(channelOf(call), ...args);
  if (!answer.ok) throw new Error(`${answer.reason}: ${answer.detail}`);
  return answer.value as Awaited<ReturnType<Bridge[C]>>;
}

// Each call by name: a page can say these things and nothing else.
const bridge = {
  hello: () => ask('hello'),
  openTake: (request) => ask('openTake', request),
  send: (command) => ask('send', command),
  records: (after) => ask('records', after),
  listTakes: () => ask('listTakes'),
  readTake: (takeId) => ask('readTake', takeId),
  checkTake: (takeId, kept) => ask('checkTake', takeId, kept),
  markTake: (takeId, command) => ask('markTake', takeId, command),
  closeTake: () => ask('closeTake'),
  saveFile: (request) => ask('saveFile', request),
  archiveTakes: (request) => ask('archiveTakes', request),
  stopArchive: () => ask('stopArchive'),
  printPdf: (request) => ask('printPdf', request),
  pickShowFile: () => ask('pickShowFile'),
  changeOutput: (output, change) => ask('changeOutput', output, change),
  tellPlace: (told) => ask('tellPlace', told),
  setLanguage: (language) => ask('setLanguage', language),
  setActionContext: (context) => ask('setActionContext', context),
  askShell: (request) => ask('askShell', request),
  libraryOpening: () => ask('libraryOpening'),
  keepChange: (change) => ask('keepChange', change),
  keepDraft: (key, draft) => ask('keepDraft', key, draft),
  keptDrafts: () => ask('keptDrafts'),
  adoptLibrary: (page) => ask('adoptLibrary', page),
  libraryRows: (from) => ask('libraryRows', from),
  libraryDigest: () => ask('libraryDigest'),
  takeSnapshot: (reason) => ask('takeSnapshot', reason),
  listSnapshots: () => ask('listSnapshots'),
  compareSnapshot: (name) => ask('compareSnapshot', name),
  restoreRows: (name, from) => ask('restoreRows', name, from),
  keepFile: (base64) => ask('keepFile', base64),
  readFile: (sum) => ask('readFile', sum),
  saveCopy: (sum, suggestedName) => ask('saveCopy', sum, suggestedName),
  setSecondFolder: (path) => ask('setSecondFolder', path),
  pickFolder: () => ask('pickFolder'),
  judgeStore: (verdict) => ask('judgeStore', verdict),
  onFrame: (listener) => {
    const hear = (_event: unknown, frame: Frame) => listener(frame);
    ipcRenderer.on(FRAME_CHANNEL, hear);
    return () => {
      ipcRenderer.removeListener(FRAME_CHANNEL, hear);
    };
  },
} satisfies Bridge;

// Whatever page is loaded, and before it runs: a beat that is not answered means that the page's thread stands.
ipcRenderer.on(FRAME_CHANNEL, (_event, frame: Frame) => {
  if (frame.type === 'beat' || frame.type === 'plain') ipcRenderer.send(PONG_CHANNEL);
});

contextBridge.exposeInMainWorld('cuedesk', bridge);
