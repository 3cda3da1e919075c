import type { BrowserWindow, WebContents } from 'electron';
import { textsOf } from '../shared/text/texts.ts';
import type { Frame, Language, LinkRole, Outputs } from '../shared/wire/frame.ts';
import { FRAME_CHANNEL } from './channels.ts';
import { openControl } from './controlWindow.ts';
import { watchDisplays } from './displayList.ts';
import { startHealing } from './healing.ts';
import type { KnownPage } from './ipc.ts';
import { type PrompterWindow, preparePrompter } from './prompterWindow.ts';
import type { Memory } from './remembered.ts';

export interface Windows {
  readonly control: () => BrowserWindow;
  readonly focusControl: () => void;
  readonly prompter: PrompterWindow;
  /** Which of our pages a web contents shows, by its id; null for anything that the shell did not make. */
  readonly known: (contentsId: number) => KnownPage | null;
  /** To every window of that role, as far as one is open. */
  readonly send: (role: LinkRole, frame: Frame) => void;
  /** Titles follow the language. */
  readonly rename: () => void;
}

export interface WindowsOptions {
  readonly memory: Memory;
  readonly mono: () => number;
  readonly language: () => Language;
  readonly isOnAir: () => boolean;
  readonly isQuitting: () => boolean;
  readonly onClosed: () => void;
  readonly report: (what: string) => void;
}

/** Opens the control window, and readies the prompter. */
export function openWindows({ memory, mono, language, isOnAir, isQuitting, onClosed, report }: WindowsOptions): Windows {
  const pages = new Map<WebContents, KnownPage>();
  const healing = startHealing(mono, report);
  const words = () => textsOf(language()).actions.native;
  const admit =
    (known: KnownPage) =>
    ({ webContents }: BrowserWindow) => {
      pages.set(webContents, known);
      webContents.once('destroyed', () => pages.delete(webContents));
    };
  const send = (role: LinkRole, frame: Frame) => {
    for (const [contents, known] of pages) {
      if (known.role === role && !contents.isDestroyed() && !contents.isCrashed()) contents.send(FRAME_CHANNEL, frame);
    }
  };
  const tellOutputs = () => {
    const outputs: Outputs = prompter.outputs();
    send('director', { type: 'outputs', outputs });
    send('host', { type: 'outputs', outputs });
  };

  const control = openControl({
    memory,
    healing,
    title: () => words().controlTitle,
    onPage: admit({ page: 'control', role: 'director' }),
    mayClose: () => !isOnAir(),
    onRefused: () => send('director', { type: 'action', name: 'closeRefused' }),
    onClosed,
  });
  const prompter = preparePrompter({
    memory,
    healing,
    title: () => words().prompterTitle,
    control: () => control.window().getBounds(),
    onPage: admit({ page: 'prompter', role: 'host' }),
    isQuitting,
    onChange: tellOutputs,
  });
  watchDisplays(() => {
    control.replace();
    prompter.replace();
  });

  return {
    control: control.window,
    focusControl: control.focus,
    prompter,
    known: (contentsId) => [...pages].find(([contents]) => contents.id === contentsId)?.[1] ?? null,
    send,
    rename: () => {
      control.window().setTitle(words().controlTitle);
      prompter.window()?.setTitle(words().prompterTitle);
    },
  };
}
