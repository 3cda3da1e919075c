import type { TakeId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** Tables of the library that the host keeps a second copy of. Drafts are not among them; a take's records are in its own log. */
export const LIBRARY_TABLES = ['shows', 'segments', 'scripts', 'products', 'takes', 'settings', 'snippets', 'versions'] as const;
export type LibraryTable = (typeof LIBRARY_TABLES)[number];

/** Version of the window's store; an app that knows a lower one leaves it closed (electron/host/dataMark.ts). */
export const LIBRARY_SCHEMA = 3;

/** One whole row: `key` and `value` are canonical JSON, so that equal rows are equal texts. value null: the row is gone. */
export interface LibraryRow {
  readonly table: LibraryTable;
  readonly key: string;
  readonly value: string | null;
}

/** Where a copy of the library stands: which library, how many changes it has seen, and the id of the last. n 0: none, id ''. */
export interface LibraryStand {
  readonly store: string;
  readonly n: number;
  readonly id: string;
}

/** One committed change, whole: applied altogether or not at all. Changes of a library are numbered from 1 without a gap. */
export interface LibraryChange extends LibraryStand {
  readonly at: Instant;
  readonly rows: readonly LibraryRow[];
}

/** Bytes. A longer change is refused, and so is a longer line met when reading. */
export const MAX_CHANGE = 32 * 1024 * 1024;
/** Bytes of a whole snapshot. A larger library is said to be too large, never cut. */
export const MAX_SNAPSHOT = 256 * 1024 * 1024;

/** Text that is being typed and not yet committed, under a key of its field's own. */
export interface KeptDraft {
  readonly key: string;
  readonly text: string;
  /** Place of the caret, in UTF-16 units. */
  readonly caret: number;
  readonly at: Instant;
}

/** What is known of the copies, told with every answer so that trouble shows without being asked for. */
export interface BackupState {
  /** When the newest verified snapshot was written; null: none yet. */
  readonly snapshotAt: Instant | null;
  /** Why the last snapshot failed (the system's words), or null. */
  readonly trouble: string | null;
  readonly second: SecondFolder;
  /** Where the logs of takes lie, for whoever has to keep them (take/records/retention.ts). */
  readonly takes: string;
}

/** A folder on another disk that gets a copy of every snapshot. path null: none was named. */
export interface SecondFolder {
  readonly path: string | null;
  readonly copiedAt: Instant | null;
  /** absent: the folder is not there, a stick that was pulled out; failed: the copy was not made, in the system's words. */
  readonly trouble: { readonly type: 'absent' } | { readonly type: 'failed'; readonly detail: string } | null;
}

export type KeepAnswer =
  /** On disk. */
  | { readonly type: 'kept'; readonly n: number; readonly backup: BackupState }
  /** behind: that number is taken by another change; gap: changes before it are missing; otherStore: of another library. */
  | { readonly type: 'refused'; readonly reason: 'behind' | 'gap' | 'otherStore' | 'tooLarge' | 'notAllowed' }
  /** Not on disk now; may be sent again. detail: the system's error code or words. */
  | { readonly type: 'failed'; readonly detail: string };

/** What the host found wrong with its own copy while starting. */
export type LibraryDamage =
  /** Changes before `line` were kept, the original is at `setAside`. */
  | { readonly type: 'changesBroken'; readonly file: string; readonly line: number; readonly setAside: string }
  /** The next older one was used; null: there was none. */
  | { readonly type: 'snapshotDamaged'; readonly file: string; readonly used: string | null };

export interface LibraryOpening {
  readonly stand: LibraryStand;
  readonly damages: readonly LibraryDamage[];
  readonly backup: BackupState;
}

/** Some of many rows, by place. next is null at the end. */
export interface LibraryPage {
  readonly rows: readonly LibraryRow[];
  readonly next: number | null;
}

/** All rows of a window, in pages: with `done` they replace the host's copy at once. */
export interface AdoptPage {
  readonly stand: LibraryStand;
  readonly rows: readonly LibraryRow[];
  readonly first: boolean;
  readonly done: boolean;
  /** adopt: this is the library now. aside, migration: keep it as a snapshot beside, because it is about to be replaced, or upgraded. */
  readonly as: 'adopt' | 'aside' | 'migration';
}

export const SNAPSHOT_REASONS = [
  'interval',
  'showStart',
  'showEnd',
  'import',
  'delete',
  'migration',
  'restore',
  'adopted',
  'setAside',
  'asked',
] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** Rows of each kind. */
export interface LibraryCounts {
  readonly shows: number;
  readonly segments: number;
  readonly products: number;
  readonly takes: number;
}

export interface SnapshotHead {
  /** Its file's name. */
  readonly name: string;
  readonly at: Instant;
  readonly reason: SnapshotReason;
  readonly n: number;
  readonly bytes: number;
  readonly counts: LibraryCounts;
}

export interface SnapshotList {
  /** Newest first. */
  readonly snapshots: readonly SnapshotHead[];
  readonly backup: BackupState;
}

/** What a restore would do to the library as it is. */
export type LibraryDifference = Readonly<
  Record<keyof LibraryCounts, { readonly added: number; readonly changed: number; readonly removed: number }>
>;

export type SnapshotOutcome = { readonly type: 'kept'; readonly name: string } | { readonly type: 'failed'; readonly detail: string };

/** A take's log and the sum of its last record, noted in every snapshot. */
export interface TakeChainHead {
  readonly takeId: TakeId;
  readonly seq: number;
  readonly head: string;
}
