import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../shared/wire/frame.ts';
import { writeWhole } from './writeWhole.ts';

/** In screen pixels. */
interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How the windows were left. Comfort only: a damaged or missing file means the defaults. */
export interface Remembered {
  readonly control: Bounds | null;
  readonly prompter: RememberedPrompter;
  readonly language: Language | null;
}

export interface RememberedPrompter {
  /** false: somebody closed it; it opens again only when asked for. */
  readonly wanted: boolean;
  readonly displayId: number | null;
  readonly label: string | null;
  readonly bounds: Bounds | null;
  /** null: never chosen. */
  readonly fullscreen: boolean | null;
}

export const NOTHING_REMEMBERED: Remembered = {
  control: null,
  prompter: { wanted: true, displayId: null, label: null, bounds: null, fullscreen: null },
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
  if (!isObject(raw) || !isObject(raw['prompter'])) return null;
  const { wanted, displayId, label, bounds, fullscreen } = raw['prompter'];
  const { control, language } = raw;
  const known =
    (control === null || isBounds(control)) &&
    (language === null || language === 'zh-CN' || language === 'en') &&
    typeof wanted === 'boolean' &&
    (displayId === null || typeof displayId === 'number') &&
    (label === null || typeof label === 'string') &&
    (bounds === null || isBounds(bounds)) &&
    (fullscreen === null || typeof fullscreen === 'boolean');
  return known ? { control, language, prompter: { wanted, displayId, label, bounds, fullscreen } } : null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isPixels = (value: unknown): value is number => Number.isInteger(value) && Math.abs(value as number) <= 100_000;

const isBounds = (value: unknown): value is Bounds =>
  isObject(value) &&
  [value['x'], value['y'], value['width'], value['height']].every(isPixels) &&
  Number(value['width']) > 0 &&
  Number(value['height']) > 0;
