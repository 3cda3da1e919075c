import { open } from 'node:fs/promises';
import { app, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';

/** What a test may do to the way between windows and host, from `app.evaluate`: as `globalThis.__cuedeskTap`. */
export interface TapControl {
  /**
   * From now on an acknowledged answer gets no further than here: its record is on disk, and no window ever hears so.
   * Resolves with the first such command's id.
   */
  holdAnswers(): Promise<string>;
  /** From now on nothing gets to the disk: every write, or every fsync, of the host stays on its way. Resolves when it is so. */
  holdDisk(call: 'write' | 'sync'): Promise<void>;
  /** Types of the actions that windows have asked for so far, in order, refused ones too. */
  asked(): readonly string[];
  /** Everything that went to a page of that name, as text, if CUEDESK_TEST_TAP was set at the start. */
  sentTo(page: string): readonly string[];
}

type Answering = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** Stands between the windows and the product's own handlers. Must run before the app starts. */
export function tapWire(keep: boolean): TapControl {
  const asked: string[] = [];
  const sent: { readonly page: string; readonly text: string }[] = [];
  let held: ((commandId: string) => void) | null = null;

  const note = (contents: WebContents, what: unknown) => {
    const page = /(\w+)\.html/.exec(contents.getURL())?.[1] ?? '';
    if (keep) sent.push({ page, text: JSON.stringify(what) ?? '' });
  };
  const handle = ipcMain.handle.bind(ipcMain);
  ipcMain.handle = (channel: string, answering: Answering) =>
    handle(channel, async (event: IpcMainInvokeEvent, ...args: unknown[]) => {
      if (channel === SEND) asked.push(actionOf(args[0]));
      const answer = await answering(event, ...args);
      const acknowledged = channel === SEND ? acknowledgedId(answer) : null;
      if (held !== null && acknowledged !== null) {
        held(acknowledged);
        return new Promise(() => {});
      }
      note(event.sender, answer);
      return answer;
    });
  app.on('web-contents-created', (_event, contents) => {
    const send = contents.send.bind(contents);
    contents.send = (channel: string, ...args: unknown[]) => {
      note(contents, args);
      send(channel, ...args);
    };
  });
  return {
    holdAnswers: () =>
      new Promise((done) => {
        held = done;
      }),
    holdDisk: async (call) => {
      // All handles share one prototype, which has no name of its own.
      const any = await open(process.execPath, 'r');
      Object.getPrototypeOf(any)[call] = () => new Promise(() => {});
      await any.close();
    },
    asked: () => asked,
    sentTo: (page) => sent.filter((each) => each.page === page).map(({ text }) => text),
  };
}

const SEND = 'cuedesk:send';

const actionOf = (command: unknown): string => (command as { readonly action?: { readonly type?: string } })?.action?.type ?? '';

function acknowledgedId(answer: unknown): string | null {
  const { value } = answer as { readonly value?: { readonly type?: string; readonly commandId?: string } };
  return value?.type === 'acknowledged' ? (value.commandId ?? null) : null;
}
