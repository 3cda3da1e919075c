import { type CardGift, type Coupon, type Faq, type Fen, fen, type SellingPoint } from './product.ts';

/** A field's text read back: undefined is text that cannot stand. Blank is null: missing, never 0. */
export type Read<T> = T | null | undefined;

/** Full-width characters count as what they look like. */
export const plain = (text: string): string => text.normalize('NFKC').trim();

/** What stands between the two ends of a span, as people write it. */
export const BETWEEN = /\s*[-–—~～至到]+\s*/;

/** Yuan with at most two decimals, kept as whole 分: read digit by digit, so that no fraction is ever rounded. */
export function readMoney(text: string): Read<Fen> {
  const entry = plain(text)
    .replace(/^[¥￥]/, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');
  if (entry === '') return null;
  const match = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(entry);
  if (match === null) return undefined;
  return fen(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

export const moneyEntry = (amount: Fen | null): string => {
  if (amount === null) return '';
  const cents = amount % 100;
  return `${Math.trunc(amount / 100)}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
};

export function readCount(text: string): Read<number> {
  const entry = plain(text);
  if (entry === '') return null;
  return /^\d{1,9}$/.test(entry) ? Number(entry) : undefined;
}

export const countEntry = (count: number | null): string => (count === null ? '' : String(count));

/** One entry a line; blank lines are none. */
export const readLines = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const readPoints = (text: string): readonly SellingPoint[] =>
  readLines(text).map((line) => {
    const [point = '', ...source] = line.split(/[｜|]/);
    return { text: point.trim(), source: source.join('｜').trim() };
  });

export const pointEntry = (points: readonly SellingPoint[]): string =>
  points.map((point) => (point.source === '' ? point.text : `${point.text}｜${point.source}`)).join('\n');

/** Square metres with at most two decimals. */
export function readArea(text: string): Read<number> {
  const entry = plain(text).replace(/(㎡|m2|平方米|平米|平)$/i, '');
  if (entry === '') return null;
  return /^\d{1,6}(\.\d{1,2})?$/.test(entry) ? Number(entry) : undefined;
}

/** Entries of a list, one a line, their parts behind `｜`. */
const parts = (line: string): readonly string[] => line.split(/[｜|]/).map((part) => part.trim());
const joined = (...all: readonly string[]): string => all.join('｜').replace(/｜+$/, '');

/** `名称×数量｜规格｜期限`; no quantity is one. undefined: an entry without a name, or none of it. */
export function readGifts(text: string): readonly CardGift[] | undefined {
  const gifts = readLines(text).map((line): CardGift | null => {
    const [what = '', spec = '', ...period] = parts(line);
    const [, name = '', times = '1'] = /^(.+?)(?:\s*[×xX*＊]\s*(\d{1,6}))?$/.exec(what) ?? [];
    const quantity = Number(plain(times));
    return name === '' || quantity < 1 ? null : { name, quantity, spec, period: period.join('｜') };
  });
  return every(gifts);
}

export const giftEntry = (gifts: readonly CardGift[]): string =>
  gifts.map(({ name, quantity, spec, period }) => joined(`${name}×${quantity}`, spec, period)).join('\n');

/** `满199减50｜每人 1 张｜有效期`, or `199-50`, or `-20` without a threshold. undefined: an amount that cannot be read, or that is not less than its threshold. */
export function readCoupons(text: string): readonly Coupon[] | undefined {
  const coupons = readLines(text).map((line): Coupon | null => {
    const [what = '', limit = '', ...validity] = parts(line);
    const match = /^满?([\d.]*)元?(?:立?减|-)([\d.]+)元?$/.exec(plain(what).replace(/\s/g, ''));
    const [threshold, amount] = [readMoney(match?.[1] ?? '?'), readMoney(match?.[2] ?? '?')];
    const limitPerUser = readCount(limit.replace(/每人|限领|限|张|\s/g, ''));
    if (threshold === undefined || amount === undefined || amount === null || amount === 0) return null;
    if (limitPerUser === undefined || limitPerUser === 0 || (threshold !== null && amount >= threshold)) return null;
    return { threshold, amount, limitPerUser, validity: validity.join('｜') };
  });
  return every(coupons);
}

export const couponEntry = (coupons: readonly Coupon[]): string =>
  coupons
    .map(({ threshold, amount, limitPerUser, validity }) =>
      joined(`${moneyEntry(threshold)}-${moneyEntry(amount)}`, countEntry(limitPerUser), validity),
    )
    .join('\n');

/** `问｜答`. */
export const readFaq = (text: string): readonly Faq[] =>
  readLines(text).map((line) => {
    const [question = '', ...answer] = parts(line);
    return { question, answer: answer.join('｜') };
  });

export const faqEntry = (faq: readonly Faq[]): string => faq.map(({ question, answer }) => joined(question, answer)).join('\n');

const every = <T>(list: readonly (T | null)[]): readonly T[] | undefined => {
  const found = list.filter((item) => item !== null);
  return found.length === list.length ? found : undefined;
};
