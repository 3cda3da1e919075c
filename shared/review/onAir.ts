import type { PromiseId } from '../ids.ts';
import type { ProductEvent } from '../take/products/event.ts';
import type { TakeState } from '../take/state.ts';
import { wallOf } from '../take/wall.ts';
import { type Instant, type Millis, millis } from '../time.ts';
import type { TakeRecord } from '../wire/record.ts';

/** A product that was put up, sold out or taken down, or a price that was changed. Wall instants (show time in a rehearsal). */
export interface ProductNote {
  readonly at: Instant;
  readonly title: string;
  /** Who did it; of a price, who confirmed it. */
  readonly by: string;
  readonly event: Extract<ProductEvent, { readonly type: 'productStateSet' | 'priceChanged' }>;
}

export function productNotes(state: TakeState, records: readonly TakeRecord[]): readonly ProductNote[] {
  const titles = new Map(state.products.map(({ id, name, shortName }) => [id, shortName === '' ? name : shortName]));
  return records.flatMap(({ events, by }) =>
    events.flatMap((event) =>
      event.type === 'productStateSet' || event.type === 'priceChanged'
        ? [{ at: wallOf(state, event.at), title: titles.get(event.productId) ?? '—', by: by.person, event }]
        : [],
    ),
  );
}

/** What was promised on air, and what became of it. */
export interface PromiseNote {
  readonly id: PromiseId;
  readonly madeAt: Instant;
  readonly due: Instant;
  readonly text: string;
  readonly by: string;
  /** open: nobody said so before the end. */
  readonly how: 'kept' | 'broken' | 'open';
  /** How long after it was due it was kept; null when in time, or not kept. */
  readonly late: Millis | null;
  readonly singlePerson: boolean;
}

export const promiseNotes = (state: TakeState): readonly PromiseNote[] =>
  state.promises.map(({ id, madeAt, due, text, by, closed }) => ({
    ...{ id, text, by, madeAt: wallOf(state, madeAt), due: wallOf(state, due) },
    how: closed?.how ?? 'open',
    late: closed?.how === 'kept' && closed.at > due ? millis(closed.at - due) : null,
    singlePerson: closed?.singlePerson ?? false,
  }));
