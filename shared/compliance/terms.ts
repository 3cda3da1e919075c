/** How a word stands: banned 禁用 never say it; doubtful 慎用 change it or prove it; hint 提示 depends on what stands behind it. */
export const TERM_LEVELS = ['banned', 'doubtful', 'hint'] as const;
export type TermLevel = (typeof TERM_LEVELS)[number];

export const CATEGORIES = [
  'abs_superlative',
  'abs_first',
  'abs_grade',
  'authority',
  'lure',
  'price_fraud',
  'medical',
  'health_food',
  'infant',
  'cosmetic',
  'property_gain',
  'property_school',
  'property_time',
  'property_price',
  'property_image',
  'superstition',
  'finance',
  'education',
  'tobacco_alcohol',
  'divert',
  'defame',
  'moral',
  'ai_label',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** What makes a hint sayable: proof at hand; literally true; its terms said with it; how it is used; an approval; a label on screen. */
export const CONDITIONS = ['proof', 'truth', 'terms', 'use', 'approval', 'label'] as const;
export type Condition = (typeof CONDITIONS)[number];

export const LAWS = ['ads', 'competition', 'price', 'priceRules', 'live', 'marketing', 'cosmetics', 'property', 'platform'] as const;
export type Law = (typeof LAWS)[number];

/** `9.3` is article 9, item 3; no articles: the whole of it. */
export interface Basis {
  readonly law: Law;
  readonly articles: readonly string[];
}

export interface TermCategory {
  readonly code: Category;
  readonly level: TermLevel;
  readonly basis: readonly Basis[];
  /** property: only in a property show, unless it is switched on. */
  readonly for: 'every' | 'property';
  /** Whether blanks between the characters of a word are an evasion (最 好) and not two words that meet (环保 本场). */
  readonly blanks: boolean;
  readonly terms: readonly string[];
  /** Everyday words elsewhere: they count only where the category is switched on by hand. */
  readonly narrow: readonly string[];
  /** Regular expressions, bounded (bounded.ts). */
  readonly patterns: readonly string[];
  readonly when: readonly { readonly condition: Condition; readonly terms: readonly string[] }[];
}

/** A word that is safe right behind, or right before, one of these. */
export interface SafeContext {
  readonly word: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** assets/compliance/terms.json. Our own list after the statutes named, editable, no legal advice. */
export interface TermList {
  readonly version: number;
  readonly dated: string;
  readonly categories: readonly TermCategory[];
  readonly instead: readonly { readonly term: string; readonly say: readonly string[] }[];
  readonly safe: readonly SafeContext[];
}

/** A word of the team's own. `say` is what to say instead, '' for nothing. */
export interface TeamTerm {
  readonly kind: 'literal' | 'pattern';
  readonly term: string;
  readonly level: TermLevel;
  readonly reason: string;
  readonly say: string;
}

export interface TeamWords {
  readonly terms: readonly TeamTerm[];
  /** Phrases in which nothing is a hit. */
  readonly safe: readonly string[];
}

export const NO_TEAM_WORDS: TeamWords = { terms: [], safe: [] };
