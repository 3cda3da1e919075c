import type { ProductId } from '../ids.ts';
import { editedCard } from '../plan/card.ts';
import { plain } from '../plan/cardText.ts';
import type { Product } from '../plan/product.ts';
import { newProduct } from '../plan/productEdit.ts';
import type { Show } from '../plan/show.ts';
import type { Instant } from '../time.ts';
import type { Columns } from './headers.ts';
import type { ProductField } from './productFields.ts';
import { type CellProblem, readCell } from './readCell.ts';
import type { TableRow } from './table.ts';

/** Cards that a show file may hold (plan/schema.ts). */
const MOST_PRODUCTS = 2000;

export type RowProblem =
  | { readonly type: 'cell'; readonly problem: CellProblem }
  | { readonly type: 'noName' }
  /** Another row of the table, or a card that the table does not change, has this link number. */
  | { readonly type: 'linkTaken'; readonly link: number; readonly name: string }
  /** An earlier row is about the same product. */
  | { readonly type: 'twice'; readonly row: number }
  | { readonly type: 'tooMany'; readonly limit: number };

export type Outcome =
  | { readonly type: 'add'; readonly product: Product }
  | { readonly type: 'change'; readonly before: Product; readonly product: Product; readonly fields: readonly ProductField[] }
  | { readonly type: 'same'; readonly product: Product }
  /** column: 0-based, or null for the row as a whole; text: what stands there; name: of the product as the row says it. */
  | {
      readonly type: 'refused';
      readonly problem: RowProblem;
      readonly column: number | null;
      readonly text: string;
      readonly name: string;
    };

export interface PlannedRow {
  /** As the spreadsheet numbers it. */
  readonly number: number;
  readonly outcome: Outcome;
}

export interface ProductImport {
  readonly rows: readonly TableRow[];
  readonly columns: Columns<ProductField>;
  readonly now: Instant;
  readonly newId: () => ProductId;
}

/**
 * What a table would do to the show's cards, row by row; nothing is changed. A row finds its card by product id, else by
 * link number, else by name; blank cells say nothing. A row is taken whole or refused whole.
 */
export function planProducts(show: Show, table: ProductImport): readonly PlannedRow[] {
  const find = finder(show, table.columns);
  const met = new Map<ProductId, number>();
  const names = new Map<string, number>();
  let room = MOST_PRODUCTS - show.products.length;
  const rows = table.rows.map((row): PlannedRow => {
    const { number, cells } = row;
    const known = find(cells);
    const refused = (problem: RowProblem, column: number | null): PlannedRow => refusedRow(row, problem, column, table);
    const earlier = known === null ? undefined : met.get(known.id);
    if (earlier !== undefined) return refused({ type: 'twice', row: earlier }, null);
    const read = readRow(known ?? newProduct(table.newId(), ''), cells, table);
    if ('problem' in read) return refused({ type: 'cell', problem: read.problem }, read.column);
    const { product, fields } = read;
    if (known !== null) {
      met.set(known.id, number);
      if (fields.length === 0) return { number, outcome: { type: 'same', product: known } };
      return { number, outcome: { type: 'change', before: known, product, fields } };
    }
    if (product.name === '') return refused({ type: 'noName' }, columnOf(table, 'name'));
    const key = product.itemId === '' ? `${product.linkNumber ?? ''}:${product.name}` : `id:${product.itemId}`;
    const twin = names.get(key);
    if (twin !== undefined) return refused({ type: 'twice', row: twin }, null);
    if (room === 0) return refused({ type: 'tooMany', limit: MOST_PRODUCTS }, null);
    room -= 1;
    names.set(key, number);
    return { number, outcome: { type: 'add', product } };
  });
  return withUniqueLinks(show, rows, table);
}

/** The show with every row that was not refused, in one step. The same show when there is nothing to do. */
export function applyProducts(show: Show, rows: readonly PlannedRow[]): Show {
  const changed = new Map(rows.flatMap(({ outcome }) => (outcome.type === 'change' ? [[outcome.product.id, outcome.product]] : [])));
  const added = rows.flatMap(({ outcome }) => (outcome.type === 'add' ? [outcome.product] : []));
  if (changed.size === 0 && added.length === 0) return show;
  return { ...show, products: [...show.products.map((product) => changed.get(product.id) ?? product), ...added] };
}

