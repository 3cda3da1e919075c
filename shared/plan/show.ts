import type { ShowWords } from '../compliance/waiver.ts';
import type { ShowId } from '../ids.ts';
import type { Instant, Millis } from '../time.ts';
import type { Checklist } from './checklist/item.ts';
import type { Disclosure } from './disclosure.ts';
import type { PhaseBudgets } from './phaseBudget.ts';
import type { Product } from './product.ts';
import type { CrewRole, Extra, Segment } from './segment.ts';

export interface CrewMember {
  readonly role: CrewRole;
  readonly person: string;
}

/** 场次: one planned broadcast. Segments are in running order. */
export interface Show {
  readonly id: ShowId;
  readonly title: string;
  readonly theme: string;
  /** Which template it came from, '' for none. */
  readonly template: string;
  /** Wall instant. */
  readonly plannedStart: Instant;
  /** How long the show was announced to last, > 0; null: not set. The sum of its rows may be another. */
  readonly targetLength: Millis | null;
  readonly phaseBudgets: PhaseBudgets;
  readonly segments: readonly Segment[];
  readonly products: readonly Product[];
  readonly crew: readonly CrewMember[];
  /** The host's own pace in characters a minute (字/分钟). */
  readonly hostPace: number;
  /** The co-host's own; null: not known, so like the host's. */
  readonly cohostPace: number | null;
  /** Least time between two GOs, real time. */
  readonly goGap: Millis;
  /** Catch-up never cuts the closing phase below this (closing.ts). */
  readonly closingMin: Millis;
  readonly disclosure: Disclosure;
  readonly words: ShowWords;
  readonly checklist: Checklist;
  readonly extra: Extra;
}

export const DEFAULT_HOST_PACE = 260;
/** No pace is spoken outside these, in characters a minute. */
export const PACE_LIMITS = { least: 30, most: 1000 } as const;
export const DEFAULT_GO_GAP = 1000 as Millis;
