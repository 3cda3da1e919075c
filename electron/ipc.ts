import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { LinkRole } from '../shared/wire/frame.ts';
import { CALLS, channelOf, PONG_CHANNEL } from './channels.ts';
import { answerCall, type CallHandlers } from './gateway.ts';
import { isPage, type Page } from './origin.ts';

/** A window that may ask, as the shell knows it. */
export interface KnownPage {
  readonly page: Page;
  readonly role: LinkRole;
}

/**
 * The only place that listens to windows. `known` tells which page a web contents (by its id) was made for, null for
 * one that the shell did not make. `heard` is told of every beat that a web contents answered.
 */
export function openIpc(
  known: (contentsId: number) => KnownPage | null,
  handlers: CallHandlers,
  heard: (contentsId: number) => void,
  report: (what: string) => void,
): void {
  ipcMain.on(PONG_CHANNEL, ({ sender }) => heard(sender.id));
  for (const call of CALLS) {
    ipcMain.handle(channelOf(call), (event, ...args) => answerCall(call, roleOf(event, known(event.sender.id)), args, handlers, report));
  }
}

/** The sender's role, if it is the main frame of a known window and still shows the page it was made for. */
function roleOf(event: IpcMainInvokeEvent, known: KnownPage | null): LinkRole | null {
  const frame = event.senderFrame;
  if (known === null || frame === null) return null;
  return frame.parent === null && isPage(frame.url, known.page) ? known.role : null;
}
