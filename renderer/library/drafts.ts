import { instant } from '../../shared/time.ts';
import { type DraftRow, database } from './database.ts';

/** Typed text is on disk at most this long after the last key. */
const DRAFT_DELAY = 400;

export type Draft = Pick<DraftRow, 'text' | 'caret'>;

interface Waiting {
  readonly draft: Draft;
  readonly timer: ReturnType<typeof setTimeout>;
}

const waiting = new Map<string, Waiting>();

/** Keeps what is being typed under a key of the field's own (for example `<show id>:script:<segment id>:<block id>`). */
export function saveDraft(key: string, draft: Draft): void {
  clearTimeout(waiting.get(key)?.timer);
  waiting.set(key, { draft, timer: setTimeout(() => void writeDraft(key), DRAFT_DELAY) });
}

/** What was being typed when the window went away; null when nothing was. */
export async function readDraft(key: string): Promise<Draft | null> {
  return waiting.get(key)?.draft ?? (await database().drafts.get(key)) ?? null;
}

/** What was typed last and neither committed nor given up: only a window that was killed leaves one. */
export async function newestDraft(): Promise<DraftRow | null> {
  const rows = await database().drafts.toArray();
  return rows.reduce<DraftRow | null>((newest, row) => (newest === null || row.at > newest.at ? row : newest), null);
}

/** The text was committed or given up. */
export async function clearDraft(key: string): Promise<void> {
  clearTimeout(waiting.get(key)?.timer);
  waiting.delete(key);
  await database().drafts.delete(key);
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
  await database().drafts.put({ key, ...kept.draft, at: instant(Date.now()) });
}
