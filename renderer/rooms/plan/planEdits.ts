import type { Attachment } from '../../../shared/files/attachment.ts';
import { type ProductId, productId, type SegmentId, segmentId } from '../../../shared/ids.ts';
import { lengthFromBuffer } from '../../../shared/plan/buffer.ts';
import type { Audit, Fen, Product } from '../../../shared/plan/product.ts';
import { newProduct, patchProduct, productFor, withoutProduct } from '../../../shared/plan/productEdit.ts';
import {
  insertAfter,
  moveStep,
  moveTo,
  neighbour,
  newSegment,
  patchSegment,
  type Rundown,
  removeSegments,
  toggleSkipped,
} from '../../../shared/plan/rundownEdit.ts';
import type { Script } from '../../../shared/plan/script.ts';
import { PHASES, type Phase, type Segment } from '../../../shared/plan/segment.ts';
import type { Show } from '../../../shared/plan/show.ts';
import { instant, type Millis } from '../../../shared/time.ts';
import type { EditName } from '../../library/history.ts';
import { libraryStore } from '../../library/libraryStore.ts';
import { edit } from '../../library/showEdits.ts';
import { chosen, planView, select, startBudget, startEdit } from './planView.ts';

/** Every change the room makes to the open show: one named step of undo each. */
const editRundown = (name: EditName, change: (rundown: Rundown) => Rundown): void =>
  edit(name, (show) => {
    const segments = change(show.segments);
    return segments === show.segments ? show : { ...show, segments };
  });

export const changeSegment = (name: EditName, id: SegmentId, patch: Partial<Omit<Segment, 'id'>>): void =>
  editRundown(name, (rundown) => patchSegment(rundown, id, patch));

export const changeShow = (name: EditName, patch: Partial<Omit<Show, 'id' | 'segments' | 'products'>>): void =>
  edit(name, (show) => ({ ...show, ...patch }));

export const changeBudget = (phase: Phase, budget: Millis | null): void =>
  edit('budget', (show) =>
    show.phaseBudgets[phase] === budget ? show : { ...show, phaseBudgets: { ...show.phaseBudgets, [phase]: budget } },
  );

/** The budget of the phase in which the keyboard stands, to be typed. */
export function editBudget(): void {
  const show = libraryStore.getState().show;
  const { head, selected } = planView.getState();
  const phase = PHASES.find((each) => each === head) ?? show?.segments.find(({ id }) => id === selected)?.phase ?? 'opening';
  if (show !== null) startBudget(phase, null);
}

/** A whole rundown at once, with the length it was made for. */
export const replaceRundown = (name: EditName, segments: Rundown, targetLength: Millis): void =>
  edit(name, (show) => ({ ...show, segments, targetLength }));

export const changeLength = (id: SegmentId, length: Millis): void => changeSegment('length', id, { length });

/** The next buffer pays for the change, so that the rows behind it stay on time. */
export const changeLengthFromBuffer = (id: SegmentId, length: Millis): void =>
  editRundown('lengths', (rundown) => lengthFromBuffer(rundown, id, length)?.rundown ?? patchSegment(rundown, id, { length }));

export const dropSegments = (ids: readonly SegmentId[], phase: Phase, index: number): void =>
  editRundown('move', (rundown) => moveTo(rundown, ids, phase, index));

/** Below the selected row, ready for its title to be typed. */
export function addSegment(): void {
  const id = segmentId(crypto.randomUUID());
  const { selected } = planView.getState();
  editRundown('add', (rundown) => insertAfter(rundown, selected, newSegment(id, rundown.length === 0 ? 'opening' : 'product', '')));
  startEdit({ id, column: 'title', seed: null });
}

export function removeSelected(): void {
  const ids = chosen(planView.getState());
  const show = libraryStore.getState().show;
  if (ids.length === 0 || show === null) return;
  const next = neighbour(show.segments, ids);
  editRundown('remove', (rundown) => removeSegments(rundown, ids));
  select(next);
}

export function moveSelected(step: 1 | -1): void {
  const ids = chosen(planView.getState());
  editRundown('move', (rundown) => moveStep(rundown, ids, step));
}

/** The chosen rows out of the plan's time, or all of them back into it. */
export function skipSelected(): void {
  const ids = chosen(planView.getState());
  const show = libraryStore.getState().show;
  if (ids.length === 0 || show === null) return;
  const { rundown, skips } = toggleSkipped(show.segments, ids);
  editRundown(skips ? 'skip' : 'unskip', () => rundown);
}

export const changeProduct = (id: ProductId, patch: Partial<Omit<Product, 'id'>>): void =>
  edit('product', (show) => patchProduct(show, id, patch));

export const signCard = (id: ProductId, audit: Audit): void => edit('audit', (show) => patchProduct(show, id, { audit }));

/** A price holds as of the moment it was typed. */
export const changePrice = (id: ProductId, price: Fen | null): void =>
  changeProduct(id, { price, priceAsOf: price === null ? null : instant(Date.now()) });

export function createProduct(forSegment: SegmentId, name: string): void {
  const id = productId(crypto.randomUUID());
  edit('product', (show) => productFor(show, forSegment, newProduct(id, name)));
}

export const removeProduct = (id: ProductId): void => edit('product', (show) => withoutProduct(show, id));

export const changeScript = (id: SegmentId, change: (script: Script) => Script): void =>
  editRundown('script', (rundown) => {
    const segment = rundown.find((each) => each.id === id);
    if (segment === undefined) return rundown;
    const script = change(segment.script);
    return script === segment.script ? rundown : patchSegment(rundown, id, { script });
  });

/** Attached proof. Whoever signed the card signed its words: they stand. */
export const changeQualifications = (id: ProductId, change: (files: readonly Attachment[]) => readonly Attachment[]): void =>
  edit('attach', (show) => {
    const product = show.products.find((each) => each.id === id);
    return product === undefined ? show : patchProduct(show, id, { qualificationFiles: change(product.qualificationFiles) });
  });
