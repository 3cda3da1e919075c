import { showId } from '../../shared/ids.ts';
import type { Show } from '../../shared/plan/show.ts';
import { takeStatus } from '../../shared/take/state.ts';
import type { OpenedFile } from '../../shared/wire/frame.ts';
import { takeStore } from '../link/takeStore.ts';
import { database } from './database.ts';
import { recordEdit } from './history.ts';
import { keepEdit } from './historyQueue.ts';
import { historyOf, libraryStore, present } from './libraryStore.ts';
import { refusesWrites } from './readOnly.ts';
import { markStored, save, settled } from './saveQueue.ts';
import { addShow, refreshList } from './showEdits.ts';
import { readShow } from './showRepository.ts';
import { snapshotBefore } from './snapshotBefore.ts';

export type ImportOutcome = 'imported' | 'refused' | 'known';

/**
 * Takes a show file's text in. A show that is already here waits in `known` for the user's word: replace or copy. Any
 * problem becomes a notice, and nothing is changed. Never while a take is open: it waits for nobody's import. Nor when
 * the disk is nearly full: what room is left is for what is here already.
 */
export async function importShowText(name: string, text: string): Promise<ImportOutcome> {
  if (refusesWrites()) return 'refused';
  const { take, disk } = takeStore.getState();
  if (take !== null && takeStatus(take) !== 'ended') {
    libraryStore.setState({ notice: { type: 'importedWhileOnAir', name } });
    return 'refused';
  }
  if (disk.free !== null && (disk.level === 'tight' || disk.level === 'full')) {
    libraryStore.setState({ notice: { type: 'fileRefused', name, problem: { reason: 'diskTight', free: disk.free } } });
    return 'refused';
  }
  const { parseShowFile } = await import('../../shared/plan/showFile.ts');
  const read = parseShowFile(text);
  if (!read.ok) {
    libraryStore.setState({ notice: { type: 'fileRefused', name, problem: read.problem } });
    return 'refused';
  }
  const here = await database().shows.get(read.show.id);
  if (here !== undefined && here.trashedAt === null) {
    libraryStore.setState({ known: { show: read.show, title: here.title } });
    return 'known';
  }
  await bring(read.show);
  return 'imported';
}

/** A file that the shell read, or could not. */
export async function importOpenedFile(file: OpenedFile): Promise<ImportOutcome> {
  if (file.text !== null) return importShowText(file.name, file.text);
  const problem = file.problem ?? { reason: 'unreadable' as const, detail: '' };
  libraryStore.setState({ notice: { type: 'fileRefused', name: file.name, problem } });
  return 'refused';
}

/** The user's word on a file whose show is already here; null drops the file. */
export async function decideKnown(choice: 'replace' | 'copy' | null): Promise<void> {
  const { known } = libraryStore.getState();
  libraryStore.setState({ known: null });
  if (known === null || choice === null) return;
  if (choice === 'copy') return bring({ ...known.show, id: showId(crypto.randomUUID()) });
  await replace(known.show);
}

/** Replacing is an edit: undo brings the former show back. */
async function replace(show: Show): Promise<void> {
  await snapshotBefore('import');
  const open = libraryStore.getState().show;
  const before = open?.id === show.id ? open : await readShow(database(), show.id);
  if (before === null) return bring(show);
  markStored(show.id, before);
  present(show, recordEdit(historyOf(show.id), 'show', before));
  keepEdit('show', before, show);
  save(show);
  await settled();
  await refreshList();
  libraryStore.setState({ notice: { type: 'imported', title: show.title } });
}

async function bring(show: Show): Promise<void> {
  await snapshotBefore('import');
  await addShow(show);
  libraryStore.setState({ notice: { type: 'imported', title: show.title } });
}

/** The open show as a file; null when none is open. */
export async function exportShowText(): Promise<string | null> {
  const { show } = libraryStore.getState();
  if (show === null) return null;
  const { showFileText } = await import('../../shared/plan/showFile.ts');
  return showFileText(show);
}
