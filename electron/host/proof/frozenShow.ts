import { wholeCard } from '../../../shared/plan/card.ts';
import { NO_DISCLOSURE } from '../../../shared/plan/disclosure.ts';
import { newProduct } from '../../../shared/plan/productEdit.ts';
import type { Show } from '../../../shared/plan/show.ts';
import type { TakeEvent } from '../../../shared/take/event.ts';
import { NO_PAPERS } from '../../../shared/take/records/papers.ts';

/**
 * The show as the take froze it: what went to air, in a file that the app opens. Cost, margin and the notes on a card are in
 * no take, so they cannot be in it. The director's notes on a row are, for the log has them, and no chain could spare them:
 * left out here alone they would only seem to be gone. The dialog and the README say so.
 */
export function frozenShow(opening: readonly TakeEvent[]): Show {
  const opened = opening.find((event) => event.type === 'takeOpened');
  if (opened === undefined) throw new Error('The log does not begin with a take');
  const papers = opening.find((event) => event.type === 'papersKept')?.papers ?? NO_PAPERS;
  const { plan, crew } = opened;
  const audits = new Map(papers.audits.map(({ productId, audit }) => [productId, audit]));
  return {
    ...{ id: plan.showId, title: plan.title, theme: plan.theme, template: '', plannedStart: plan.plannedStart, targetLength: null },
    ...{ phaseBudgets: plan.phaseBudgets, segments: plan.segments, crew, hostPace: plan.hostPace, cohostPace: plan.cohostPace },
    ...{ goGap: plan.goGap, closingMin: plan.closingMin, disclosure: NO_DISCLOSURE, extra: {} },
    products: plan.products.map(({ state: _state, mechanism: _mechanism, property: _property, gifts, ...card }) => {
      const blank = newProduct(card.id, card.name);
      const audit = audits.get(card.id) ?? blank.audit;
      return wholeCard({ ...blank, ...card, audit, gifts: gifts.map((gift) => ({ ...gift, spec: '', period: '' })) });
    }),
    words: { switches: {}, waivers: papers.waivers },
    checklist: papers.checklist.map((item) => ({ ...item, note: '', files: [], carriedFrom: '' })),
  };
}
