import { libraryStore } from '../library/libraryStore.ts';
import { exportShowText, importOpenedFile } from '../library/showFiles.ts';
import { getBridge } from '../link/bridge.ts';
import { fileName } from '../ui/fileName.ts';
import { notify } from '../ui/notices.ts';
import { isoDay } from '../ui/wall.ts';

/** The system's dialog picks the file; what is wrong with it becomes a notice. */
export async function importShow(): Promise<void> {
  const file = await getBridge().pickShowFile();
  if (file !== null) await importOpenedFile(file);
}

/** Saves the open show where the user says, and says where it went. */
export async function exportShow(): Promise<void> {
  const { show } = libraryStore.getState();
  const text = await exportShowText();
  if (show === null || text === null) return;
  const outcome = await getBridge().saveFile({
    suggestedName: `${fileName(show.title) || 'cuedesk'} ${isoDay(show.plannedStart)}.cuedesk.json`,
    text,
    kind: 'show',
  });
  if (outcome.type === 'cancelled') return;
  if (outcome.type === 'failed') {
    notify({ tone: 'bad', text: (t) => t.files.exportFailed, detail: () => outcome.detail, action: null, staysFor: null });
    return;
  }
  const isPrivate =
    show.products.some(({ internal }) => internal.cost !== null || internal.notes !== '') ||
    show.segments.some(({ notes }) => notes !== '');
  notify({
    tone: 'good',
    text: (t) => t.files.exported(outcome.path),
    detail: isPrivate ? (t) => t.files.exportedPrivate : null,
    action: null,
    staysFor: 8000,
  });
}
