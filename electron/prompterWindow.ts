import type { BrowserWindow } from 'electron';
import type { Outputs } from '../shared/wire/frame.ts';
import { displayInfo, readDisplays } from './displayList.ts';
import { type Area, displayOf, inside, type Placement, placePrompter } from './displays.ts';
import { openPage, type PageWindow } from './pageWindow.ts';
import type { Memory, RememberedPrompter } from './remembered.ts';

const MINIMUM = { width: 320, height: 240 };
/** A window that is being dragged, or moved by the system because its display went, has settled by then. */
const SETTLED_MS = 500;

export interface PrompterWindow {
  readonly window: () => BrowserWindow | null;
  /** Closing may be held up by a question. */
  readonly show: (open: boolean) => void;
  /** Closes it without a question. */
  readonly shut: () => void;
  /** Opens it unless somebody closed it before: for a take that begins. */
  readonly showIfWanted: () => void;
  readonly place: (displayId: number) => void;
  readonly setFullscreen: (fullscreen: boolean) => void;
  /** After displays changed: back to its own display, or off the control window. */
  readonly replace: () => void;
  readonly outputs: () => Outputs;
}

export interface PrompterOptions {
  readonly memory: Memory;
  readonly title: () => string;
  /** Where the control window lies. */
  readonly control: () => Area;
  readonly onWindow: (window: PageWindow) => void;
  /** Somebody closes its window; false keeps it open. */
  readonly mayClose: () => boolean;
  /** A window that goes with the whole app was not closed by anybody. */
  readonly isQuitting: () => boolean;
  /** Opened, closed, moved, made full. */
  readonly onChange: () => void;
}

/** The host's window. It never takes the keyboard from the director. */
export function preparePrompter({ memory, title, control, onWindow, mayClose, isQuitting, onChange }: PrompterOptions): PrompterWindow {
  let current: BrowserWindow | null = null;

  const remember = (patch: Partial<RememberedPrompter>) => memory.set({ prompter: { ...memory.get().prompter, ...patch } });

  const placement = () => placePrompter(readDisplays(), control(), memory.get().prompter);

  function build({ bounds, fullscreen }: Pick<Placement, 'bounds' | 'fullscreen'>): BrowserWindow {
    const opened = openPage({ page: 'prompter', title: title(), bounds, minimum: MINIMUM, fullscreen, quiet: true });
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
      onChange();
    });
    onWindow(opened);
    return window;
  }

  /** A display is remembered anew only while the old one is attached: one that was unplugged gets its window back. */
  function settled(window: BrowserWindow): void {
    const displays = readDisplays();
    const here = displayOf(window.getBounds(), displays);
    const { displayId } = memory.get().prompter;
    if (displayId === null || displays.some((display) => display.id === displayId)) remember({ displayId: here.id, label: here.label });
    if (!window.isFullScreen() && !window.isMinimized()) remember({ bounds: window.getNormalBounds() });
    onChange();
  }

  function replace(): void {
    if (current === null) return;
    const { displayId, bounds, fullscreen } = placement();
    const now = current.getBounds();
    const here = displayOf(now, readDisplays());
    const isFull = current.isFullScreen();
    if (here.id === displayId && isFull === fullscreen && (isFull || inside(now, here.workArea))) return;
    // A full window stays on its display until it is one among others again.
    if (isFull) current.setFullScreen(false);
    current.setBounds(bounds);
    if (fullscreen) current.setFullScreen(true);
  }

  function open(): void {
    if (current !== null) return;
    current = build(placement());
    onChange();
  }

  return {
    window: () => current,
    show: (wanted) => {
      if (!wanted && current !== null) return current.close();
      remember({ wanted });
      if (wanted) open();
    },
    shut: () => {
      remember({ wanted: false });
      current?.destroy();
    },
    showIfWanted: () => {
      if (memory.get().prompter.wanted) open();
    },
    place: (displayId) => {
      const display = readDisplays().find(({ id }) => id === displayId);
      if (display === undefined) return;
      remember({ displayId, label: display.label, bounds: null });
      replace();
      onChange();
    },
    setFullscreen: (fullscreen) => {
      remember({ fullscreen });
      current?.setFullScreen(fullscreen);
    },
    replace: () => {
      replace();
      onChange();
    },
    outputs: () => {
      const displays = readDisplays();
      const open = current !== null && !current.isDestroyed() ? current : null;
      return {
        prompter: {
          open: open !== null,
          displayId: open === null ? null : displayOf(open.getBounds(), displays).id,
          fullscreen: open?.isFullScreen() ?? false,
        },
        displays: displays.map(displayInfo),
      };
    },
  };
}
