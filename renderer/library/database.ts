import { Dexie, type EntityTable, type Table } from 'dexie';
import type { ProductId, SegmentId, ShowId, TakeId } from '../../shared/ids.ts';
import type { Product } from '../../shared/plan/product.ts';
import type { Script } from '../../shared/plan/script.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import type { Show } from '../../shared/plan/show.ts';
import type { Instant } from '../../shared/time.ts';
import type { TakeHead } from '../../shared/wire/frame.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';

/** A show without its rows; their order stands here. */
export interface ShowRow extends Omit<Show, 'segments' | 'products'> {
  readonly segmentIds: readonly SegmentId[];
  readonly productIds: readonly ProductId[];
  readonly length: number;
  readonly savedAt: Instant;
  /** When it went to the trash, or null. A deleted show can be taken back. */
  readonly trashedAt: Instant | null;
}

export interface SegmentRow {
  readonly showId: ShowId;
  readonly id: SegmentId;
  readonly segment: Omit<Segment, 'script'>;
}

export interface ScriptRow {
  readonly showId: ShowId;
  readonly segmentId: SegmentId;
  readonly script: Script;
}

export interface ProductRow {
  readonly showId: ShowId;
  readonly id: ProductId;
  readonly product: Product;
}

export interface EventRow {
  readonly takeId: TakeId;
  readonly seq: number;
  readonly record: TakeRecord;
}

export interface SettingRow {
  readonly key: string;
  readonly value: unknown;
}

export interface DraftRow {
  readonly key: string;
  readonly text: string;
  readonly at: Instant;
}

export type LibraryDatabase = Dexie & {
  readonly shows: EntityTable<ShowRow, 'id'>;
  readonly segments: Table<SegmentRow, [ShowId, SegmentId]>;
  readonly scripts: Table<ScriptRow, [ShowId, SegmentId]>;
  readonly products: Table<ProductRow, [ShowId, ProductId]>;
  readonly takes: EntityTable<TakeHead, 'takeId'>;
  readonly events: Table<EventRow, [TakeId, number]>;
  readonly settings: EntityTable<SettingRow, 'key'>;
  readonly drafts: EntityTable<DraftRow, 'key'>;
};

const DATABASE_NAME = 'cuedesk';

/** strict: a transaction completes when the system says the bytes are on disk, not when they were handed over. */
export function openDatabase(name: string): LibraryDatabase {
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as LibraryDatabase;
  database.version(1).stores({
    shows: 'id',
    segments: '[showId+id], showId',
    scripts: '[showId+segmentId], showId',
    products: '[showId+id], showId',
    takes: 'takeId, showId',
    events: '[takeId+seq], takeId',
    settings: 'key',
    drafts: 'key',
  });
  return database;
}

let shared: LibraryDatabase | null = null;

/** This origin's library. Opens with the first use. */
export function database(): LibraryDatabase {
  shared ??= openDatabase(DATABASE_NAME);
  return shared;
}

/** Tests put one of their own in place. */
export function setDatabase(next: LibraryDatabase | null): void {
  shared = next;
}
