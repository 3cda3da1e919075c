import type { PaperCard } from '../../../../shared/print/paper.ts';
import { yuanText } from '../../../../shared/text/format.ts';
import type { PrintText } from '../../../../shared/text/print/zh-CN.ts';

export const shortName = ({ shortName: short, name }: PaperCard): string => (short === '' ? name : short);

/** What a buyer gets beside the price, one entry a line. */
export const offerLines = ({ coupons, gifts }: PaperCard, t: PrintText): readonly string[] => [
  ...coupons.map(({ threshold, amount, limitPerUser, validity }) =>
    joined([
      t.coupon(threshold === null ? null : yuanText(threshold), yuanText(amount)),
      limitPerUser === null ? '' : t.couponLimit(limitPerUser),
      validity,
    ]),
  ),
  ...gifts.map(({ name, quantity, spec, period }) => joined([t.gift(name, quantity), spec, period])),
];

/** Stock with its policy, the reserve and the limit, or null when nobody wrote any of it. */
export function stockText(card: PaperCard, policies: Readonly<Record<string, string>>, t: PrintText): string | null {
  const { stock, stockPolicy, reserve, limitPerUser } = card;
  const parts = [
    stock === null ? '' : String(stock),
    stockPolicy === null ? '' : (policies[stockPolicy] ?? ''),
    reserve === null ? '' : t.reserve(reserve),
    limitPerUser === null ? '' : t.limit(limitPerUser),
  ];
  return joined(parts) || null;
}

/** A missing price is said to be missing. */
export const priceText = (card: PaperCard, t: PrintText): string =>
  card.price === null ? t.unknown : `${yuanText(card.price)}${unitText(card, t)}`;

/** What the price is for: `/件`; nothing where there is no price or no unit. */
export const unitText = ({ price, unit }: PaperCard, t: PrintText): string => (price === null || unit === '' ? '' : t.unit(unit));

export const joined = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
