import type { ProductId } from '../ids.ts';
import { yuanText } from '../text/format.ts';
import type { PublicProduct } from './product.ts';
import type { Script } from './script.ts';
import type { Segment } from './segment.ts';

/** What a script may take from the card: 到手价 without ¥ or 元, 库存, 链接号. */
export const VARIABLES = ['price', 'stock', 'link'] as const;
export type Variable = (typeof VARIABLES)[number];

/** As they are written, each language's own; both are read whatever the screen speaks. */
export const VARIABLE_NAMES: Readonly<Record<'zh-CN' | 'en', Readonly<Record<Variable, string>>>> = {
  'zh-CN': { price: '价格', stock: '库存', link: '链接号' },
  en: { price: 'price', stock: 'stock', link: 'link' },
};

/** The part of a card that scripts speak of. */
export type SpokenFacts = Pick<PublicProduct, 'price' | 'stock' | 'linkNumber'>;

/** A variable's place: from–to as written, start–end as spoken, both in UTF-16 units. */
export interface Hole {
  readonly name: string;
  /** null: braces around what is no variable. They stay as they are written. */
  readonly variable: Variable | null;
  readonly isFilled: boolean;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

export interface FilledText {
  readonly text: string;
  readonly holes: readonly Hole[];
}

/** Full-width braces are what a Chinese input method gives. */
const BRACES = /[{｛]\s*([^{}｛｝\s]{1,20})\s*[}｝]/gu;
const HAS_BRACE = /[{｛]/u;

const variableOf = (name: string): Variable | null =>
  VARIABLES.find((each) => Object.values(VARIABLE_NAMES).some((names) => names[each] === name.toLowerCase())) ?? null;

/** A fact as it is said, or null when the card does not tell: never a guess, and no 0 in its place. */
export function spokenFact(variable: Variable, facts: SpokenFacts | null): string | null {
  if (facts === null) return null;
  const { price, stock, linkNumber } = facts;
  if (variable === 'price') return price === null ? null : yuanText(price).slice(1);
  const figure = variable === 'stock' ? stock : linkNumber;
  return figure === null ? null : String(figure);
}

/** The text with its variables filled. One that the card leaves open stands out as `【价格？】`. */
export function fillText(text: string, facts: SpokenFacts | null): FilledText {
  if (!HAS_BRACE.test(text)) return { text, holes: [] };
  const holes: Hole[] = [];
  let filled = '';
  let at = 0;
  for (const match of text.matchAll(BRACES)) {
    const [written, name = ''] = match;
    const variable = variableOf(name);
    const fact = variable === null ? null : spokenFact(variable, facts);
    filled += text.slice(at, match.index);
    const start = filled.length;
    filled += variable === null ? written : (fact ?? `【${name}？】`);
    at = match.index + written.length;
    holes.push({ name, variable, isFilled: fact !== null, from: match.index, to: at, start, end: filled.length });
  }
  return { text: filled + text.slice(at), holes };
}

/** Where a piece of the spoken text stands in the written one; a piece of a filled value is the whole variable. */
export function writtenSpan({ holes }: FilledText, start: number, end: number): { readonly start: number; readonly end: number } {
  const place = (at: number, isEnd: boolean): number => {
    const hole = holes.find((each) => (isEnd ? at > each.start && at <= each.end : at >= each.start && at < each.end));
    if (hole !== undefined) return isEnd ? hole.to : hole.from;
    const before = holes.findLast((each) => each.end <= at);
    return before === undefined ? at : at - before.end + before.to;
  };
  return { start: place(start, false), end: place(end, true) };
}

/** Where a place of the written text, outside every variable or at its edge, stands in the spoken one. */
export function spokenPlace({ holes }: FilledText, at: number): number {
  const before = holes.findLast((each) => each.to <= at);
  return before === undefined ? at : at - before.to + before.end;
}

/** The card that a segment's script takes its figures from: that of its first product. */
export const cardOf = <Card extends { readonly id: ProductId }>(segment: Segment, products: readonly Card[]): Card | null =>
  segment.productIds[0] === undefined ? null : (products.find((product) => product.id === segment.productIds[0]) ?? null);

/** The script as it is spoken; the very same one where it has no variable. */
export function fillScript(script: Script, facts: SpokenFacts | null): Script {
  if (!script.blocks.some((block) => HAS_BRACE.test(block.text))) return script;
  return { blocks: script.blocks.map((block) => ({ ...block, text: fillText(block.text, facts).text })) };
}

export const spokenScript = (segment: Segment, products: readonly (SpokenFacts & { readonly id: ProductId })[]): Script =>
  fillScript(segment.script, cardOf(segment, products));
