import { canonicalJson } from '../../shared/canonical.ts';
import { fnv64 } from '../../shared/fnv.ts';
import type { Product } from '../../shared/plan/product.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import type { Show } from '../../shared/plan/show.ts';
import { wholeSegment } from '../../shared/plan/upcastShow.ts';

type Facts = Omit<Show, 'id' | 'segments' | 'products'>;

/** Rows in their order, and those of them that differ. order null: the same rows in the same order. */
interface RowsDelta<Row> {
  readonly order: readonly string[] | null;
  readonly rows: readonly Row[];
}

/** What leads from one show to another of the same id; null: nothing differs there. */
export interface ShowDelta {
  readonly facts: Partial<Facts> | null;
  readonly segments: RowsDelta<Segment> | null;
  readonly products: RowsDelta<Product> | null;
}

/** Compares by reference: edits share what they keep, so a step is as small as what it changed. */
export function deltaBetween(from: Show, to: Show): ShowDelta {
  const { id: _id, segments: _segments, products: _products, ...facts } = to;
  const changed = Object.entries(facts).filter(([key, value]) => from[key as keyof Show] !== value);
  return {
    facts: changed.length === 0 ? null : (Object.fromEntries(changed) as Partial<Facts>),
    segments: from.segments === to.segments ? null : rowsBetween(from.segments, to.segments),
    products: from.products === to.products ? null : rowsBetween(from.products, to.products),
  };
}

function rowsBetween<Row extends { readonly id: string }>(from: readonly Row[], to: readonly Row[]): RowsDelta<Row> {
  const known = new Map(from.map((row) => [row.id, row]));
  const isSameOrder = from.length === to.length && from.every((row, at) => row.id === to[at]?.id);
  return { order: isSameOrder ? null : to.map(({ id }) => id), rows: to.filter((row) => known.get(row.id) !== row) };
}

/**
 * What a step starts from, as far as it matters to it: which rows there are, in their order, and those of them that it
 * changes. A step that starts elsewhere may take away what it knows nothing of.
 */
export function startOf(show: Show, { facts, segments, products }: ShowDelta): string {
  const touched = (all: readonly (Segment | Product)[], delta: RowsDelta<Segment> | RowsDelta<Product> | null) => {
    const ids = new Set<string>(delta?.rows.map(({ id }) => id));
    return [all.map(({ id }) => id), all.filter(({ id }) => ids.has(id))];
  };
  const values = Object.keys(facts ?? {}).map((key) => show[key as keyof Show] ?? null);
  return fnv64(canonicalJson([touched(show.segments, segments), touched(show.products, products), values]));
}

/** The other show; null when a row that it names is nowhere: then the steps belong to another show. */
export function withDelta(show: Show, { facts, segments, products }: ShowDelta): Show | null {
  const nextSegments = segments === null ? show.segments : withRows(show.segments, { ...segments, rows: segments.rows.map(wholeSegment) });
  const nextProducts = products === null ? show.products : withRows(show.products, products);
  if (nextSegments === null || nextProducts === null) return null;
  return { ...show, ...facts, segments: nextSegments, products: nextProducts };
}

function withRows<Row extends { readonly id: string }>(from: readonly Row[], { order, rows }: RowsDelta<Row>): readonly Row[] | null {
  const changed = new Map(rows.map((row) => [row.id, row]));
  if (order === null) return from.map((row) => changed.get(row.id) ?? row);
  const known = new Map(from.map((row) => [row.id, row]));
  const next = order.map((id) => changed.get(id) ?? known.get(id) ?? null);
  return next.every((row) => row !== null) ? (next as readonly Row[]) : null;
}
