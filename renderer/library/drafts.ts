import { instant } from '../../shared/time.ts';
import { database } from './database.ts';

/** Typed text is on disk at most this long after the last key. */
const DRAFT_DELAY = 400;

interface Waiting {
  readonly text: string;
  readonly timer: ReturnType<typeof setTimeout>;
}

const waiting = new Map<string, Waiting>();

/** Keeps what is being typed under a key of the field's own (for example `script:<segment id>`). */
export function saveDraft(key: string, text: string): void {
  clearTimeout(waiting.get(key)?.timer);
  waiting.set(key, { text, timer: setTimeout(() => void writeDraft(key), DRAFT_DELAY) });
}

/** What was being typed when the window went away; null when nothing was. */
export async function readDraft(key: string): Promise<string | null> {
  return waiting.get(key)?.text ?? (await database().drafts.get(key))?.text ?? null;
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
  const draft = waiting.get(key);
  if (draft === undefined) return;
  clearTimeout(draft.timer);
  waiting.delete(key);
  await database().drafts.put({ key, text: draft.text, at: instant(Date.now()) });
}
