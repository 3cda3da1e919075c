import { NO_SHOW_WORDS } from '../../shared/compliance/waiver.ts';
import { productId, segmentId, showId } from '../../shared/ids.ts';
import { NO_DISCLOSURE } from '../../shared/plan/disclosure.ts';
import { NO_BUDGETS } from '../../shared/plan/phaseBudget.ts';
import type { Product } from '../../shared/plan/product.ts';
import { newProduct } from '../../shared/plan/productEdit.ts';
import { newSegment } from '../../shared/plan/rundownEdit.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import type { Show } from '../../shared/plan/show.ts';
import { instant, millis, minutes } from '../../shared/time.ts';

/** 2026-03-02 15:00:00 in a zone eight hours ahead of UTC. */
export const THREE_PM = instant(Date.UTC(2026, 2, 2, 7, 0, 0));

/** Loose, so that a test names a flex only where it is about one. */
export const makeSegment = (id: string, patch: Partial<Segment> = {}): Segment => ({
  ...newSegment(segmentId(id), 'product', `环节 ${id}`),
  kind: 'talk',
  flex: { min: millis(0), max: minutes(10) },
  ...patch,
});

export const makeProduct = (id: string, patch: Partial<Product> = {}): Product => ({
  ...newProduct(productId(id), `商品 ${id}`),
  shortName: id,
  unit: '件',
  ...patch,
});

export const makeShow = (patch: Partial<Show> = {}): Show => ({
  id: showId('show-1'),
  title: '试播',
  theme: '',
  template: '',
  plannedStart: THREE_PM,
  targetLength: null,
  phaseBudgets: NO_BUDGETS,
  segments: [],
  products: [],
  crew: [
    { role: 'director', person: '陈墨' },
    { role: 'host', person: '林夏' },
  ],
  hostPace: 260,
  cohostPace: null,
  goGap: millis(1000),
  closingMin: millis(0),
  disclosure: NO_DISCLOSURE,
  words: NO_SHOW_WORDS,
  checklist: [],
  extra: {},
  ...patch,
});
