import { readFile, rename, writeFile } from 'node:fs/promises';
import type { KeptPlace } from './sharedPlace.ts';

/**
 * One small file, replaced in one step and never synced: it has to outlive this process and not the power, and a disk that
 * syncs it keeps the next GO waiting.
 */
export function placeFile(path: string): KeptPlace {
  return {
    read: async () => {
      const text = await readFile(path, 'utf8').catch(() => null);
      // A first start reads no schemas.
      return text === null ? null : placeIn(text, await import('../../shared/wire/placeSchema.ts'));
    },
    write: async (takeId, at) => {
      const temporary = `${path}.tmp`;
      await writeFile(temporary, JSON.stringify({ takeId, at }), { mode: 0o600 });
      await rename(temporary, path);
    },
  };
}

/** Cut off by a power failure it tells of no place: the script then stands where its time puts it. */
function placeIn(text: string, { keptPlaceSchema }: typeof import('../../shared/wire/placeSchema.ts')) {
  try {
    return keptPlaceSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
