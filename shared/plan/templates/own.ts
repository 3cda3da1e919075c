import type { ShowId } from '../../ids.ts';
import { fresh } from '../checklist/item.ts';
import type { Segment, Tier } from '../segment.ts';
import type { Show } from '../show.ts';

export interface OwnTemplateWish {
  readonly name: string;
  readonly keepsScripts: boolean;
  /** With their cards, and the rows' ties to them. */
  readonly keepsProducts: boolean;
  /** The title of a slot whose product was left out. */
  readonly slotTitle: (tier: Tier | null) => string;
}

/** A show as a template of one's own: to be used again on another day, without what belonged to this one only. */
export function templateFrom(show: Show, id: ShowId, { name, keepsScripts, keepsProducts, slotTitle }: OwnTemplateWish): Show {
  const segments = show.segments.map((segment): Segment => {
    const script = keepsScripts ? segment.script : { blocks: segment.script.blocks.map((block) => ({ ...block, text: '' })) };
    if (keepsProducts || segment.productIds.length === 0) return { ...segment, script };
    return { ...segment, script, productIds: [], title: segment.kind === 'product' ? slotTitle(segment.tier) : segment.title };
  });
  // What was ticked or carried over belonged to that one show.
  const checklist = show.checklist.filter((item) => item.carriedFrom === '').map((item) => fresh(item, item.id));
  // A waiver was given for what was said in that one show.
  return {
    ...show,
    id,
    title: name,
    segments,
    products: keepsProducts ? show.products : [],
    words: { ...show.words, waivers: [] },
    checklist,
  };
}
