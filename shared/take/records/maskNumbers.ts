/** A digit as people type it, and what they put between the groups of a number: marks and spaces, and what is copied along unseen. */
const DIGIT = '[0-9０-９]';
const GAP = '[\\p{Pd}_.．·（）()\\s\\p{Cf}]{0,3}';
const digits = (count: string) => `(?:${GAP}${DIGIT})${count}`;

/** Mobile numbers of the mainland, with their country code or without; any number behind a plus; area code and number; identity cards. */
const NUMBERS = [
  `(?:(?:[+＋]|00)?(?:86|８６)${GAP})?[1１]${GAP}[3-9３-９]${digits('{9}')}`,
  `[+＋]${GAP}${DIGIT}${digits('{7,14}')}`,
  `[(（]?[0０][1-9１-９]${digits('{8,10}')}`,
  `[1-9１-９]${digits('{16}')}${GAP}[0-9０-９xXｘＸ]`,
] as const;

/** No longer run of digits around it: an order's number is nobody's telephone. */
const NUMBER = new RegExp(`(?<!${DIGIT})(?:${NUMBERS.join('|')})(?!${DIGIT})`, 'gu');

/** Five digits say more than the end of a number, whatever marks stand among them; a star says that it is masked. */
const LONG = new RegExp(`${DIGIT}(?:[^\\p{L}\\p{N}*]{0,3}${DIGIT}){4,}`, 'gu');

/**
 * 138****5678: telephone and identity numbers in a text, so that nobody can be called by what is kept of them (domain.md
 * §4.2 R16, §8.3 privacy). A mobile number keeps its first three digits and its last four, any other its last four.
 */
export const maskNumbers = (text: string): string => text.replace(NUMBER, masked);

/** The same where a number is what is asked for: no more of one than its last four digits stays, whatever kind it is. */
export const maskContact = (text: string): string => maskNumbers(text).replace(LONG, masked);

function masked(number: string): string {
  const plain = [...number.normalize('NFKC')].filter((each) => /[0-9xX]/.test(each)).join('');
  const own = plain.length > 11 ? plain.replace(/^(?:00)?86(?=1[3-9]\d{9}$)/, '') : plain;
  const abroad = /^[+＋]/.test(number) && own === plain;
  return !abroad && /^1[3-9]\d{9}$/.test(own) ? `${own.slice(0, 3)}****${own.slice(-4)}` : `****${own.slice(-4)}`;
}
