export interface DiffPart {
  readonly type: 'same' | 'added' | 'removed';
  readonly text: string;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Cells of the table that compares two lists: more would be felt on the screen. */
const MOST_CELLS = 2_000_000;
/** Characters by characters: longer texts are not even cut into words. */
const LONG = 30_000_000;

/** What became of a text, word by word; of very long ones sentence by sentence. Without the added parts it is `before`, without the removed ones `after`. */
export function diffText(before: string, after: string): readonly DiffPart[] {
  const isLong = before.length * after.length > LONG;
  return joined(
    (isLong ? null : diffTokens(words(before), words(after))) ??
      diffTokens(sentences(before), sentences(after)) ?? [
        { type: 'removed', text: before },
        { type: 'added', text: after },
      ],
  );
}

const words = (text: string): readonly string[] => [...WORDS.segment(text)].map(({ segment }) => segment);
const sentences = (text: string): readonly string[] => text.match(/[^。！？!?\n]*[。！？!?\n]+|[^。！？!?\n]+$/gu) ?? [];

/** By the longest common subsequence, after what both begin and end with; null when that would take too long. */
function diffTokens(before: readonly string[], after: readonly string[]): readonly DiffPart[] | null {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const a = before.slice(start, before.length - end);
  const b = after.slice(start, after.length - end);
  if (a.length * b.length > MOST_CELLS) return null;
  const same = (tokens: readonly string[]): readonly DiffPart[] => tokens.map((text) => ({ type: 'same', text }));
  return [...same(before.slice(0, start)), ...between(a, b), ...same(before.slice(before.length - end))];
}

function between(a: readonly string[], b: readonly string[]): readonly DiffPart[] {
  const width = b.length + 1;
  // Length of the longest common subsequence of what is left from each pair of places.
  const left = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number): number => left[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      left[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [old = '', next = ''] = [a[i], b[j]];
    if (i < a.length && j < b.length && old === next) {
      parts.push({ type: 'same', text: old });
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      parts.push({ type: 'removed', text: old });
      i += 1;
    } else {
      parts.push({ type: 'added', text: next });
      j += 1;
    }
  }
  return parts;
}

/** Neighbours of one kind as one part, so that a changed sentence is not a row of splinters. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const whole: DiffPart[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (part.text === '') continue;
    if (last?.type === part.type) whole[whole.length - 1] = { type: last.type, text: last.text + part.text };
    else whole.push(part);
  }
  return whole;
}
