import type { BrowserWindow } from 'electron';
import type { OnLoss, OutputName, OutputState } from '../shared/wire/outputs.ts';
import { readDisplays } from './displayList.ts';
import { type Area, displayOf, homeOf, inside, type Placement, placeOutput } from './displays.ts';
import { openPage, type PageWindow } from './pageWindow.ts';
import type { Memory, RememberedOutput } from './remembered.ts';

const MINIMUM = { width: 320, height: 240 };
/** A window that is being dragged, or moved by the system because its display went, has settled by then. */
const SETTLED_MS = 500;

export interface OutputWindow {
  readonly window: () => BrowserWindow | null;
  /** Closing may be held up by a question. */
  readonly show: (open: boolean) => void;
  /** Closes it without a question. */
  readonly shut: () => void;
  /** Opens it if it was open when the app was closed, or for the prompter: unless somebody closed it. */
  readonly showIfWanted: () => void;
  /** Opens it there, or moves it there. */
  readonly place: (displayId: number) => void;
  readonly setFullscreen: (fullscreen: boolean) => void;
  readonly setOnLoss: (onLoss: OnLoss) => void;
  /** After displays changed: back to its own display, or off the control window. */
  readonly replace: () => void;
  /** All but whether it is blacked out: its window knows nothing of that. */
  readonly state: () => Omit<OutputState, 'blackSince'>;
  /** Where its window lies; null without one. */
  readonly bounds: () => Area | null;
  /** The display it belongs on, if that is attached and it is open; null otherwise. */
  readonly home: () => number | null;
}

export interface OutputOptions {
  readonly name: OutputName;
  readonly memory: Memory;
  readonly title: () => string;
  /** Where the control window lies. */
  readonly control: () => Area;
  /** Displays that other outputs are on. */
  readonly taken: () => readonly number[];
  /** Where the windows of other outputs lie. */
  readonly standing: () => readonly Area[];
  readonly onWindow: (window: PageWindow) => void;
  /** Somebody closes its window; false keeps it open. */
  readonly mayClose: () => boolean;
  /** A window that goes with the whole app was not closed by anybody. */
  readonly isQuitting: () => boolean;
  /** Opened, closed, moved, made full. */
  readonly onChange: () => void;
}

/** A window for somebody else than the director, from whom it never takes the keyboard. */
export function prepareOutput(options: OutputOptions): OutputWindow {
  const { name, memory, title, control, taken, standing, onWindow, mayClose, isQuitting, onChange } = options;
  let current: BrowserWindow | null = null;
  /** Open, but its display is away and it may be on no other: there is no window, or a hidden one. */
  let isWaiting = false;

  const remembered = () => memory.get()[name];
  const remember = (patch: Partial<RememberedOutput>) => memory.set({ [name]: { ...remembered(), ...patch } });
  const placement = () =>
    placeOutput(readDisplays(), { name, control: control(), remembered: remembered(), taken: taken(), standing: standing() });

  /** Black: rather nowhere than on a display that it was not sent to. */
  function mustWait(): boolean {
    const { onLoss, displayId } = remembered();
    return onLoss === 'black' && displayId !== null && homeOf(readDisplays(), remembered()) === null;
  }

  function build({ bounds, fullscreen }: Pick<Placement, 'bounds' | 'fullscreen'>): BrowserWindow {
    const opened = openPage({ page: name, title: title(), bounds, minimum: MINIMUM, fullscreen, quiet: true });
    const { window } = opened;
    window.setMenuBarVisibility(false);
    let settling: NodeJS.Timeout | null = null;
    const moved = () => {
      if (settling !== null) clearTimeout(settling);
      settling = setTimeout(() => {
        if (current === window && !window.isDestroyed()) settled(window);
      }, SETTLED_MS);
    };
    window.on('move', moved);
    window.on('resize', moved);
    window.on('enter-full-screen', onChange);
    window.on('leave-full-screen', onChange);
    window.on('close', (event) => {
      if (isQuitting()) return;
      if (mayClose()) remember({ wanted: false });
      else event.preventDefault();
    });
    window.on('closed', () => {
      current = null;
      isWaiting = false;
      onChange();
    });
    onWindow(opened);
    return window;
  }

  /** A display is remembered anew only while the old one is attached: one that was unplugged gets its window back. */
  function settled(window: BrowserWindow): void {
    const displays = readDisplays();
    const here = displayOf(window.getBounds(), displays);
    const { displayId } = remembered();
    if (displayId === null || displays.some((display) => display.id === displayId)) remember({ displayId: here.id, label: here.label });
    if (!window.isFullScreen() && !window.isMinimized()) remember({ bounds: window.getNormalBounds() });
    onChange();
  }

  function replace(): void {
    if (current === null && !isWaiting) return;
    if (mustWait()) {
      isWaiting = true;
      current?.hide();
      return;
    }
    const wasWaiting = isWaiting;
    isWaiting = false;
    if (current === null) return open();
    settle(current);
    if (wasWaiting) current.showInactive();
  }

  function settle(window: BrowserWindow): void {
    const { displayId, bounds, fullscreen } = placement();
    const now = window.getBounds();
    const here = displayOf(now, readDisplays());
    const isFull = window.isFullScreen();
    if (here.id === displayId && isFull === fullscreen && (isFull || inside(now, here.workArea))) return;
    // A full window stays on its display until it is one among others again.
    if (isFull) window.setFullScreen(false);
    window.setBounds(bounds);
    if (fullscreen) window.setFullScreen(true);
  }

  function open(): void {
    if (current !== null) return;
    isWaiting = mustWait();
    if (!isWaiting) current = build(placement());
    onChange();
  }

  return {
    window: () => current,
    show: (wanted) => {
      if (!wanted && current !== null) return current.close();
      remember({ wanted });
      isWaiting = false;
      if (wanted) open();
      else onChange();
    },
    shut: () => {
      remember({ wanted: false });
      current?.destroy();
    },
    showIfWanted: () => {
      if (remembered().wanted) open();
    },
    place: (displayId) => {
      const display = readDisplays().find(({ id }) => id === displayId);
      if (display === undefined) return;
      remember({ wanted: true, displayId, label: display.label, bounds: null });
      if (current === null) open();
      else replace();
      onChange();
    },
    setFullscreen: (fullscreen) => {
      remember({ fullscreen });
      current?.setFullScreen(fullscreen);
    },
    setOnLoss: (onLoss) => {
      remember({ onLoss });
      replace();
      onChange();
    },
    replace: () => {
      replace();
      onChange();
    },
    state: () => {
      const shown = current !== null && !current.isDestroyed() && !isWaiting ? current : null;
      const { onLoss, label } = remembered();
      return {
        open: shown !== null || isWaiting,
        displayId: shown === null ? null : displayOf(shown.getBounds(), readDisplays()).id,
        fullscreen: shown?.isFullScreen() ?? false,
        onLoss,
        waitsFor: isWaiting ? (label ?? '') : null,
      };
    },
    bounds: () => (current === null || current.isDestroyed() || isWaiting ? null : current.getBounds()),
    home: () => (current === null ? null : (homeOf(readDisplays(), remembered())?.id ?? null)),
  };
}
