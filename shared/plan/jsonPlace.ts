/** A place in a text; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const TOKEN =
  /[ \t\r\n]*(?:([{}[\]:,])|("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/y;

type Want = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';

/**
 * Where a text stops being JSON. Engines word this differently and often leave the place out, so it is found here.
 * Only for text that JSON.parse has refused; walks without recursion, so depth does no harm.
 */
export function jsonErrorPlace(text: string): Place {
  const open: ('{' | '[')[] = [];
  let want: Want = 'value';
  TOKEN.lastIndex = 0;
  for (let at = 0; ; at = TOKEN.lastIndex) {
    const token = TOKEN.exec(text);
    if (token === null) return placeAt(text, skipSpace(text, at));
    const next = step(want, token[1] ?? (token[2] !== undefined ? 'text' : 'scalar'), open);
    if (next === null) return placeAt(text, skipSpace(text, at));
    want = next;
  }
}

const afterValue = (open: readonly string[]): Want => (open.length === 0 ? 'nothing' : 'commaOrEnd');

/** What may follow a token; null when the token may not stand here. Keeps the stack of open brackets. */
function step(want: Want, token: string, open: ('{' | '[')[]): Want | null {
  const inObject = open.at(-1) === '{';
  if (
    (token === '}' && inObject && (want === 'keyOrEnd' || want === 'commaOrEnd')) ||
    (token === ']' && !inObject && (want === 'valueOrEnd' || want === 'commaOrEnd'))
  ) {
    open.pop();
    return afterValue(open);
  }
  switch (want) {
    case 'value':
    case 'valueOrEnd':
      if (token === '{' || token === '[') {
        open.push(token);
        return token === '{' ? 'keyOrEnd' : 'valueOrEnd';
      }
      return token === 'text' || token === 'scalar' ? afterValue(open) : null;
    case 'key':
    case 'keyOrEnd':
      return token === 'text' ? 'colon' : null;
    case 'colon':
      return token === ':' ? 'value' : null;
    case 'commaOrEnd':
      return token === ',' ? (inObject ? 'key' : 'value') : null;
    case 'nothing':
      return null;
  }
}

function skipSpace(text: string, at: number): number {
  let place = at;
  while (place < text.length && ' \t\r\n'.includes(text.charAt(place))) place += 1;
  return place;
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  return { line: before.split('\n').length, column: offset - lastBreak };
}
