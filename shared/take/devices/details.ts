import type { Fen } from '../../plan/product.ts';

/** 福袋, 秒杀, 红包, 抽奖, 优惠券, 憋单, 连麦, 问答. */
export const DEVICE_KINDS = ['luckyBag', 'flashSale', 'redPacket', 'lottery', 'coupon', 'hold', 'connect', 'qa'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

export const WORD_FIELDS = ['phrase', 'prize', 'rule', 'validity', 'group', 'promise', 'condition', 'guest', 'subject', 'topic'] as const;
export const COUNT_FIELDS = ['prizes', 'stock', 'limit', 'packets', 'quantity'] as const;
export const MONEY_FIELDS = ['price', 'threshold', 'amount'] as const;

/** What is chosen from a list. scope 参与范围, entry 参与方式, prizeType 奖品类型, cleared: compliance has passed the subject. */
export const CHOICES = {
  scope: ['all', 'fans', 'fanClub'],
  entry: ['phrase', 'comment', 'follow'],
  prizeType: ['goods', 'coupon', 'other'],
  cleared: ['yes', 'no'],
} as const;

export type WordField = (typeof WORD_FIELDS)[number];
export type CountField = (typeof COUNT_FIELDS)[number];
export type MoneyField = (typeof MONEY_FIELDS)[number];
export type ChoiceField = keyof typeof CHOICES;
export type DetailField = WordField | CountField | MoneyField | ChoiceField;
export type Choice = (typeof CHOICES)[ChoiceField][number];

/** One field that somebody filled in; a field that nobody did is not in the list: missing, never 0. */
export type Detail =
  | { readonly type: 'words'; readonly field: WordField; readonly text: string }
  | { readonly type: 'count'; readonly field: CountField; readonly count: number }
  | { readonly type: 'money'; readonly field: MoneyField; readonly amount: Fen }
  | { readonly type: 'choice'; readonly field: ChoiceField; readonly choice: Choice };

/** What each kind is set up with, in the order of its form (domain.md §1.5). Start and end are the device's own. */
export const FIELDS_OF: Readonly<Record<DeviceKind, readonly DetailField[]>> = {
  luckyBag: ['prize', 'prizes', 'phrase', 'scope', 'entry', 'prizeType'],
  lottery: ['prize', 'prizes', 'rule'],
  flashSale: ['price', 'stock', 'limit'],
  coupon: ['threshold', 'amount', 'limit', 'validity'],
  redPacket: ['amount', 'packets', 'group'],
  hold: ['promise', 'condition', 'quantity'],
  connect: ['guest', 'subject', 'cleared'],
  qa: ['topic'],
};

/** What is counted of it, while it runs or afterwards. Answered questions count themselves (questions.ts). */
export const FIGURES = ['participants', 'newMembers', 'sold', 'claimed', 'released'] as const;
export type Figure = (typeof FIGURES)[number];
export const FIGURES_OF: Readonly<Record<DeviceKind, readonly Figure[]>> = {
  luckyBag: ['participants', 'newMembers'],
  lottery: ['participants'],
  flashSale: ['sold'],
  coupon: ['claimed'],
  redPacket: ['claimed'],
  hold: ['released'],
  connect: [],
  qa: [],
};

/** Those that somebody wins. */
export const isDrawn = (kind: DeviceKind): boolean => kind === 'luckyBag' || kind === 'lottery';

/** A talk goes on until it is closed; a giveaway is over at its end. */
export const isTalk = (kind: DeviceKind): boolean => kind === 'connect' || kind === 'qa' || kind === 'hold';

const isChoice = (field: ChoiceField, choice: Choice): boolean => (CHOICES[field] as readonly Choice[]).includes(choice);

/**
 * Whether a device of that kind can be set up so: fields of its own, each once, and words with words in them. 憋单 says on
 * which condition it releases, or it would only keep people waiting (domain.md §2 hold_round).
 */
export function areDetails(kind: DeviceKind, details: readonly Detail[]): boolean {
  const fields = details.map(({ field }) => field);
  const own = fields.every((field, index) => FIELDS_OF[kind].includes(field) && fields.indexOf(field) === index);
  const filled = details.every((detail) => {
    if (detail.type === 'words') return detail.text.trim() !== '';
    return detail.type !== 'choice' || isChoice(detail.field, detail.choice);
  });
  return own && filled && (kind !== 'hold' || fields.includes('condition'));
}

/** What of it is said on air, the first there is; '' for none. */
export const saidOf = (details: readonly Detail[]): string =>
  SAID.map((field) => wordsOf(details, field)).find((words) => words !== null) ?? '';

const SAID: readonly WordField[] = ['phrase', 'condition', 'prize', 'guest', 'topic', 'rule'];

const wordsOf = (details: readonly Detail[], field: WordField): string | null =>
  details.flatMap((detail) => (detail.type === 'words' && detail.field === field ? [detail.text] : []))[0] ?? null;

export const countOf = (details: readonly Detail[], field: CountField): number | null =>
  details.flatMap((detail) => (detail.type === 'count' && detail.field === field ? [detail.count] : []))[0] ?? null;
