import { productId, segmentId, showId } from '../../shared/ids.ts';
import type { Product } from '../../shared/plan/product.ts';
import { EMPTY_SCRIPT } from '../../shared/plan/script.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import type { Show } from '../../shared/plan/show.ts';
import { instant, millis, minutes } from '../../shared/time.ts';

/** 2026-03-02 15:00:00 in a zone eight hours ahead of UTC. */
export const THREE_PM = instant(Date.UTC(2026, 2, 2, 7, 0, 0));

export const makeSegment = (id: string, patch: Partial<Segment> = {}): Segment => ({
  id: segmentId(id),
  title: `环节 ${id}`,
  phase: 'product',
  kind: 'talk',
  tier: null,
  productIds: [],
  length: minutes(5),
  flex: { min: millis(0), max: minutes(60) },
  value: null,
  mustKeep: false,
  hardStart: null,
  autoAdvance: 'none',
  subCues: [],
  script: EMPTY_SCRIPT,
  owner: 'host',
  obsScene: null,
  notes: '',
  extra: {},
  ...patch,
});

export const makeProduct = (id: string, patch: Partial<Product> = {}): Product => ({
  id: productId(id),
  name: `商品 ${id}`,
  shortName: id,
  tier: null,
  linkNumber: null,
  price: null,
  priceAsOf: null,
  listPrice: null,
  listPriceBasis: '',
  unit: '件',
  stock: null,
  stockPolicy: null,
  limitPerUser: null,
  sampleReady: false,
  sellingPoints: [],
  gifts: [],
  mustSay: [],
  forbidden: [],
  qualifications: [],
  shipping: '',
  afterSale: '',
  property: null,
  internal: { cost: null, notes: '' },
  extra: {},
  ...patch,
});

export const makeShow = (patch: Partial<Show> = {}): Show => ({
  id: showId('show-1'),
  title: '试播',
  theme: '',
  template: '',
  plannedStart: THREE_PM,
  segments: [],
  products: [],
  crew: [
    { role: 'director', person: '陈墨' },
    { role: 'host', person: '林夏' },
  ],
  hostPace: 260,
  goGap: millis(1000),
  extra: {},
  ...patch,
});
