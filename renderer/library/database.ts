import { Dexie, type EntityTable, type Table } from 'dexie';
import type { ProductId, SegmentId, ShowId, TakeId } from '../../shared/ids.ts';
import type { ScriptVersion, Snippet } from '../../shared/plan/keptScripts.ts';
import type { Product } from '../../shared/plan/product.ts';
import type { Script } from '../../shared/plan/script.ts';
import type { Segment } from '../../shared/plan/segment.ts';
import type { Show } from '../../shared/plan/show.ts';
import type { Instant } from '../../shared/time.ts';
import type { TakeHead } from '../../shared/wire/frame.ts';
import { type KeptDraft, LIBRARY_SCHEMA, type LibraryChange, type LibraryStand } from '../../shared/wire/library.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';

/** A show without its rows; their order stands here. */
export interface ShowRow extends Omit<Show, 'segments' | 'products'> {
  readonly segmentIds: readonly SegmentId[];
  readonly productIds: readonly ProductId[];
  readonly length: number;
  readonly savedAt: Instant;
  /** A template of the user's own, in no list of shows. Rows from before there were any have no such key. */
  readonly isTemplate?: boolean;
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

export interface VersionRow extends ScriptVersion {
  readonly showId: ShowId;
  readonly segmentId: SegmentId;
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

export type DraftRow = KeptDraft;

/** A committed change that the host may not have yet; those it has go with the next commit. */
export type OutboxRow = Omit<LibraryChange, 'store'>;

/** Which library this is, and the number and id of the last change committed here. One row. */
export interface StandRow extends LibraryStand {
  readonly key: 'stand';
}

export type LibraryDatabase = Dexie & {
  readonly shows: EntityTable<ShowRow, 'id'>;
  readonly segments: Table<SegmentRow, [ShowId, SegmentId]>;
  readonly scripts: Table<ScriptRow, [ShowId, SegmentId]>;
  readonly products: Table<ProductRow, [ShowId, ProductId]>;
  readonly snippets: EntityTable<Snippet, 'id'>;
  readonly versions: Table<VersionRow, [ShowId, SegmentId, string]>;
  readonly takes: EntityTable<TakeHead, 'takeId'>;
  readonly events: Table<EventRow, [TakeId, number]>;
  readonly settings: EntityTable<SettingRow, 'key'>;
  readonly drafts: EntityTable<DraftRow, 'key'>;
  readonly outbox: EntityTable<OutboxRow, 'n'>;
  readonly stand: EntityTable<StandRow, 'key'>;
};

const DATABASE_NAME = 'cuedesk';

/** The upgrade was not begun: the host must have a verified snapshot first. */
class SnapshotFirst extends Error {}

/** Dexie wraps what an upgrade throws. */
export const isSnapshotFirst = (error: unknown): boolean =>
  error instanceof SnapshotFirst ||
  (typeof error === 'object' && error !== null && 'inner' in error && error.inner instanceof SnapshotFirst);

/**
 * strict: a transaction completes when the system says the bytes are on disk, not when they were handed over. An older
 * store is upgraded only when `mayUpgrade`; otherwise opening rejects (isSnapshotFirst) and leaves it as it is.
 */
export function openDatabase(name: string, mayUpgrade: boolean): LibraryDatabase {
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
  const guarded = () => {
    if (!mayUpgrade) throw new SnapshotFirst();
  };
  database.version(2).stores({ outbox: 'n', stand: 'key' }).upgrade(guarded);
  database.version(LIBRARY_SCHEMA).stores({ snippets: 'id', versions: '[showId+segmentId+id], [showId+segmentId]' }).upgrade(guarded);
  return database;
}

let shared: LibraryDatabase | null = null;

/** This origin's library. Opens with the first use, and not when it is of an older version. */
export function database(): LibraryDatabase {
  shared ??= openDatabase(DATABASE_NAME, false);
  return openable(shared);
}

/**
 * Before each use of a store. Chromium closes one that it could not write to (a full disk): where the next opening failed
 * as well, Dexie would refuse all that comes after it, the disk long free again. So the next use tries once more.
 */
export function openable<Store extends Dexie>(store: Store): Store {
  if (store.hasFailed() && !store.hasBeenClosed()) store.close({ disableAutoOpen: false });
  return store;
}

/** The same, to be upgraded: what it holds is in a verified snapshot. */
export function upgradedDatabase(): LibraryDatabase {
  shared = openDatabase(DATABASE_NAME, true);
  return shared;
}

/** This origin's library as it stands, of whatever version. For reading; close it. */
export const databaseAsItIs = (): Promise<Dexie> => new Dexie(DATABASE_NAME).open();

/** Tests put one of their own in place. */
export function setDatabase(next: LibraryDatabase | null): void {
  shared = next;
}
