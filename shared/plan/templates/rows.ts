import { type Millis, millis, minutes } from '../../time.ts';
import type { ScriptKind } from '../script.ts';
import type { Flex, SegmentKind, Tier } from '../segment.ts';
import { FILLER_LENGTHS, TIER_LENGTHS } from '../sequence/lengths.ts';
import type { Both, TemplateCue, TemplateRow } from './template.ts';

export const both = (zh: string, en: string): Both => ({ zh, en });

/** A cue `at` minutes after the row's start. */
export const cue = (at: number, zh: string, en: string): TemplateCue => ({ offset: minutes(at), title: both(zh, en) });

const widened = (range: { readonly min: Millis; readonly max: Millis }, length: Millis): Flex => ({
  min: millis(Math.min(range.min, length)),
  max: millis(Math.max(range.max, length)),
});

/** Talks may give a fifth and take a third; on ten seconds, like all planned lengths. */
const aFifth = (length: Millis): Flex => ({
  min: millis(Math.floor((length * 0.8) / 10_000) * 10_000),
  max: millis(Math.ceil((length * 4) / 3 / 10_000) * 10_000),
});

const make = (kind: SegmentKind, m: number, title: Both, script: readonly ScriptKind[], flex: Flex): TemplateRow => ({
  title,
  phase: 'product',
  kind,
  tier: null,
  length: minutes(m),
  flex,
  script,
  cues: [],
  owner: 'host',
  floating: null,
});

/** A row of the opening. */
export const opening = (m: number, zh: string, en: string, script: readonly ScriptKind[], kind: SegmentKind = 'talk'): TemplateRow => ({
  ...make(kind, m, both(zh, en), script, aFifth(minutes(m))),
  phase: 'opening',
});

/** A row of the protected closing: it may grow, and gives nothing. */
export const closing = (m: number, zh: string, en: string, script: readonly ScriptKind[], kind: SegmentKind = 'talk'): TemplateRow => ({
  ...make(kind, m, both(zh, en), script, { min: minutes(m), max: aFifth(minutes(m)).max }),
  phase: 'closing',
});

/** A product slot of a tier. */
export const slot = (tier: Tier, m: number, zh: string, en: string, cues: readonly TemplateCue[] = []): TemplateRow => ({
  ...make('product', m, both(zh, en), ['product'], widened(TIER_LENGTHS[tier], minutes(m))),
  tier,
  cues,
});

/** A part of the programme that has no tier: a house's layout, a step of a loop. */
export const part = (
  m: number,
  zh: string,
  en: string,
  script: readonly ScriptKind[] = ['product'],
  kind: SegmentKind = 'product',
): TemplateRow => make(kind, m, both(zh, en), script, aFifth(minutes(m)));

export const bridge = (m: number, zh: string, en: string): TemplateRow => ({
  ...make('transition', m, both(zh, en), ['bridge'], widened(FILLER_LENGTHS.transition, minutes(m))),
  owner: 'cohost',
});

export const luckyBag = (m: number, zh: string, en: string): TemplateRow => ({
  ...make('interaction', m, both(zh, en), ['interact'], widened(FILLER_LENGTHS.luckyBag, minutes(m))),
  owner: 'director',
  cues: [cue(0, '福袋上架', 'Lucky bag opens')],
});

export const questions = (m: number, zh: string, en: string): TemplateRow =>
  make('interaction', m, both(zh, en), ['interact'], widened(FILLER_LENGTHS.questions, minutes(m)));

export const buffer = (m: number, zh: string, en: string): TemplateRow => ({
  ...make('buffer', m, both(zh, en), [], widened(FILLER_LENGTHS.buffer, minutes(m))),
  owner: 'director',
  // Ten quiet minutes would let the audience go.
  cues: [cue(0, '互动：问大家想补讲哪一款', 'Poll: what shall we go back to?')],
});

export const withCues = (row: TemplateRow, ...cues: readonly TemplateCue[]): TemplateRow => ({ ...row, cues: [...row.cues, ...cues] });