function refusedRow({ number, cells }: TableRow, problem: RowProblem, column: number | null, { columns }: ProductImport): PlannedRow {
  const text = (at: number | null) => (at === null ? '' : (cells[at] ?? '').trim());
  const name = columns.indexOf('name');
  return { number, outcome: { type: 'refused', problem, column, text: text(column), name: text(name === -1 ? null : name) } };
}

const columnOf = ({ columns }: ProductImport, field: ProductField): number | null => {
  const at = columns.indexOf(field);
  return at === -1 ? null : at;
};

type RowRead =
  | { readonly product: Product; readonly fields: readonly ProductField[] }
  | { readonly problem: CellProblem; readonly column: number };

function readRow(before: Product, cells: readonly string[], { columns, now }: ProductImport): RowRead {
  let product = before;
  const fields: ProductField[] = [];
  for (const [column, field] of columns.entries()) {
    const cell = cells[column] ?? '';
    if (field === null || cell.trim() === '') continue;
    const read = readCell(product, field, cell);
    if (!read.ok) return { problem: read.problem, column };
    if (JSON.stringify(read.product) !== JSON.stringify(product)) fields.push(field);
    product = read.product;
  }
  if (product.price !== before.price) product = { ...product, priceAsOf: now };
  const entries = Object.entries(product).filter(([key, value]) => before[key as keyof Product] !== value);
  return { product: fields.length === 0 ? before : editedCard(before, Object.fromEntries(entries)), fields };
}

/** The card that a row is about, or null. */
function finder(show: Show, columns: Columns<ProductField>): (cells: readonly string[]) => Product | null {
  const by = (field: ProductField, keyOf: (product: Product) => string) => {
    const column = columns.indexOf(field);
    const cards = new Map(show.products.map((product) => [keyOf(product), product]));
    cards.delete('');
    return (cells: readonly string[]) => (column === -1 ? null : (cards.get(plain(cells[column] ?? '')) ?? null));
  };
  const byId = by('itemId', (product) => plain(product.itemId));
  const byLink = by('linkNumber', (product) => String(product.linkNumber ?? ''));
  const byName = by('name', (product) => plain(product.name));
  const ids = columns.indexOf('itemId');
  return (cells) => {
    const found = byId(cells);
    if (found !== null) return found;
    const other = byLink(cells) ?? byName(cells);
    // Two different ids are two products, whatever else they share.
    const id = ids === -1 ? '' : plain(cells[ids] ?? '');
    return other !== null && id !== '' && other.itemId !== '' ? null : other;
  };
}

/** Refuses rows until no link number stands twice in what would become of the show; a refused row keeps the number it had. */
function withUniqueLinks(show: Show, planned: readonly PlannedRow[], table: ProductImport): readonly PlannedRow[] {
  const source = new Map(table.rows.map((row) => [row.number, row]));
  let rows = planned;
  for (;;) {
    const found = clashes(show, rows);
    if (found.size === 0) return rows;
    rows = rows.map((row) => {
      const [problem, from] = [found.get(row.number), source.get(row.number)];
      return problem === undefined || from === undefined ? row : refusedRow(from, problem, columnOf(table, 'linkNumber'), table);
    });
  }
}

/** By row number. Cards that no row changes have their number first, then rows in their order. */
function clashes(show: Show, rows: readonly PlannedRow[]): ReadonlyMap<number, RowProblem> {
  const touched = new Map(
    rows.flatMap(({ number, outcome }) => (outcome.type === 'change' || outcome.type === 'add' ? [[outcome.product.id, number]] : [])),
  );
  const owners = new Map<number, string>();
  const found = new Map<number, RowProblem>();
  const { products } = applyProducts(show, rows);
  const inOrder = products.toSorted((a, b) => (touched.get(a.id) ?? 0) - (touched.get(b.id) ?? 0));
  for (const { id, linkNumber, name } of inOrder) {
    if (linkNumber === null) continue;
    const owner = owners.get(linkNumber);
    const row = touched.get(id);
    if (owner === undefined) owners.set(linkNumber, name);
    else if (row !== undefined) found.set(row, { type: 'linkTaken', link: linkNumber, name: owner });
  }
  return found;
}
