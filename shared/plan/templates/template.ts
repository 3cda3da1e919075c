import type { Millis } from '../../time.ts';
import type { ScriptKind } from '../script.ts';
import type { CrewRole, Flex, FloatingWindow, Phase, SegmentKind, Tier } from '../segment.ts';

/** What a template writes into a show, in the language it is used in. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

export interface TemplateCue {
  readonly offset: Millis;
  readonly title: Both;
}

/** A row to come: a segment without a product and without words. */
export interface TemplateRow {
  readonly title: Both;
  readonly phase: Phase;
  readonly kind: SegmentKind;
  readonly tier: Tier | null;
  readonly length: Millis;
  readonly flex: Flex;
  /** One empty block each; `product` gives the five steps. */
  readonly script: readonly ScriptKind[];
  readonly cues: readonly TemplateCue[];
  readonly owner: CrewRole;
  readonly floating: FloatingWindow | null;
}

export const TEMPLATE_IDS = [
  'ec_240_003',
  'ec_210_003',
  'ec_180_003',
  're_2h_000',
  'scene',
  'forum',
  'brand',
  'single_90',
  'hourly_flash',
  'daybreak',
  'hold_round',
  'sop_item',
  'loop_5',
  'loop_10',
] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** A known run of show (domain.md §2). */
export interface Template {
  readonly id: TemplateId;
  readonly name: Both;
  readonly about: Both;
  /** Rows once through, in phase order. */
  readonly rows: readonly TemplateRow[];
  /** Rows [from, to) come round as often as the target length has room for, or null. */
  readonly loop: { readonly from: number; readonly to: number } | null;
  /** How long such a show usually is. */
  readonly usual: Millis;
  /** How long before the whole hour it starts, so that what belongs on the hour falls there. */
  readonly lead: Millis;
}
