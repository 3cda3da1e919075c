/** ｜ parts a claim on a card from its evidence. */
const END = /[。！？!?；;｜\n]/;

const isEnd = (text: string, at: number) => END.test(text[at] ?? '');

function edges(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  let from = start;
  while (from > 0 && !isEnd(text, from - 1)) from -= 1;
  let to = end;
  while (to < text.length && !isEnd(text, to)) to += 1;
  return { start: from, end: to };
}

/** The sentence around a word, without what ends it and without blanks at its ends. */
export function sentenceAround(text: string, start: number, end: number): string {
  const span = edges(text, start, end);
  return text.slice(span.start, span.end).trim();
}

/** Where it stands together with what ends it, so that nothing is left when it goes. A line's end stays. */
export function sentenceSpan(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const span = edges(text, start, end);
  let to = span.end;
  while (to < text.length && isEnd(text, to) && text[to] !== '\n') to += 1;
  return { start: span.start, end: to };
}
