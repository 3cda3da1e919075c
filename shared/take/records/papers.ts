import type { Waiver } from '../../compliance/waiver.ts';
import type { ProductId } from '../../ids.ts';
import type { ChecklistItem } from '../../plan/checklist/item.ts';
import type { Audit, AuditSign } from '../../plan/product.ts';
import type { Show } from '../../plan/show.ts';
import type { Instant } from '../../time.ts';

/** A card and who has looked it over, as it was when the show went to air. */
export interface AuditedCard {
  readonly productId: ProductId;
  readonly name: string;
  readonly audit: Audit;
}

/** A thing to be done before air, without its evidence. */
export type TakenItem = Pick<ChecklistItem, 'id' | 'text' | 'owner' | 'due' | 'done'>;

/**
 * What was checked before the show, and who answers for it: the law asks for it three years later (domain.md §4.1 P19 and
 * P20, §4.3 Q04), when the plan has long been edited or is gone.
 */
export interface Papers {
  readonly audits: readonly AuditedCard[];
  readonly waivers: readonly Waiver[];
  readonly checklist: readonly TakenItem[];
}

export const NO_PAPERS: Papers = { audits: [], waivers: [], checklist: [] };

export const papersOf = ({ products, words, checklist }: Pick<Show, 'products' | 'words' | 'checklist'>): Papers => ({
  audits: products.map(({ id, name, audit }) => ({ productId: id, name, audit })),
  waivers: words.waivers,
  checklist: checklist.map(({ id, text, owner, due, done }) => ({ id, text, owner, due, done })),
});

export type PapersAction = { readonly type: 'tickItem'; readonly itemId: string; readonly done: boolean };

export type PapersEvent =
  | { readonly type: 'papersKept'; readonly papers: Papers; readonly at: Instant }
  /** Its sender ticked it, or took the tick back. */
  | { readonly type: 'itemTicked'; readonly itemId: string; readonly done: boolean; readonly at: Instant };

/** `by` sent the record. */
export function applyPapers(papers: Papers, event: PapersEvent, by: string): Papers {
  if (event.type === 'papersKept') return event.papers;
  const done: AuditSign | null = event.done ? { person: by, at: event.at } : null;
  return { ...papers, checklist: papers.checklist.map((item) => (item.id === event.itemId ? { ...item, done } : item)) };
}
