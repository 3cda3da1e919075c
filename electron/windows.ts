import type { BrowserWindow, WebContents } from 'electron';
import type { TakeState } from '../shared/take/state.ts';
import { shellTextsOf } from '../shared/text/shellTexts.ts';
import type { Instant } from '../shared/time.ts';
import type { Beat, Frame, Language, LinkRole } from '../shared/wire/frame.ts';
import { OUTPUT_NAMES, type OutputName } from '../shared/wire/outputs.ts';
import type { WindowName } from '../shared/wire/shell.ts';
import { FRAME_CHANNEL } from './channels.ts';
import { openControl } from './controlWindow.ts';
import { watchDisplays } from './displayList.ts';
import { offerReopening } from './healing/offer.ts';
import { plainTake } from './healing/plainFacts.ts';
import type { Troubles } from './healing/troubles.ts';
import { heal, type Patient } from './healing/windowHealing.ts';
import type { KnownPage } from './ipc.ts';
import { type OutputWindows, openOutputs } from './outputs.ts';
import type { PageWindow } from './pageWindow.ts';
import type { Memory } from './remembered.ts';

export interface Windows {
  readonly control: () => BrowserWindow;
  readonly focusControl: () => void;
  readonly outputs: OutputWindows;
  /** Which of our pages a web contents shows, by its id; null for anything that the shell did not make. */
  readonly known: (contentsId: number) => KnownPage | null;
  /** To every window of that role, as far as one is open. */
  readonly send: (role: LinkRole, frame: Frame) => void;
  /** A web contents answered a beat. */
  readonly heard: (contentsId: number) => void;
  readonly patient: (name: WindowName) => Patient | null;
  /** Titles follow the language. */
  readonly rename: () => void;
}

export interface WindowsOptions {
  readonly memory: Memory;
  /** Real milliseconds, steady. */
  readonly steady: () => number;
  readonly wall: () => Instant;
  readonly language: () => Language;
  readonly take: () => TakeState | null;
  readonly isOnAir: () => boolean;
  readonly isQuitting: () => boolean;
  readonly mayClose: (name: WindowName) => boolean;
  readonly giveWay: (name: OutputName, then: () => void) => void;
  readonly troubles: Troubles;
  readonly onWindow: (name: WindowName, window: BrowserWindow) => void;
  readonly onClosed: () => void;
  readonly report: (what: string) => void;
}

interface Known {
  readonly name: WindowName;
  readonly role: LinkRole;
  readonly opened: PageWindow;
  readonly patient: Patient;
}

/** Who a window is to the host, by what it shows. The countdown may do nothing. */
const ROLES = { control: 'director', prompter: 'host', countdown: 'viewer', assistant: 'assistant' } as const;
const TITLES = { prompter: 'prompterTitle', countdown: 'countdownTitle', assistant: 'assistantTitle' } as const;

/** Opens the control window, and readies the outputs. */
export function openWindows(options: WindowsOptions): Windows {
  const { memory, steady, language, isOnAir, isQuitting, mayClose, troubles, onClosed, report } = options;
  const pages = new Map<WebContents, Known>();
  const words = () => shellTextsOf(language()).actions.native;
  const healing = { steady, isOnAir, troubles, offer: (yes: () => void) => offerReopening(language(), yes), report };
  const admit = (name: WindowName) => (opened: PageWindow) => {
    const { window } = opened;
    const { webContents } = window;
    pages.set(webContents, { name, role: ROLES[name], opened, patient: heal(name, opened, healing) });
    webContents.once('destroyed', () => pages.delete(webContents));
    options.onWindow(name, window);
  };
  const find = (contentsId: number) => [...pages].find(([contents]) => contents.id === contentsId)?.[1] ?? null;

  function send(role: LinkRole, frame: Frame): void {
    for (const [contents, known] of pages) {
      if (known.role !== role || contents.isDestroyed() || contents.isCrashed()) continue;
      const heard = known.opened.page() === 'plain' ? forPlainPage(known.name, frame) : frame;
      if (heard === null) continue;
      contents.send(FRAME_CHANNEL, heard);
      if (frame.type === 'beat') known.patient.sent();
    }
  }

  function forPlainPage(name: WindowName, frame: Frame): Frame | null {
    if (frame.type === 'ask') return frame;
    return frame.type === 'beat' ? { type: 'plain', language: language(), facts: plainFacts(name, frame) } : null;
  }

  function plainFacts(window: WindowName, { wallNow, takeNow }: Beat) {
    const take = options.take();
    const black = window !== 'control' && outputs.isBlack(window);
    return { window, black, wall: wallNow, take: take === null || takeNow === null ? null : plainTake(take, takeNow, window) };
  }

  const tellOutputs = () => {
    const all = outputs.state();
    for (const role of Object.values(ROLES)) send(role, { type: 'outputs', outputs: all });
  };

  const control = openControl({
    memory,
    title: () => words().controlTitle,
    onWindow: admit('control'),
    mayClose: () => mayClose('control'),
    onClosed,
  });
  const outputs = openOutputs({
    shared: { memory, control: () => control.window().getBounds(), isQuitting, onChange: () => tellOutputs() },
    partsOf: (name) => ({ title: () => words()[TITLES[name]], onWindow: admit(name), mayClose: () => mayClose(name) }),
    wall: options.wall,
    giveWay: options.giveWay,
  });
  watchDisplays(() => {
    control.replace();
    outputs.replace();
  });

  return {
    control: control.window,
    focusControl: control.focus,
    outputs,
    known: (contentsId) => {
      const known = find(contentsId);
      return known === null ? null : { page: known.opened.page(), role: known.role };
    },
    send,
    heard: (contentsId) => find(contentsId)?.patient.heard(),
    patient: (name) => [...pages.values()].find((known) => known.name === name)?.patient ?? null,
    rename: () => {
      control.window().setTitle(words().controlTitle);
      for (const name of OUTPUT_NAMES) outputs.of(name).window()?.setTitle(words()[TITLES[name]]);
    },
  };
}
