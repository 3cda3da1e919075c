import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { WinnerId } from '../../../shared/ids.ts';
import { textWidth } from '../../../shared/plan/promptLines.ts';
import type { Winner } from '../../../shared/take/devices/result.ts';
import { sendMessage } from '../../link/commands.ts';

/** Two lines of the prompter's message bar at its smallest, in full-width characters: more would run out of it unread. */
const ROOM = 52;

/** Those the host was sent, on this desk, so that a folded sheet forgets none. */
const sentStore = createStore<{ readonly sent: ReadonlySet<WinnerId> }>(() => ({ sent: new Set() }));

/** Winners the host is to be told of next, as many as can be read at once: places count from 1. */
export interface WinnerPart {
  readonly winners: readonly Winner[];
  readonly from: number;
  readonly to: number;
  readonly all: number;
}

/** The part behind those that were sent; null: all were. `wordsOf` is the message that it makes. */
export function nextPart(
  waiting: readonly Winner[],
  sent: ReadonlySet<WinnerId>,
  wordsOf: (part: WinnerPart) => string,
): WinnerPart | null {
  const start = waiting.findIndex(({ id }) => !sent.has(id));
  if (start < 0) return null;
  const upTo = (end: number): WinnerPart => ({ winners: waiting.slice(start, end), from: start + 1, to: end, all: waiting.length });
  let end = start + 1;
  while (end < waiting.length && textWidth(wordsOf(upTo(end + 1))) <= ROOM) end += 1;
  return upTo(end);
}

export const useSentWinners = (): ReadonlySet<WinnerId> => useStore(sentStore, ({ sent }) => sent);

/** Counts as sent only when the host process has it: what was refused is offered again. */
export async function sendPart({ winners }: WinnerPart, words: string): Promise<void> {
  if ((await sendMessage(words, false)).type !== 'acknowledged') return;
  sentStore.setState(({ sent }) => ({ sent: new Set([...sent, ...winners.map(({ id }) => id)]) }));
}

export function forgetSent(waiting: readonly Winner[]): void {
  const again = new Set(waiting.map(({ id }) => id));
  sentStore.setState(({ sent }) => ({ sent: new Set([...sent].filter((id) => !again.has(id))) }));
}
