/**
 * Breaks a script into prompter lines: at punctuation first, because a host breathes there, and never inside a word or
 * a number. `width` is in full-width characters; a half-width one counts 0.55. An empty string parts two paragraphs.
 */
export function promptLines(text: string, width: number): readonly string[] {
  const paragraphs = text
    .split(/\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return paragraphs.flatMap((part, index) => (index === 0 ? breakParagraph(part, width) : ['', ...breakParagraph(part, width)]));
}

export interface PlacedLine {
  readonly text: string;
  /** Where it stands in the text it is a piece of, up to where the next one begins. */
  readonly from: number;
  readonly until: number;
}

/** The same lines with their places. */
export function placedLines(text: string, width: number): readonly PlacedLine[] {
  let end = 0;
  const from = promptLines(text, width).map((line) => {
    // Lines are pieces of the text in its order, less the blanks between them.
    const at = Math.max(end, text.indexOf(line, end));
    end = at + line.length;
    return { text: line, from: at };
  });
  return from.map((line, index) => ({ ...line, until: from[index + 1]?.from ?? text.length }));
}

const CLAUSE = /[^，。！？；：、…—,.!?;:]+[，。！？；：、…—,.!?;:”’」』）)】》\s]*|[，。！？；：、…—,.!?;:]+/gu;
const ENDS_SENTENCE = /[。！？…!?]["”’」』）)\s]*$/u;

export const textWidth = (text: string): number =>
  [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1), 0);

function breakParagraph(paragraph: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const clause of clauses(paragraph)) {
    const joined = line + clause;
    if (line !== '' && (textWidth(joined.trimEnd()) > width || ENDS_SENTENCE.test(line))) {
      lines.push(line.trimEnd());
      line = clause;
    } else line = joined;
    if (textWidth(line.trimEnd()) > width) {
      const pieces = splitLong(line, width);
      lines.push(...pieces.slice(0, -1));
      line = pieces.at(-1) ?? '';
    }
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** A comma or point between digits belongs to the number. */
const clauses = (paragraph: string): readonly string[] =>
  paragraph
    .replace(/(?<=\d)[.,:](?=\d)/g, (mark) => INNER[mark] ?? mark)
    .match(CLAUSE)
    ?.map((clause) => clause.replace(/[\uE000-\uE002]/g, (mark) => OUTER[mark] ?? mark)) ?? [];

const INNER: { readonly [mark: string]: string } = { '.': '\uE000', ',': '\uE001', ':': '\uE002' };
const OUTER: { readonly [mark: string]: string } = { '\uE000': '.', '\uE001': ',', '\uE002': ':' };

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Into even pieces between words, so that neither a word is torn nor a line left with one character. */
function splitLong(clause: string, width: number): readonly string[] {
  const atoms = (clause.match(/[\p{Script=Latin}\p{N}.,:%'’-]+\s*|[^\p{Script=Latin}\p{N}]+/gsu) ?? []).flatMap((run) =>
    /^[\p{Script=Latin}\p{N}]/u.test(run) ? [run] : [...WORDS.segment(run)].map(({ segment }) => segment),
  );
  const even = textWidth(clause) / Math.ceil(textWidth(clause) / width);
  const pieces: string[] = [];
  let piece = '';
  for (const atom of atoms) {
    const full = textWidth(piece) >= even - 0.5 || textWidth((piece + atom).trimEnd()) > width;
    if (piece !== '' && full && !/^[，。！？；：、…—,.!?;:”’」』）)】》\s]/u.test(atom)) {
      pieces.push(piece.trimEnd());
      piece = '';
    }
    piece += atom;
  }
  return [...pieces, piece];
}
