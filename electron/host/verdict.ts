import type { ChainHead, JournalDamage } from '../../shared/wire/frame.ts';
import { type ChainFault, walkChain } from './hashChain.ts';

/** How a log stands against a head that was kept of it; null when none was given. */
export type Match =
  | { readonly type: 'same' }
  | { readonly type: 'goesOn'; readonly by: number }
  | { readonly type: 'edited'; readonly seq: number }
  | { readonly type: 'cut'; readonly seq: number };

export interface Verdict {
  /** Of the good beginning; null when not even the first line is good. */
  readonly head: ChainHead | null;
  readonly fault: ChainFault | null;
  readonly match: Match | null;
}

/** Follows the chain alone, so that it can tell of logs of any version. */
export function verdictOn(bytes: Buffer, kept: ChainHead | null): Verdict {
  const walk = walkChain(bytes);
  const sums: string[] = [];
  for (;;) {
    const step = walk.next();
    if (!step.done) {
      sums.push(step.value.sum);
      continue;
    }
    const sum = sums.at(-1);
    const head = sum === undefined ? null : { seq: sums.length, sum };
    return { head, fault: step.value, match: kept === null ? null : matchOf(sums, kept) };
  }
}

/** `sums`: of the good records, in order. */
function matchOf(sums: readonly string[], kept: ChainHead): Match {
  const sum = sums[kept.seq - 1];
  if (sum === undefined) return { type: 'cut', seq: kept.seq };
  if (sum !== kept.sum) return { type: 'edited', seq: kept.seq };
  return sums.length === kept.seq ? { type: 'same' } : { type: 'goesOn', by: sums.length - kept.seq };
}

/** A whole log that matches what was kept, or nothing was kept. A torn last line was never saved, but is no whole log. */
export const isGood = ({ head, fault, match }: Verdict): boolean =>
  head !== null && fault === null && match?.type !== 'edited' && match?.type !== 'cut';

/** What is wrong with the log `file` against a head kept of it, or null. */
export function damageBy(file: string, sums: readonly string[], kept: ChainHead): JournalDamage | null {
  const match = matchOf(sums, kept);
  if (match.type === 'edited') return { type: 'edited', file, seq: match.seq };
  return match.type === 'cut' ? { type: 'cut', file, had: kept.seq, kept: sums.length } : null;
}
