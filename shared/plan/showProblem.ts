/** Why a text is not a show, with its place. Words in texts: files. Nothing of such a file is kept. */
export type ShowFileProblem =
  | { readonly reason: 'tooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly reason: 'empty' }
  /** line and column count from 1. */
  | { readonly reason: 'notJson'; readonly line: number; readonly column: number }
  | { readonly reason: 'notAShow' }
  | { readonly reason: 'newerVersion'; readonly version: number; readonly known: number }
  /** `__proto__`, `constructor` or `prototype` as a key: it cannot be kept inert. */
  | { readonly reason: 'forbiddenKey'; readonly path: string }
  | { readonly reason: 'tooDeep'; readonly path: string; readonly limit: number }
  | { readonly reason: 'missing'; readonly path: string }
  | { readonly reason: 'wrongType'; readonly path: string; readonly expected: ExpectedType }
  | { readonly reason: 'below'; readonly path: string; readonly limit: number }
  | { readonly reason: 'above'; readonly path: string; readonly limit: number }
  /** limit counts characters of a text or entries of a list. */
  | { readonly reason: 'tooShort'; readonly path: string; readonly limit: number }
  | { readonly reason: 'tooLong'; readonly path: string; readonly limit: number }
  | { readonly reason: 'notOneOf'; readonly path: string; readonly allowed: readonly string[] }
  | { readonly reason: 'duplicate'; readonly path: string; readonly value: string }
  | { readonly reason: 'unknownProduct'; readonly path: string; readonly value: string };

export type ExpectedType = 'text' | 'integer' | 'number' | 'yesNo' | 'list' | 'object';

/** `['show', 'segments', 3, 'length']` → `show.segments[3].length`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`),
    '',
  );
