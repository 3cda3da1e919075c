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

export interface Product extends PublicProduct {
  readonly internal: ProductInternal;
  readonly extra: Extra;
}
