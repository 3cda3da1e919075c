import { assertNever } from '../../assertNever.ts';
import { marginOf } from '../../plan/cardSums.ts';
import { moneyEntry } from '../../plan/cardText.ts';
import { planRows } from '../../plan/planClock.ts';
import type { Product } from '../../plan/product.ts';
import type { Segment } from '../../plan/segment.ts';
import type { Show } from '../../plan/show.ts';
import type { Millis } from '../../time.ts';
import { entryOf, type SheetContext } from './entries.ts';
import type { RundownField } from './fields.ts';
import { clockOf } from './wallText.ts';

/** director: everything, cost and notes too. crew: what the host and the assistants work by, and nothing private. */
export const READERS = ['director', 'crew'] as const;
export type Reader = (typeof READERS)[number];

/** Told of the products of a row, never read back. */
export type SheetColumn = RundownField | 'price' | 'cost' | 'margin';

const CREW = [
  'number',
  'start',
  'end',
  'length',
  'phase',
  'kind',
  'title',
  'owner',
  'products',
  'price',
  'tier',
  'cues',
  'script',
  'skipped',
  'sharedNotes',
] as const;
const COLUMNS: Readonly<Record<Reader, readonly SheetColumn[]>> = {
  crew: CREW,
  director: [...CREW, 'min', 'max', 'value', 'mustKeep', 'hardStart', 'floating', 'autoAdvance', 'scene', 'notes', 'cost', 'margin'],
};

export const sheetColumns = (reader: Reader): readonly SheetColumn[] => COLUMNS[reader];

/** A length stays one, so that a spreadsheet can add them up. */
export type SheetCell = string | number | { readonly length: Millis };

/** The rundown as a table, a row each; the columns are the reader's. */
export function sheetRows(show: Show, reader: Reader, context: SheetContext): readonly (readonly SheetCell[])[] {
  return planRows(show.plannedStart, show.segments).map(({ segment, index, start, end }) =>
    sheetColumns(reader).map((column): SheetCell => {
      switch (column) {
        case 'number':
          return index + 1;
        case 'start':
          return segment.skipped ? '' : clockOf(start, context.zone);
        case 'end':
          return segment.skipped ? '' : clockOf(end, context.zone);
        case 'length':
          return { length: segment.length };
        case 'min':
        case 'max':
          return { length: segment.flex[column] };
        case 'value':
          return segment.value ?? '';
        case 'price':
        case 'cost':
        case 'margin':
          return productsOf(segment, context)
            .map((product) => moneyText(product, column))
            .join(' / ');
        default:
          return entryOf(segment, column, context);
      }
    }),
  );
}

const productsOf = ({ productIds }: Segment, { products }: SheetContext): readonly Product[] =>
  productIds.flatMap((id) => products.find((product) => product.id === id) ?? []);

function moneyText(product: Product, column: 'price' | 'cost' | 'margin'): string {
  switch (column) {
    case 'price':
      return moneyEntry(product.price) || '—';
    case 'cost':
      return moneyEntry(product.internal.cost) || '—';
    case 'margin': {
      const margin = marginOf(product);
      return margin === null ? '—' : `${margin.percent}%`;
    }
    default:
      return assertNever(column);
  }
}
