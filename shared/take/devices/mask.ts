/** A number that could be dialled: seven digits or more, with what people put between them. */
const NUMBER = /\d(?:[\s\-_.()]*\d){6,}/;

/** No name on a platform is longer: more is a slip, and must not outgrow the log's own bounds. */
const LONGEST = 100;

/** What nobody sees and yet turns the words around it: a nickname may hold it, and stands beside others on the prompter. */
const UNSEEN = /[\p{Bidi_Control}\p{Cc}]/gu;

/** A platform leaves of a number its beginning and its end; one with more digits was only given a star. */
const isMasked = (text: string): boolean => text.includes('*') && text.replace(/\D/g, '').length <= 7;

/**
 * A winner's name as it may be kept and shown: of a number the last four digits (domain.md §6, phone_masked), of a name
 * its first and last character. How long it was is not told either. What comes masked from the platform stays as it is.
 */
export function maskName(name: string): string {
  const text = name.normalize('NFKC').replace(UNSEEN, '').trim();
  const number = NUMBER.exec(text)?.[0] ?? null;
  if (number !== null) return `*******${number.replace(/\D/g, '').slice(-4)}`;
  const characters = [...text];
  if (isMasked(text) && characters.length <= LONGEST) return text;
  const [first = '', last = ''] = [characters[0], characters.at(-1)];
  return characters.length < 3 ? `${first}*` : `${first}***${last}`;
}
