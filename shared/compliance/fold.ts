/** What each UTF-16 unit becomes: 0 is skipped, BREAK ends a clause. */
export type FoldTable = Uint16Array;

/** Where a clause ends: no word reaches over it. */
const BREAK = 10;
const CLAUSE = /[\n\r。！？!?；;，,、：:…—]/u;
const SPOKEN = /[\p{L}\p{N}%]/u;

/** Text as it is compared, and for each of its units the place in the original. */
export interface Folded {
  readonly text: string;
  readonly codes: Uint16Array;
  readonly at: Uint32Array;
}

/**
 * Traditional to Simplified (`pairs`: each character followed by the one it becomes), full-width and circled to plain,
 * capitals to small. What is neither said nor ends a clause falls out: blanks, marks, emoji, zero-width.
 */
export function foldTable(pairs: string): FoldTable {
  const table = new Uint16Array(0x10000);
  for (let code = 1; code < table.length; code += 1) {
    // Ideographs are most of the table and stay as they are.
    table[code] = code >= 0x3400 && code < 0xa000 ? code : foldOne(code);
  }
  const flat = pairs.replace(/\s/g, '');
  for (let at = 0; at + 1 < flat.length; at += 2) table[flat.charCodeAt(at)] = flat.charCodeAt(at + 1);
  return table;
}

function foldOne(code: number): number {
  // Halves of a pair: beyond the first plane lie rare ideographs (kept) and emoji (dropped with their second half).
  if (code >= 0xd800 && code < 0xe000) return code >= 0xd83c && code < 0xd840 ? 0 : code;
  const char = String.fromCharCode(code);
  if (CLAUSE.test(char)) return BREAK;
  const plain = char.normalize('NFKC').toLowerCase();
  if (plain.length !== 1) return SPOKEN.test(char) ? code : 0;
  if (CLAUSE.test(plain)) return BREAK;
  return SPOKEN.test(plain) ? plain.charCodeAt(0) : 0;
}

export function fold(table: FoldTable, text: string): Folded {
  const codes = new Uint16Array(text.length);
  const at = new Uint32Array(text.length);
  let length = 0;
  let isDropped = false;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    const isSecondHalf = code >= 0xdc00 && code < 0xe000;
    const to: number = isSecondHalf && isDropped ? 0 : (table[code] ?? 0);
    isDropped = code >= 0xd800 && code < 0xdc00 && to === 0;
    if (to === 0) continue;
    codes[length] = to;
    at[length] = place;
    length += 1;
  }
  const kept = codes.subarray(0, length);
  return { text: textOf(kept), codes: kept, at: at.subarray(0, length) };
}

/** A word as it stands in a folded text: nothing of it reaches over a clause. */
export const foldWord = (table: FoldTable, word: string): string => fold(table, word).text.replace(/\n/g, '');

/** More arguments than this at once is more than a call may carry. */
const CHUNK = 8192;

function textOf(codes: Uint16Array): string {
  let text = '';
  for (let from = 0; from < codes.length; from += CHUNK) text += String.fromCharCode(...codes.subarray(from, from + CHUNK));
  return text;
}
