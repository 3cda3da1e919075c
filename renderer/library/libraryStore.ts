import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ShowId } from '../../shared/ids.ts';
import type { Show } from '../../shared/plan/show.ts';
import type { ShowFileProblem } from '../../shared/plan/showProblem.ts';
import type { Instant } from '../../shared/time.ts';
import type { FileProblem } from '../../shared/wire/frame.ts';
import type { BackupState, LibraryDamage } from '../../shared/wire/library.ts';
import { type EditName, EMPTY_HISTORY, type History } from './history.ts';
import type { ShowHead } from './showRepository.ts';

/** Something the library did or could not do. The frame says it in words, once. */
export type LibraryNotice =
  | { readonly type: 'saveFailed'; readonly detail: string }
  /** Another tab has the library: nothing was changed. */
  | { readonly type: 'readOnly' }
  | { readonly type: 'fileRefused'; readonly name: string; readonly problem: FileProblem | ShowFileProblem }
  | { readonly type: 'importedWhileOnAir'; readonly name: string }
  | { readonly type: 'imported'; readonly title: string }
  | { readonly type: 'deleted'; readonly id: ShowId; readonly title: string }
  /** This window's store was not what the host has: it was built anew from there. */
  | {
      readonly type: 'rebuilt';
      /** lost: nothing was left; damaged: it would not open; differed: it held something else, kept as a snapshot. */
      readonly found: 'lost' | 'damaged' | 'differed';
      readonly shows: number;
      /** Folder with the former store, or null. */
      readonly setAside: string | null;
    }
  /** The host had less than this window: its copy was written anew. */
  | { readonly type: 'adopted' }
  | { readonly type: 'copyDamaged'; readonly damage: LibraryDamage }
  | { readonly type: 'snapshotFailed'; readonly detail: string }
  | { readonly type: 'secondFailed'; readonly path: string; readonly trouble: string }
  | { readonly type: 'restored'; readonly at: Instant; readonly undo: string; readonly undoAt: Instant }
  | { readonly type: 'restoreFailed'; readonly detail: string };

/** A file whose show is already here: the user says replace or copy. */
export interface KnownShow {
  readonly show: Show;
  readonly title: string;
}

export interface Library {
  readonly ready: boolean;
  readonly shows: readonly ShowHead[];
  readonly show: Show | null;
  /** saving until the transaction is complete and the host has the change too; failed: kept in memory and tried again. */
  readonly saving: 'saved' | 'saving' | 'failed';
  readonly savedAt: Instant | null;
  readonly undoName: EditName | null;
  readonly redoName: EditName | null;
  readonly notice: LibraryNotice | null;
  readonly known: KnownShow | null;
  /** What the host last said of its copies; null before it said anything. */
  readonly backup: BackupState | null;
  /** Number of the last change that the host has on disk: whoever counts edits counts these. */
  readonly keptChanges: number;
  /** Whether the browser promised not to evict the store; null: not asked yet, or it cannot be asked. */
  readonly persisted: boolean | null;
}

const INITIAL: Library = {
  ready: false,
  shows: [],
  show: null,
  saving: 'saved',
  savedAt: null,
  undoName: null,
  redoName: null,
  notice: null,
  known: null,
  backup: null,
  keptChanges: 0,
  persisted: null,
};

export const libraryStore = createStore<Library>(() => INITIAL);

export function useLibrary<T>(selector: (library: Library) => T): T {
  return useStore(libraryStore, selector);
}

/** Undo of each show in this session, by show. */
const histories = new Map<ShowId, History>();

export const historyOf = (id: ShowId): History => histories.get(id) ?? EMPTY_HISTORY;

/** The library became another one: no step of this session leads anywhere in it. */
export const forgetHistories = (): void => histories.clear();

/** Of a show that is not on the screen. */
export const rememberHistory = (id: ShowId, history: History): void => void histories.set(id, history);

/** Puts a show on the screen with its history. */
export function present(show: Show | null, history: History): void {
  if (show !== null) rememberHistory(show.id, history);
  libraryStore.setState({ show, undoName: history.undo.at(-1)?.name ?? null, redoName: history.redo.at(-1)?.name ?? null });
}

export function resetLibrary(): void {
  histories.clear();
  libraryStore.setState(INITIAL, true);
}
