import { pathText, type ShowFileProblem } from './showProblem.ts';

/** Keys that could reach an object's prototype wherever a value is copied. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** No show is nested deeper; deeper data could exhaust the stack of whoever walks it. */
const MAX_DEPTH = 64;

/** The first forbidden key or too deep value of parsed JSON, in document order; null when there is none. */
export function findForbidden(root: unknown): ShowFileProblem | null {
  return look(root, []);
}

function look(value: unknown, path: readonly (string | number)[]): ShowFileProblem | null {
  if (typeof value !== 'object' || value === null) return null;
  if (path.length > MAX_DEPTH) return { reason: 'tooDeep', path: pathText(path.slice(0, 8)), limit: MAX_DEPTH };
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, at) => [at, item])
    : Object.entries(value);
  for (const [key, item] of entries) {
    const here = [...path, key];
    if (typeof key === 'string' && FORBIDDEN.has(key)) return { reason: 'forbiddenKey', path: pathText(here) };
    const found = look(item, here);
    if (found !== null) return found;
  }
  return null;
}
