import { EMPTY_PROPERTY } from '../plan/card.ts';
import {
  plain,
  type Read,
  readArea,
  readCount,
  readCoupons,
  readFaq,
  readGifts,
  readLines,
  readMoney,
  readPoints,
} from '../plan/cardText.ts';
import type { Product, StockPolicy } from '../plan/product.ts';
import type { ProductField } from './productFields.ts';
import { readTierWord } from './rundown/words.ts';

/** Why a cell cannot stand. The row is refused whole. */
export type CellProblem =
  | 'money'
  | 'count'
  | 'positive'
  | 'area'
  | 'tier'
  | 'stockPolicy'
  | 'yesNo'
  | 'coupons'
  | 'gifts'
  /** An id that a spreadsheet turned into a number and rounded. */
  | 'lostDigits'
  /** #REF!, #N/A and the like. */
  | 'formulaError'
  | 'tooLong';

export type CellResult = { readonly ok: true; readonly product: Product } | { readonly ok: false; readonly problem: CellProblem };

/** Characters and entries: the show file's own bounds (plan/schema.ts). */
const LINE = 500;
const ENTRY = 2000;
const ENTRIES = 200;
const PROSE = 20_000;

const POLICIES: readonly (readonly [StockPolicy, RegExp])[] = [
  ['plenty', /^(充足|备足|plenty)/],
  ['forecast', /^(按?销售预[测估报]|预[测估报]|forecast)/],
  ['limited', /^(限量|limited)/],
  ['presale', /^(预售|presale|pre-sale)/],
];
const YES = /^(是|有|到|已到|到位|已到位|y|yes|true|1|√|✓|✔)$/;
const NO = /^(否|无|没有|没到|未到|未到位|n|no|false|0|×|x|✗)$/;

/** null: neither word. */
export function readYesNo(text: string): boolean | null {
  const said = plain(text).toLowerCase();
  return YES.test(said) ? true : NO.test(said) ? false : null;
}

/** What a spreadsheet writes for a formula that gave no value. */
export const isFormulaError = (text: string): boolean => /^#(REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL)[!?]?$/i.test(text);

/** The product with this cell in it. Blank cells are the caller's: they say nothing. */
export function readCell(product: Product, field: ProductField, cell: string): CellResult {
  const text = cell.trim();
  if (isFormulaError(text)) return no('formulaError');
  switch (field) {
    case 'linkNumber': {
      const link = readCount(whole(text).replace(/(号链接|号)$/, ''));
      return link === undefined || link === null || link < 1 || link > 9999 ? no('positive') : yes({ ...product, linkNumber: link });
    }
    case 'limitPerUser': {
      const limit = readCount(amountOnly(whole(text)));
      return limit === undefined || limit === null || limit < 1 ? no('positive') : yes({ ...product, limitPerUser: limit });
    }
    case 'stock':
    case 'reserve':
      return put(readCount(amountOnly(whole(text))), 'count', (count) => ({ ...product, [field]: count }));
    case 'price':
    case 'listPrice':
      return put(money(text), 'money', (amount) => ({ ...product, [field]: amount }));
    case 'cost':
      return put(money(text), 'money', (cost) => ({ ...product, internal: { ...product.internal, cost } }));
    case 'tier':
      return put(readTierWord(text), 'tier', (tier) => ({ ...product, tier }));
    case 'stockPolicy':
      return put(oneOf(POLICIES, text), 'stockPolicy', (stockPolicy) => ({ ...product, stockPolicy }));
    case 'sampleReady':
      return put(readYesNo(text), 'yesNo', (sampleReady) => ({ ...product, sampleReady }));
    case 'grossArea':
    case 'netArea':
      return put(readArea(text), 'area', (area) => ({ ...product, property: { ...EMPTY_PROPERTY, ...product.property, [field]: area } }));
    case 'developer':
    case 'agency':
    case 'permitNumber':
    case 'layout':
    case 'handover':
    case 'priceValidity':
      return line(text, (value) => ({ ...product, property: { ...EMPTY_PROPERTY, ...product.property, [field]: value } }));
    case 'itemId':
      if (/^\d(\.\d+)?e\+?\d+$/i.test(plain(text)) || /^\d{16,}0{4}$/.test(text)) return no('lostDigits');
      return line(text, (itemId) => ({ ...product, itemId }));
    case 'name':
    case 'shortName':
    case 'listPriceBasis':
    case 'unit':
    case 'presaleShip':
      return line(text, (value) => ({ ...product, [field]: value }));
    case 'pain':
    case 'shipping':
    case 'afterSale':
      return text.length > PROSE ? no('tooLong') : yes({ ...product, [field]: text });
    case 'notes':
      return text.length > PROSE ? no('tooLong') : yes({ ...product, internal: { ...product.internal, notes: text } });
    case 'skus':
    case 'trust':
    case 'closeLines':
    case 'mustSay':
    case 'forbidden':
    case 'qualifications':
      return list(readLines(lines(text)), (entries) => ({ ...product, [field]: entries }));
    case 'sellingPoints':
      return list(readPoints(lines(text)), (sellingPoints) => ({ ...product, sellingPoints }));
    case 'faq':
      return list(readFaq(lines(text)), (faq) => ({ ...product, faq }));
    case 'coupons':
      return list(readCoupons(lines(text)) ?? 'coupons', (coupons) => ({ ...product, coupons }));
    case 'gifts':
      return list(readGifts(lines(text)) ?? 'gifts', (gifts) => ({ ...product, gifts }));
  }
}

const yes = (product: Product): CellResult => ({ ok: true, product });
const no = (problem: CellProblem): CellResult => ({ ok: false, problem });

const put = <T>(read: Read<T>, problem: CellProblem, change: (value: T) => Product): CellResult =>
  read === undefined || read === null ? no(problem) : yes(change(read));

const line = (text: string, change: (value: string) => Product): CellResult =>
  text.length > LINE ? no('tooLong') : yes(change(text.replace(/\s*[\r\n]+\s*/g, ' ')));

function list<T>(entries: readonly T[] | CellProblem, change: (value: readonly T[]) => Product): CellResult {
  if (typeof entries === 'string') return no(entries);
  const isLong = entries.length > ENTRIES || entries.some((entry) => longest(entry) > (typeof entry === 'string' ? ENTRY : LINE));
  return isLong ? no('tooLong') : yes(change(entries));
}

const longest = (entry: unknown): number =>
  typeof entry === 'string'
    ? entry.length
    : Math.max(0, ...Object.values(entry as object).map((value) => (typeof value === 'string' ? value.length : 0)));

/** Within a cell, entries stand by lines or behind semicolons. */
const lines = (text: string): string => text.replace(/\r\n?|[;；]/g, '\n');

const money = (text: string) => readMoney(plain(text).replace(/(元|rmb|cny)$/i, ''));

/** `8.0` is how a spreadsheet may write 8. */
const whole = (text: string): string =>
  plain(text)
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/(?<=\d),(?=\d{3}(\D|$))/g, '');
const amountOnly = (text: string): string => text.replace(/^(每人)?限?购?/, '').replace(/(件|套|份|个|只|盒|瓶|条|台|口|床|单)$/, '');

const oneOf = <T>(words: readonly (readonly [T, RegExp])[], text: string): T | undefined =>
  words.find(([, pattern]) => pattern.test(plain(text).toLowerCase()))?.[0];
