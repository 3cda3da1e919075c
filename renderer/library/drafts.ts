import { instant } from '../../shared/time.ts';
import { type DraftRow, database } from './database.ts';
import { dropDraft, putDraft } from './draftStore.ts';
import { libraryStore } from './libraryStore.ts';

/** Typed text is on its way to the disk at most this long after its key, however fast the next keys come: half a second at most is lost. */
const DRAFT_DELAY = 200;

export type Draft = Pick<DraftRow, 'text' | 'caret'>;

interface Waiting {
  readonly draft: Draft;
  readonly timer: ReturnType<typeof setTimeout>;
}

const waiting = new Map<string, Waiting>();
/** Handed over to the plan; the drafts stay on disk until the plan's own commit is there. */
const committed = new Set<string>();

/** Keeps what is being typed under a key of the field's own (for example `<show id>:script:<segment id>:<block id>`). */
export function saveDraft(key: string, draft: Draft): void {
  committed.delete(key);
  const timer = waiting.get(key)?.timer ?? setTimeout(() => void writeDraft(key), DRAFT_DELAY);
  waiting.set(key, { draft, timer });
}

/** What was being typed when the window went away; null when nothing was. */
export async function readDraft(key: string): Promise<Draft | null> {
  if (committed.has(key)) return null;
  return waiting.get(key)?.draft ?? (await database().drafts.get(key)) ?? null;
}

/** What was typed last and neither committed nor given up: only a window that was killed leaves one. */
export async function newestDraft(): Promise<DraftRow | null> {
  const rows = await database().drafts.toArray();
  return rows.reduce<DraftRow | null>((newest, row) => (newest === null || row.at > newest.at ? row : newest), null);
}

/** The plan has the text now. Until that is saved a kill would find it nowhere else. */
export async function clearDraft(key: string): Promise<void> {
  committed.add(key);
  await writeDraft(key);
  await saved();
  // Somebody types there again.
  if (committed.delete(key)) await dropDraft(key);
}

/** Writes every waiting draft at once: on blur, and when the page is hidden. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...waiting.keys()].map(writeDraft));
}

async function writeDraft(key: string): Promise<void> {
  const kept = waiting.get(key);
  if (kept === undefined) return;
  clearTimeout(kept.timer);
  waiting.delete(key);
  await putDraft({ key, ...kept.draft, at: instant(Date.now()) });
}

/** Resolves when no edit waits to be on disk. */
const saved = (): Promise<void> =>
  new Promise((done) => {
    const look = () => {
      if (libraryStore.getState().saving !== 'saved') return;
      stop();
      done();
    };
    const stop = libraryStore.subscribe(look);
    look();
  });
