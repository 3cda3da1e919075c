import type { ProductId, SegmentId } from '../ids.ts';
import type { Instant, Millis } from '../time.ts';
import type { Script } from './script.ts';

export const PHASES = ['opening', 'product', 'closing'] as const;
export type Phase = (typeof PHASES)[number];

export const SEGMENT_KINDS = ['talk', 'product', 'interaction', 'transition', 'buffer', 'encore'] as const;
export type SegmentKind = (typeof SEGMENT_KINDS)[number];

/** 货盘分层: traffic 引流款, profit 利润款, activity 活动款, image 形象款. */
export const TIERS = ['traffic', 'profit', 'activity', 'image'] as const;
export type Tier = (typeof TIERS)[number];

export const ROLES = ['director', 'host', 'cohost', 'assistant'] as const;
/** A place in the crew. director 场控, host 主播, cohost 助播, assistant 助理. */
export type CrewRole = (typeof ROLES)[number];

/** How far a segment may be shortened or stretched by fitting and catch-up, in milliseconds. */
export interface Flex {
  readonly min: Millis;
  readonly max: Millis;
}

/** A mark inside a segment, `offset` after its start (elapsed without hold). */
export interface SubCue {
  readonly id: string;
  readonly offset: Millis;
  readonly title: string;
}

/** When a floating segment may be raised: offsets from the planned start of the show, both ends included. */
export interface FloatingWindow {
  readonly from: Millis;
  readonly to: Millis;
}

/** 环节: one row of the rundown. */
export interface Segment {
  readonly id: SegmentId;
  readonly title: string;
  readonly phase: Phase;
  readonly kind: SegmentKind;
  readonly tier: Tier | null;
  readonly productIds: readonly ProductId[];
  readonly length: Millis;
  readonly flex: Flex;
  /** 0–100; null takes the tier's default (see value.ts). */
  readonly value: number | null;
  readonly mustKeep: boolean;
  /** Wall instant this segment is pinned to, or null. */
  readonly hardStart: Instant | null;
  /** Waits in its slot, and may be raised to be next within this window; null: it stays where it stands. */
  readonly floating: FloatingWindow | null;
  readonly autoAdvance: 'none' | 'next';
  readonly subCues: readonly SubCue[];
  readonly script: Script;
  readonly owner: CrewRole;
  readonly obsScene: string | null;
  /** Stays in the plan and takes no time in it; a take begins with it skipped (skip.ts). */
  readonly skipped: boolean;
  /** Working notes of the crew's director. Never sent to another role. */
  readonly notes: string;
  /** A note for whoever works by the rundown: host, co-host and assistant see it too. */
  readonly sharedNotes: string;
  /** Keys of a newer or foreign file, kept inert and written back. */
  readonly extra: Extra;
}

export type Extra = { readonly [key: string]: unknown };
