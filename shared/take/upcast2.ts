import { firstState } from '../plan/onSale.ts';
import { NO_BUDGETS } from '../plan/phaseBudget.ts';
import { STANDARD_SPLITS } from '../plan/talkSplit.ts';
import { isRaw, type RawRecord } from './upcast1.ts';

/**
 * Version 2 knew no budget of a phase, no row skipped in the plan, no shared note, no second pace, no split of a talk but
 * the standard, and nothing that a show had sold before the take.
 */
export function fromVersion2(raw: RawRecord): RawRecord {
  const events = raw['events'];
  return { ...raw, v: 3, events: Array.isArray(events) ? events.map(eventFrom2) : events };
}

function eventFrom2(event: unknown): unknown {
  if (!isRaw(event)) return event;
  const { plan, segment } = event;
  if (event['type'] === 'segmentInserted') return { ...event, segment: row(segment) };
  if (event['type'] !== 'takeOpened' || !isRaw(plan)) return event;
  const { segments, products } = plan;
  return {
    ...event,
    plan: {
      ...plan,
      phaseBudgets: NO_BUDGETS,
      cohostPace: null,
      talkSplits: STANDARD_SPLITS,
      segments: Array.isArray(segments) ? segments.map(row) : segments,
      products: Array.isArray(products) ? products.map(card) : products,
    },
  };
}

const row = (segment: unknown): unknown => (isRaw(segment) ? { ...segment, skipped: false, sharedNotes: '' } : segment);

const card = (product: unknown): unknown =>
  isRaw(product) ? { ...product, mechanism: null, state: firstState({ sampleReady: product['sampleReady'] === true }) } : product;
