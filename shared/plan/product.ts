import type { Attachment } from '../files/attachment.ts';
import type { ProductId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { Extra, Tier } from './segment.ts';

/** Money: an integer number of 分 (1/100 yuan). Missing is null, never 0. */
export type Fen = number & { readonly __money: 'fen' };
export const fen = (amount: number) => amount as Fen;

export const STOCK_POLICIES = ['plenty', 'forecast', 'limited', 'presale'] as const;
export type StockPolicy = (typeof STOCK_POLICIES)[number];

/** A claim and the evidence it rests on ('' when none was given). */
export interface SellingPoint {
  readonly text: string;
  readonly source: string;
}

export interface Gift {
  readonly name: string;
  readonly quantity: number;
}

/** Facts that a property show must be able to state. */
export interface PropertyFacts {
  readonly developer: string;
  readonly permitNumber: string;
  readonly layout: string;
  /** 建筑面积 in square metres, or null. */
  readonly grossArea: number | null;
  readonly handover: string;
  /** Until when the price holds, as said on air. */
  readonly priceValidity: string;
}

/** A gift with what the law wants stated of it (广告法 art. 8). */
export interface CardGift extends Gift {
  readonly spec: string;
  readonly period: string;
}

/** 满减券 or, without a threshold, 立减券. */
export interface Coupon {
  readonly threshold: Fen | null;
  readonly amount: Fen;
  readonly limitPerUser: number | null;
  /** From when to when, as said on air. */
  readonly validity: string;
}

export interface Faq {
  readonly question: string;
  readonly answer: string;
}

export interface CardProperty extends PropertyFacts {
  readonly agency: string;
  /** 套内建筑面积 in square metres, or null. */
  readonly netArea: number | null;
  /** Bank, amount, years. */
  readonly loan: string;
  /** How plans and renderings are labelled on screen. */
  readonly drawingNote: string;
  /** What stands around it now, and what is only planned. */
  readonly surroundings: string;
}

/** 自查 → 负责人 → 合规, in this order (domain.md §3.2). */
export const AUDIT_STEPS = ['self', 'lead', 'compliance'] as const;
export type AuditStep = (typeof AUDIT_STEPS)[number];

export interface AuditSign {
  readonly person: string;
  readonly at: Instant;
}
export type Audit = Readonly<Record<AuditStep, AuditSign | null>>;

/** The part of a card that planning needs and a take does not freeze. */
export interface CardFields {
  /** 商品ID: text, because platforms give more digits than a number holds. */
  readonly itemId: string;
  readonly skus: readonly string[];
  readonly coupons: readonly Coupon[];
  /** 机动库存, kept back from the stock on sale. */
  readonly reserve: number | null;
  /** 预售发货期, required of what is sold ahead. */
  readonly presaleShip: string;
  readonly pain: string;
  readonly trust: readonly string[];
  readonly closeLines: readonly string[];
  readonly faq: readonly Faq[];
  readonly audit: Audit;
  /** Pictures or PDFs of the qualifications; only the director's window has them. */
  readonly qualificationFiles: readonly Attachment[];
}

/** What only the director's window may hold: in no take event, no other role, no report. The show file keeps it: it is the
 * director's own copy, and says so when it is exported. */
export interface ProductInternal {
  readonly cost: Fen | null;
  readonly notes: string;
}

/** 手卡: what may be said of a product. */
export interface PublicProduct {
  readonly id: ProductId;
  readonly name: string;
  readonly shortName: string;
  readonly tier: Tier | null;
  /** 链接号, unique in a show. */
  readonly linkNumber: number | null;
  readonly price: Fen | null;
  readonly priceAsOf: Instant | null;
  /** 划线价; shown only with its basis. */
  readonly listPrice: Fen | null;
  readonly listPriceBasis: string;
  readonly unit: string;
  readonly stock: number | null;
  readonly stockPolicy: StockPolicy | null;
  readonly limitPerUser: number | null;
  readonly sampleReady: boolean;
  readonly sellingPoints: readonly SellingPoint[];
  readonly gifts: readonly Gift[];
  readonly mustSay: readonly string[];
  readonly forbidden: readonly string[];
  readonly qualifications: readonly string[];
  readonly shipping: string;
  readonly afterSale: string;
  readonly property: PropertyFacts | null;
}

export interface Product extends PublicProduct, CardFields {
  readonly gifts: readonly CardGift[];
  readonly property: CardProperty | null;
  readonly internal: ProductInternal;
  readonly extra: Extra;
}
