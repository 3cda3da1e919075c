import { type FoldTable, foldWord } from './fold.ts';
import type { SafeContext } from './terms.ts';

interface Context {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What makes a word harmless: its neighbours, by word, and whole phrases of the team's own. All folded. */
export interface Covers {
  readonly contexts: ReadonlyMap<string, Context>;
  readonly phrases: readonly string[];
}

export function coversOf(table: FoldTable, safe: readonly SafeContext[], phrases: readonly string[]): Covers {
  const folded = (words: readonly string[]) => words.map((word) => foldWord(table, word)).filter((word) => word !== '');
  return {
    contexts: new Map(
      safe.map(({ word, before, after }) => [foldWord(table, word), { before: folded(before), after: folded(after) }] as const),
    ),
    phrases: folded(phrases),
  };
}

/** Whether the word at from–to of a folded text stands where nobody minds it. */
export function isSafe({ contexts, phrases }: Covers, text: string, from: number, to: number): boolean {
  const word = text.slice(from, to);
  const context = contexts.get(word);
  if (context !== undefined) {
    if (context.after.some((next) => text.startsWith(next, to))) return true;
    if (context.before.some((last) => text.endsWith(last, from))) return true;
  }
  return phrases.some((phrase) => isWithin(phrase, word, text, from));
}

/** The phrase may hold the word several times. */
function isWithin(phrase: string, word: string, text: string, from: number): boolean {
  for (let at = phrase.indexOf(word); at !== -1; at = phrase.indexOf(word, at + 1)) {
    if (from >= at && text.startsWith(phrase, from - at)) return true;
  }
  return false;
}
