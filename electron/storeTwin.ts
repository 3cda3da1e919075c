import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { StoreVerdict } from '../shared/wire/bridge.ts';
import { cutTornTails } from './storeTails.ts';

/** What the windows' store was before this start, kept until a window has found the store whole. */
export interface StoreTwin {
  /** Resolves with the folder's name where it is kept; null when there was nothing to keep. */
  readonly judge: (verdict: StoreVerdict) => Promise<string | null>;
}

export interface TwinParts {
  /** Folder that Chromium keeps its `IndexedDB` in. */
  readonly folder: string;
  readonly wall: () => number;
  /** Makes Chromium let go of the store and delete it. */
  readonly clear: () => Promise<void>;
  readonly report: (what: string) => void;
}

const STORE = 'IndexedDB';

/**
 * Links every file of the store under a second name, before a window opens it: Chromium deletes a store that it finds
 * damaged, and by then nobody could look at it any more. Files of the store only grow or are replaced, so a link is as
 * good as a copy and takes no time. Synchronous, because the window is opened next.
 */
export function twinStore({ folder, wall, clear, report }: TwinParts): StoreTwin {
  const store = join(folder, STORE);
  const twin = join(folder, `${STORE}.before`);
  try {
    for (const name of cutTornTails(store)) report(`the store: ${name} ended in half a record`);
  } catch (error) {
    report(`the store keeps what a kill left of it: ${String(error)}`);
  }
  try {
    // One that a start before this left unjudged holds what that start found.
    if (existsSync(store) && !existsSync(twin)) linkTree(store, twin);
  } catch (error) {
    report(`the store has no twin: ${String(error)}`);
  }

  async function keepTwin(): Promise<string | null> {
    if (!existsSync(twin)) return null;
    const kept = `${store}.corrupt-${new Date(wall()).toISOString().replaceAll(/[-:.]/g, '')}`;
    await rename(twin, kept);
    return basename(kept);
  }

  return {
    judge: async (verdict) => {
      if (verdict === 'whole') {
        await rm(twin, { recursive: true, force: true });
        return null;
      }
      const kept = await keepTwin();
      if (verdict === 'unopenable') await clear();
      return kept;
    },
  };
}

/** Under a name of its own until it is complete. */
function linkTree(from: string, to: string): void {
  const making = `${to}.new`;
  rmSync(making, { recursive: true, force: true });
  linkInto(from, making);
  renameSync(making, to);
}

function linkInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkInto(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
  }
}

/** Some file systems know no second name for a file. */
function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
