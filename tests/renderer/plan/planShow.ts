import { NO_SHOW_WORDS } from '../../../shared/compliance/waiver.ts';
import { NO_DISCLOSURE } from '../../../shared/plan/disclosure.ts';
import 'fake-indexeddb/auto';
import { openDatabase, setDatabase } from '../../../renderer/library/database.ts';
import { EMPTY_HISTORY } from '../../../renderer/library/history.ts';
import { libraryStore, present, resetLibrary } from '../../../renderer/library/libraryStore.ts';
import { resetPlanView } from '../../../renderer/rooms/plan/planView.ts';
import { productId, segmentId, showId } from '../../../shared/ids.ts';
import { closingMinOf } from '../../../shared/plan/closing.ts';
import { defaultFlex } from '../../../shared/plan/flex.ts';
import { NO_BUDGETS } from '../../../shared/plan/phaseBudget.ts';
import { newProduct } from '../../../shared/plan/productEdit.ts';
import { newSegment } from '../../../shared/plan/rundownEdit.ts';
import type { Phase, Segment } from '../../../shared/plan/segment.ts';
import { DEFAULT_GO_GAP, DEFAULT_HOST_PACE, type Show } from '../../../shared/plan/show.ts';
import { instant, minutes } from '../../../shared/time.ts';

export const START = instant(new Date(2026, 10, 14, 15, 0, 0).getTime());

export const row = (id: string, phase: Phase, m: number, patch: Partial<Segment> = {}): Segment => ({
  ...newSegment(segmentId(id), phase, id.toUpperCase()),
  length: minutes(m),
  flex: defaultFlex(patch.kind ?? 'talk', minutes(m)),
  ...patch,
});

export const showOf = (segments: readonly Segment[]): Show => ({
  id: showId(crypto.randomUUID()),
  title: '样板专场',
  theme: '',
  template: '',
  plannedStart: START,
  targetLength: null,
  phaseBudgets: NO_BUDGETS,
  segments,
  products: [{ ...newProduct(productId('pillow'), '云感记忆枕'), linkNumber: 8, tier: 'profit' }],
  crew: [{ role: 'host', person: '林夏' }],
  hostPace: DEFAULT_HOST_PACE,
  cohostPace: null,
  goGap: DEFAULT_GO_GAP,
  closingMin: closingMinOf(''),
  disclosure: NO_DISCLOSURE,
  words: NO_SHOW_WORDS,
  checklist: [],
  extra: {},
});

/** 2 + 5 + 3 + 4 + 1 minutes: ends at 15:15:00. */
export const SMALL: readonly Segment[] = [
  row('a', 'opening', 2),
  row('b', 'product', 5, { productIds: [productId('pillow')], tier: 'profit' }),
  row('c', 'product', 3),
  row('buf', 'product', 4, { kind: 'buffer' }),
  row('d', 'closing', 1),
];

/** A library of its own on a fresh database, with this show open. */
export function openShow(show: Show): void {
  resetLibrary();
  resetPlanView();
  setDatabase(openDatabase(`plan-${crypto.randomUUID()}`, true));
  present(show, EMPTY_HISTORY);
}

export const order = (): readonly string[] => libraryStore.getState().show?.segments.map((segment) => segment.id) ?? [];
export const openSegment = (id: string): Segment | undefined => libraryStore.getState().show?.segments.find((segment) => segment.id === id);
