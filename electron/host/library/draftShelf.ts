import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { instant } from '../../../shared/time.ts';
import type { KeptDraft } from '../../../shared/wire/library.ts';
import { makeFolder } from '../durable.ts';
import { writeWhole } from '../writeWhole.ts';
import { inTurn } from './turns.ts';

/** Fields that hold typed and uncommitted text at once; the oldest go first. */
const MOST = 100;

/**
 * What is being typed and not yet committed. No change of the library, so not in its journal: one small file, replaced
 * whole. It is only ever read to build a window's lost store anew.
 */
export interface DraftShelf {
  /** Resolves when it is on disk; null: that text was committed or given up. */
  readonly keep: (key: string, draft: KeptDraft | null) => Promise<void>;
  readonly all: () => Promise<readonly KeptDraft[]>;
}

export function draftShelf(path: string): DraftShelf {
  const turns = inTurn();
  let drafts: readonly KeptDraft[] | null = null;

  async function load(): Promise<readonly KeptDraft[]> {
    drafts ??= readDrafts(await readFile(path, 'utf8').catch(() => '[]'));
    return drafts;
  }

  return {
    all: () => turns(load),
    keep: (key, draft) =>
      turns(async () => {
        const others = (await load()).filter((each) => each.key !== key);
        if (draft === null && others.length === drafts?.length) return;
        const next = draft === null ? others : [...others, draft].slice(-MOST);
        await makeFolder(dirname(path));
        await writeWhole(path, JSON.stringify(next));
        drafts = next;
      }),
  };
}

/** What we did not write is none: text that is lost here is still in the window's own store. */
function readDrafts(text: string): readonly KeptDraft[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.flatMap(readDraft) : [];
  } catch {
    return [];
  }
}

function readDraft(parsed: unknown): readonly KeptDraft[] {
  const { key, text, caret, at } = Object(parsed) as Record<string, unknown>;
  if (typeof key !== 'string' || typeof text !== 'string' || typeof caret !== 'number' || typeof at !== 'number') return [];
  return [{ key, text, caret, at: instant(at) }];
}
