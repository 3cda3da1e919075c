import { libraryStore } from '../../library/libraryStore.ts';
import { exportShowText, importOpenedFile } from '../../library/showFiles.ts';
import { getBridge } from '../../link/bridge.ts';

/** The system's dialog picks the file; what is wrong with it becomes a notice. */
export async function importFromDisk(): Promise<void> {
  const file = await getBridge().pickShowFile();
  if (file !== null) await importOpenedFile(file);
}

export async function exportOpenShow(): Promise<void> {
  const text = await exportShowText();
  const title = libraryStore.getState().show?.title ?? '';
  if (text === null) return;
  await getBridge().saveFile({ suggestedName: `${safeName(title)}.cuedesk.json`, text, kind: 'show' });
}

/** Characters that some file system refuses become spaces. */
const safeName = (title: string): string => title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim() || 'show';
