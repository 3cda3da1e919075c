/**
 * JSON with one spelling for a value: keys in code-unit order at every depth, array order kept. Hash sums and
 * byte-for-byte round trips rest on it. A key whose value is undefined is left out, as JSON does.
 * Throws TypeError on what JSON would change silently: NaN, Infinity, bigint, functions, undefined in an array.
 */
export const canonicalJson = (value: unknown): string => write(value, null, '');

/** The same order, 2-space indented, ending in a newline: what people find in files. */
export const prettyCanonicalJson = (value: unknown): string => `${write(value, '  ', '')}\n`;

function write(value: unknown, step: string | null, indent: string): string {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  const inner = step === null ? '' : indent + step;
  if (Array.isArray(value))
    return enclose(
      '[',
      value.map((item) => write(item, step, inner)),
      ']',
      step,
      indent,
    );
  if (typeof value === 'object') {
    const colon = step === null ? ':' : ': ';
    // By hand, because an object sorts keys that look like numbers before all others.
    const parts = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => `${JSON.stringify(key)}${colon}${write(item, step, inner)}`);
    return enclose('{', parts, '}', step, indent);
  }
  throw new TypeError(`Not JSON: ${typeof value === 'number' ? value : typeof value}`);
}

function enclose(open: string, parts: readonly string[], close: string, step: string | null, indent: string): string {
  if (parts.length === 0) return open + close;
  if (step === null) return open + parts.join(',') + close;
  return `${open}\n${parts.map((part) => indent + step + part).join(',\n')}\n${indent}${close}`;
}
