import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../shared/wire/frame.ts';
import { type OnLoss, OUTPUT_NAMES, type OutputName } from '../shared/wire/outputs.ts';
import { writeWhole } from './host/writeWhole.ts';

/** In screen pixels. */
interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the windows were left. Comfort only: a damaged or missing file means the defaults. */
export interface Remembered extends Readonly<Record<OutputName, RememberedOutput>> {
  readonly control: Bounds | null;
  readonly language: Language | null;
}

export interface RememberedOutput {
  /** Open when it was last seen, or for the prompter: nobody has closed it. */
  readonly wanted: boolean;
  readonly displayId: number | null;
  readonly label: string | null;
  readonly bounds: Bounds | null;
  /** null: never chosen. */
  readonly fullscreen: boolean | null;
  readonly onLoss: OnLoss;
}

const UNSEEN: RememberedOutput = { wanted: false, displayId: null, label: null, bounds: null, fullscreen: null, onLoss: 'hold' };

export const NOTHING_REMEMBERED: Remembered = {
  control: null,
  // A take opens it, unless somebody closed it.
  prompter: { ...UNSEEN, wanted: true },
  countdown: UNSEEN,
  assistant: UNSEEN,
  language: null,
};

export interface Memory {
  readonly get: () => Remembered;
  /** Kept at once, written soon. */
  readonly set: (patch: Partial<Remembered>) => void;
  /** Resolves when all that was set is on disk, or could not be put there. */
  readonly flush: () => Promise<void>;
}

/** Reads shell.json of the data folder and keeps it up to date. `warn` is told when it cannot be written. */
export function openMemory(dataDir: string, warn: (error: unknown) => void): Memory {
  const path = join(dataDir, 'shell.json');
  let now = readRemembered(path);
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  const write = () => {
    timer = null;
    const text = `${JSON.stringify(now, null, 2)}\n`;
    writing = writing.then(() => writeWhole(path, text)).catch(warn);
  };
  return {
    get: () => now,
    set: (patch) => {
      now = { ...now, ...patch };
      // A dragged window tells every pixel of its way.
      timer ??= setTimeout(write, 300);
    },
    flush: () => {
      if (timer !== null) {
        clearTimeout(timer);
        write();
      }
      return writing;
    },
  };
}

function readRemembered(path: string): Remembered {
  try {
    return rememberedFrom(JSON.parse(readFileSync(path, 'utf8'))) ?? NOTHING_REMEMBERED;
  } catch {
    return NOTHING_REMEMBERED;
  }
}

/** Checked by hand: the window waits for this, and should not wait for a library. null for anything that we did not write. */
function rememberedFrom(raw: unknown): Remembered | null {
  if (!isObject(raw)) return null;
  const { control, language } = raw;
  if (control !== null && !isBounds(control)) return null;
  if (language !== null && language !== 'zh-CN' && language !== 'en') return null;
  const [prompter, countdown, assistant] = OUTPUT_NAMES.map((name) => outputFrom(raw[name], NOTHING_REMEMBERED[name]));
  return prompter && countdown && assistant ? { control, language, prompter, countdown, assistant } : null;
}

/** What was not there yet, or an output that the app did not have yet, is as at the first start. */
function outputFrom(raw: unknown, unseen: RememberedOutput): RememberedOutput | null {
  if (raw === undefined) return unseen;
  if (!isObject(raw)) return null;
  const { wanted, displayId, label, bounds, fullscreen, onLoss = unseen.onLoss } = raw;
  if (typeof wanted !== 'boolean' || (onLoss !== 'hold' && onLoss !== 'black')) return null;
  if (displayId !== null && typeof displayId !== 'number') return null;
  if (label !== null && typeof label !== 'string') return null;
  if (bounds !== null && !isBounds(bounds)) return null;
  if (fullscreen !== null && typeof fullscreen !== 'boolean') return null;
  return { wanted, displayId, label, bounds, fullscreen, onLoss };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isPixels = (value: unknown): value is number => Number.isInteger(value) && Math.abs(value as number) <= 100_000;

const isBounds = (value: unknown): value is Bounds =>
  isObject(value) &&
  [value['x'], value['y'], value['width'], value['height']].every(isPixels) &&
  Number(value['width']) > 0 &&
  Number(value['height']) > 0;
