import type { ShowId } from '../../shared/ids.ts';
import { wholeCard } from '../../shared/plan/card.ts';
import { plain } from '../../shared/plan/cardText.ts';
import type { Product } from '../../shared/plan/product.ts';
import type { Instant } from '../../shared/time.ts';
import { database } from './database.ts';

/** 商品库: a card as some show has it. */
export interface LibraryCard {
  /** What makes it the same product in every show. */
  readonly key: string;
  readonly product: Product;
  readonly showTitle: string;
  readonly plannedStart: Instant;
}

/** Every product of the other shows once, as the latest show that has it says it: the same product is the same id, else the same name. */
export async function listCards(except: ShowId): Promise<readonly LibraryCard[]> {
  const db = database();
  const [shows, products] = await db.transaction('r', db.shows, db.products, () =>
    Promise.all([db.shows.toArray(), db.products.toArray()]),
  );
  const held = new Map(
    shows.filter((show) => show.trashedAt === null && show.isTemplate !== true && show.id !== except).map((show) => [show.id, show]),
  );
  const cards = products.flatMap((row): readonly LibraryCard[] => {
    const show = held.get(row.showId);
    if (show === undefined) return [];
    const product = wholeCard(row.product);
    return [{ key: keyOf(product), product, showTitle: show.title, plannedStart: show.plannedStart }];
  });
  const latest = new Map<string, LibraryCard>();
  for (const card of cards.sort(byShowThenLink)) if (!latest.has(card.key)) latest.set(card.key, card);
  return [...latest.values()];
}

// A show's own order is that of its links; what has none comes last.
const linkOf = ({ product }: LibraryCard): number => product.linkNumber ?? Number.MAX_SAFE_INTEGER;
const byShowThenLink = (a: LibraryCard, b: LibraryCard): number => b.plannedStart - a.plannedStart || linkOf(a) - linkOf(b);

const keyOf = ({ itemId, name }: Product): string => (itemId === '' ? `name:${plain(name)}` : `id:${plain(itemId)}`);
