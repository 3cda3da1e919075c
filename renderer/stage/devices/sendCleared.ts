import type { Answer } from '../../../shared/wire/frame.ts';

/** Clears a field as it is sent, not when the record is on disk: a second Enter sends nothing twice, and the next words stay. Refused, it stands there again. */
export async function sendCleared(
  entry: string,
  set: (becomes: (now: string) => string) => void,
  send: (entry: string) => Promise<Answer>,
) {
  if (entry.trim() === '') return;
  set(() => '');
  const answer = await send(entry.trim());
  if (answer.type !== 'acknowledged') set((now) => (now === '' ? entry : now));
}
