import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ShowId } from '../../shared/ids.ts';
import type { Show } from '../../shared/plan/show.ts';
import type { ShowFileProblem } from '../../shared/plan/showProblem.ts';
import type { Instant } from '../../shared/time.ts';
import type { FileProblem } from '../../shared/wire/frame.ts';
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
  | { readonly type: 'deleted'; readonly id: ShowId; readonly title: string };

/** A file whose show is already here: the user says replace or copy. */
export interface KnownShow {
  readonly show: Show;
  readonly title: string;
}

export interface Library {
  readonly ready: boolean;
  readonly shows: readonly ShowHead[];
  readonly show: Show | null;
  /** saving until the transaction is complete; failed: kept in memory and tried again. */
  readonly saving: 'saved' | 'saving' | 'failed';
  readonly savedAt: Instant | null;
  readonly undoName: EditName | null;
  readonly redoName: EditName | null;
  readonly notice: LibraryNotice | null;
  readonly known: KnownShow | null;
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
};

export const libraryStore = createStore<Library>(() => INITIAL);

export function useLibrary<T>(selector: (library: Library) => T): T {
  return useStore(libraryStore, selector);
}

/** Undo of each show in this session, by show. */
const histories = new Map<ShowId, History>();

export const historyOf = (id: ShowId): History => histories.get(id) ?? EMPTY_HISTORY;

/** Puts a show on the screen with its history. */
export function present(show: Show | null, history: History): void {
  if (show !== null) histories.set(show.id, history);
  libraryStore.setState({ show, undoName: history.undo.at(-1)?.name ?? null, redoName: history.redo.at(-1)?.name ?? null });
}

export function resetLibrary(): void {
  histories.clear();
  libraryStore.setState(INITIAL, true);
}
