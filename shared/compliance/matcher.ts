import { type Folded, type FoldTable, fold, foldWord } from './fold.ts';
import type { Rule } from './rules.ts';
import { type Covers, coversOf, isSafe } from './safe.ts';
import { type SafeContext, TERM_LEVELS } from './terms.ts';

/** A word found: the rule it breaks and where it stands in the text, in UTF-16 units. */
export interface Hit {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly next: Map<number, Node>;
  rule: Rule | null;
}

/** Words as a tree of characters, so that a text is read once however many words there are. */
export interface Matcher {
  readonly table: FoldTable;
  readonly root: Node;
  readonly patterns: readonly { readonly rule: Rule; readonly regex: RegExp }[];
  readonly covers: Covers;
}

const severity = (rule: Rule): number => TERM_LEVELS.length - TERM_LEVELS.indexOf(rule.level);

/** Of two rules for one word the stricter one counts; of equals the earlier. */
export function buildMatcher(table: FoldTable, rules: readonly Rule[], safe: readonly SafeContext[], phrases: readonly string[]): Matcher {
  const root: Node = { next: new Map(), rule: null };
  for (const rule of rules) {
    if (rule.kind !== 'literal') continue;
    const word = foldWord(table, rule.term);
    if (word === '') continue;
    let node = root;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      const next = node.next.get(code) ?? { next: new Map(), rule: null };
      node.next.set(code, next);
      node = next;
    }
    if (node.rule === null || severity(rule) > severity(node.rule)) node.rule = rule;
  }
  const patterns = rules.filter((rule) => rule.kind === 'pattern').map((rule) => ({ rule, regex: patternOf(table, rule.term) }));
  return { table, root, patterns, covers: coversOf(table, safe, phrases) };
}

/** Ideographs of a pattern are folded like the text; its own signs are plain already. */
const patternOf = (table: FoldTable, source: string): RegExp =>
  new RegExp(
    source.replace(/[\u3400-\u9fff]/g, (char) => String.fromCharCode(table[char.charCodeAt(0)] ?? 0)),
    'g',
  );

/** Every hit in the order of the text. One that meets an earlier hit at least as strict is not told. */
export function findHits(matcher: Matcher, text: string): readonly Hit[] {
  const folded = fold(matcher.table, text);
  const found: Hit[] = [];
  const take = (rule: Rule, from: number, to: number): boolean => {
    const start = folded.at[from] ?? 0;
    const end = (folded.at[to - 1] ?? 0) + 1;
    if (!rule.blanks && end - start > to - from && /\s/.test(text.slice(start, end))) return false;
    if (!isSafe(matcher.covers, folded.text, from, to)) found.push({ rule, start, end });
    return true;
  };
  for (let from = 0; from < folded.codes.length; from += 1) takeLongest(matcher.root, folded, from, take);
  for (const { rule, regex } of matcher.patterns) {
    for (const match of folded.text.matchAll(regex)) take(rule, match.index, match.index + match[0].length);
  }
  return apart(found);
}

function takeLongest(root: Node, folded: Folded, from: number, take: (rule: Rule, from: number, to: number) => boolean): void {
  const ends: { readonly rule: Rule; readonly to: number }[] = [];
  let node = root.next.get(folded.codes[from] ?? 0);
  for (let to = from + 1; node !== undefined; to += 1) {
    if (node.rule !== null) ends.push({ rule: node.rule, to });
    node = node.next.get(folded.codes[to] ?? 0);
  }
  for (const { rule, to } of ends.reverse()) {
    if (!tearsWord(folded, from, to) && take(rule, from, to)) return;
  }
}

const isLatin = (code: number | undefined): boolean => code !== undefined && ((code >= 48 && code <= 57) || (code >= 97 && code <= 122));

/** 加V is not in 加VIP, nor TOP1 in TOP10, nor 0元购 in 10元购: Latin letters and digits stand together as they were written. */
function tearsWord({ codes, at }: Folded, from: number, to: number): boolean {
  const joins = (left: number, right: number) => isLatin(codes[left]) && isLatin(codes[right]) && (at[right] ?? 0) - (at[left] ?? 0) === 1;
  return (from > 0 && joins(from - 1, from)) || (to < codes.length && joins(to - 1, to));
}

/** Leaves out what overlaps another hit that comes first (of two the longer) and is as strict. */
export function apart(found: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of found.toSorted((a, b) => a.start - b.start || b.end - a.end || severity(b.rule) - severity(a.rule))) {
    let isTold = false;
    // Hits are short: only the last few can still reach over this one.
    for (let at = kept.length - 1; at >= 0 && at >= kept.length - 8; at -= 1) {
      const before = kept[at];
      if (before !== undefined && before.end > hit.start && severity(before.rule) >= severity(hit.rule)) isTold = true;
    }
    if (!isTold) kept.push(hit);
  }
  return kept;
}
