/** A number that could be dialled: seven digits or more, with what people put between them. */
const NUMBER = /\d(?:[\s\-_.()]*\d){6,}/;

/**
 * A winner's name as it may be kept and shown: of a number the last four digits (domain.md §6, phone_masked), of a name
 * its first and last character. How long it was is not told either. What comes masked from the platform stays as it is.
 */
export function maskName(name: string): string {
  const text = name.normalize('NFKC').trim();
  const number = NUMBER.exec(text)?.[0] ?? null;
  if (number !== null) return `*******${number.replace(/\D/g, '').slice(-4)}`;
  if (text.includes('*')) return text;
  const characters = [...text];
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  return characters.length < 3 ? `${first}*` : `${first}***${last}`;
}
