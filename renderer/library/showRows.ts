import { NO_SHOW_WORDS } from '../../shared/compliance/waiver.ts';
import { wholeCard } from '../../shared/plan/card.ts';
import { wholeList } from '../../shared/plan/checklist/item.ts';
import { closingMinOf } from '../../shared/plan/closing.ts';
import { NO_DISCLOSURE } from '../../shared/plan/disclosure.ts';
import { plannedLength } from '../../shared/plan/frozen.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import type { Show } from '../../shared/plan/show.ts';
import { wholeBudgets, wholeSegment } from '../../shared/plan/upcastShow.ts';
import type { Instant } from '../../shared/time.ts';
import type { ProductRow, ScriptRow, SegmentRow, ShowRow } from './database.ts';

/** Everything one committed change writes: only rows whose value is another object than before. */
export interface ShowChange {
  readonly show: ShowRow;
  readonly segments: readonly SegmentRow[];
  readonly scripts: readonly ScriptRow[];
  readonly products: readonly ProductRow[];
  readonly goneSegments: readonly SegmentRow['id'][];
  readonly goneProducts: readonly ProductRow['id'][];
}

function showRow(show: Show, savedAt: Instant, trashedAt: Instant | null): ShowRow {
  const { segments, products, ...rest } = show;
  return {
    ...rest,
    segmentIds: segments.map((segment) => segment.id),
    productIds: products.map((product) => product.id),
    length: plannedLength(segments),
    savedAt,
    trashedAt,
  };
}

const withoutScript = ({ script: _script, ...segment }: Segment): SegmentRow['segment'] => segment;

/** What must be written to get from `before` (null: nothing stored) to `after`. Compares by reference: edits share what they keep. */
export function changeBetween(before: Show | null, after: Show, savedAt: Instant): ShowChange {
  const oldSegments = new Map((before?.segments ?? []).map((segment) => [segment.id, segment]));
  const oldProducts = new Map((before?.products ?? []).map((product) => [product.id, product]));
  const changed = after.segments.filter((segment) => oldSegments.get(segment.id) !== segment);
  const kept = new Set<string>([...after.segments, ...after.products].map((row) => row.id));
  return {
    show: showRow(after, savedAt, null),
    segments: changed.map((segment) => ({ showId: after.id, id: segment.id, segment: withoutScript(segment) })),
    scripts: changed
      .filter((segment) => oldSegments.get(segment.id)?.script !== segment.script)
      .map((segment) => ({ showId: after.id, segmentId: segment.id, script: segment.script })),
    products: after.products
      .filter((product) => oldProducts.get(product.id) !== product)
      .map((product) => ({ showId: after.id, id: product.id, product })),
    goneSegments: [...oldSegments.keys()].filter((id) => !kept.has(id)),
    goneProducts: [...oldProducts.keys()].filter((id) => !kept.has(id)),
  };
}

/** The show that rows describe. Throws when a row that the show names is missing: a half-written show is never shown. */
export function showFromRows(
  row: ShowRow,
  segmentRows: readonly SegmentRow[],
  scriptRows: readonly ScriptRow[],
  productRows: readonly ProductRow[],
): Show {
  const segments = new Map(segmentRows.map((found) => [found.id, found.segment]));
  const scripts = new Map(scriptRows.map((found) => [found.segmentId, found.script]));
  const products = new Map(productRows.map((found) => [found.id, found.product]));
  const { segmentIds, productIds, length: _length, savedAt: _savedAt, trashedAt: _trashedAt, isTemplate: _isTemplate, ...show } = row;
  return {
    ...show,
    phaseBudgets: wholeBudgets(show),
    closingMin: show.closingMin ?? closingMinOf(show.template),
    disclosure: show.disclosure ?? NO_DISCLOSURE,
    words: show.words ?? NO_SHOW_WORDS,
    checklist: wholeList(show.checklist),
    cohostPace: show.cohostPace ?? null,
    segments: segmentIds.map((id) => wholeSegment({ ...present(segments.get(id), id), script: present(scripts.get(id), id) })),
    products: productIds.map((id) => wholeCard(present(products.get(id), id))),
  };
}

function present<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`Row ${id} is missing from the library`);
  return value;
}
