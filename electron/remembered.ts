import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Language } from '../shared/wire/frame.ts';
import { writeWhole } from './writeWhole.ts';

const pixels = z.int().min(-100_000).max(100_000);
const area = z.object({ x: pixels, y: pixels, width: pixels.min(1), height: pixels.min(1) }).readonly();

const prompter = z.object({
  /** false: somebody closed it; it opens again only when asked for. */
  wanted: z.boolean(),
  displayId: z.number().nullable(),
  label: z.string().nullable(),
  bounds: area.nullable(),
  /** null: never chosen. */
  fullscreen: z.boolean().nullable(),
});

const schema = z
  .object({ control: area.nullable(), prompter: prompter.readonly(), language: z.enum(['zh-CN', 'en']).nullable() })
  .readonly();

/** How the windows were left. Comfort only: a damaged or missing file means the defaults. */
export type Remembered = z.infer<typeof schema>;
export type RememberedPrompter = Remembered['prompter'];

export const NOTHING_REMEMBERED: Remembered = {
  control: null,
  prompter: { wanted: true, displayId: null, label: null, bounds: null, fullscreen: null },
  language: null satisfies Language | null,
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
    const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : NOTHING_REMEMBERED;
  } catch {
    return NOTHING_REMEMBERED;
  }
}
