/** Why a pattern is not taken: its text, or that trying it could take long. */
export type PatternProblem = 'empty' | 'tooLong' | 'notUnderstood' | 'tooOpen';

export type PatternResult = { readonly ok: true; readonly source: string } | { readonly ok: false; readonly problem: PatternProblem };

const LONGEST = 120;
/** Most ways in which one place of a text may be tried. */
const MOST_WAYS = 200;

/** One atom: a class, a group of plain words, a digit, any character or a character; then how often it may stand. */
const ATOM = /\[[^\]\\^[]{1,40}\]|\((?:[^()[\]{}\\|?*+.^$]{1,20}\|){0,20}[^()[\]{}\\|?*+.^$]{1,20}\)|\\d|\.|[^()[\]{}\\|?*+.^$\s]/u;
const TIMES = /\?|\{(\d{1,2})(?:,(\d{1,2}))?\}\??/u;
const PIECE = new RegExp(`(${ATOM.source})(${TIMES.source})?`, 'uy');

/**
 * A regular expression without anything that can run away: no `*`, no `+`, no repeated group, no look-around, no back
 * reference, and so few ways to match that every text is read in time that grows with its length alone.
 */
export function boundedPattern(source: string): PatternResult {
  const refuse = (problem: PatternProblem): PatternResult => ({ ok: false, problem });
  if (source.trim() === '') return refuse('empty');
  if (source.length > LONGEST) return refuse('tooLong');
  let ways = 1;
  let fixed = 0;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < source.length) {
    const piece = PIECE.exec(source);
    if (piece === null) return refuse('notUnderstood');
    const [, atom = '', times, from, to] = piece;
    if (times !== undefined && atom.startsWith('(')) return refuse('tooOpen');
    const least = times === undefined ? 1 : times === '?' ? 0 : Number(from);
    const most = times === undefined ? 1 : times === '?' ? 1 : Number(to ?? from);
    if (least > most) return refuse('notUnderstood');
    ways *= Math.max(1, most - least + 1);
    if (least > 0 && !/^[.\\[]/u.test(atom)) fixed += 1;
  }
  // Without a word of its own a pattern would underline everything.
  return ways > MOST_WAYS || fixed === 0 ? refuse('tooOpen') : { ok: true, source };
}
