import type { Finding } from '../../compliance/findings.ts';
import type { ProductId, SegmentId } from '../../ids.ts';
import type { Instant, Millis } from '../../time.ts';
import type { AuditStep } from '../product.ts';
import type { TalkStep } from '../script.ts';
import type { CrewRole, Phase, Tier } from '../segment.ts';

/** error: it will go wrong on air, or breaks a rule; warning: likely; advice: worth a look. None of them blocks anything. */
export const SEVERITIES = ['error', 'warning', 'advice'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CHECK_GROUPS = ['words', 'time', 'rhythm', 'products', 'show', 'crew'] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

/** What a card must say before it may be spoken of. */
export type CardFact =
  | 'name'
  | 'price'
  | 'unit'
  | 'linkNumber'
  | 'tier'
  | 'stock'
  | 'stockPolicy'
  | 'presaleShip'
  | 'sellingPoints'
  | 'gifts'
  | 'listPriceBasis'
  | 'developer'
  | 'grossArea'
  | 'priceValidity';

/** What is wrong, with the figures that the words need. */
export type Problem =
  | { readonly type: 'gap'; readonly length: Millis }
  | { readonly type: 'overlap'; readonly by: Millis }
  | { readonly type: 'overTarget'; readonly by: Millis }
  | { readonly type: 'underTarget'; readonly by: Millis }
  /** A phase is planned longer than its budget. */
  | { readonly type: 'phaseOver'; readonly phase: Phase; readonly by: Millis }
  | { readonly type: 'scriptOver'; readonly by: Millis }
  /** One step of the five-step talk takes more than its share, the whole may fit. */
  | { readonly type: 'stepOver'; readonly step: TalkStep; readonly by: Millis }
  /** A script speaks of a fact that its card does not tell. */
  | { readonly type: 'unfilled'; readonly names: readonly string[] }
  | { readonly type: 'unknownVariable'; readonly names: readonly string[] }
  | { readonly type: 'tierOrder'; readonly tier: Tier }
  | { readonly type: 'profitShare'; readonly percent: number; readonly target: number }
  | { readonly type: 'hookGap'; readonly start: Instant; readonly end: Instant; readonly length: Millis }
  | { readonly type: 'noProduct' }
  | { readonly type: 'missing'; readonly facts: readonly CardFact[] }
  | { readonly type: 'duplicateLink'; readonly link: number; readonly other: string }
  | { readonly type: 'soldOut' }
  | { readonly type: 'lowStock'; readonly stock: number }
  | { readonly type: 'noPermit' }
  | { readonly type: 'unaudited'; readonly cards: number; readonly step: AuditStep }
  | { readonly type: 'titleLong'; readonly count: number; readonly limit: number }
  | { readonly type: 'noTitle' }
  | { readonly type: 'noCover' }
  | { readonly type: 'coverNotSquare'; readonly width: number; readonly height: number }
  | { readonly type: 'noSeller'; readonly facts: readonly SellerFact[] }
  | { readonly type: 'hostNotReported' }
  | { readonly type: 'roleUnheld'; readonly role: CrewRole; readonly rows: number }
  | { readonly type: 'word'; readonly finding: Finding };

export type SellerFact = 'seller' | 'sellerAddress' | 'sellerContact';

/** Where it is: the tab to show, what to choose there, and the field to go to (its data-place), or null. Without any of them: all of the show. */
export interface Spot {
  readonly tab: 'show' | 'segment' | 'product' | 'script';
  readonly segmentId: SegmentId | null;
  readonly productId: ProductId | null;
  readonly field: string | null;
}

/** A change that takes the problem away (fix.ts). */
export type Fix =
  | { readonly type: 'fillGap'; readonly segmentId: SegmentId; readonly length: Millis }
  | { readonly type: 'unpin'; readonly segmentId: SegmentId }
  /** phase null: from the buffers of the whole show. */
  | { readonly type: 'payFromBuffers'; readonly by: Millis; readonly phase: Phase | null }
  | { readonly type: 'lengthen'; readonly segmentId: SegmentId; readonly by: Millis; readonly fromBuffer: boolean }
  | { readonly type: 'addHook'; readonly segmentId: SegmentId; readonly offset: Millis }
  | { readonly type: 'changeLink'; readonly productId: ProductId; readonly link: number }
  | { readonly type: 'replaceWord'; readonly finding: Finding; readonly say: string };

export interface Check {
  /** The same for the same problem at the same place, whatever was edited elsewhere. */
  readonly key: string;
  readonly group: CheckGroup;
  readonly severity: Severity;
  readonly problem: Problem;
  readonly spot: Spot;
  readonly fix: Fix | null;
}
