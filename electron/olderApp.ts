import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { shellTextsOf } from '../shared/text/shellTexts.ts';
import type { DataMark } from './host/dataMark.ts';
import { libraryFolder, snapshotNames } from './host/library/libraryFiles.ts';
import { startLanguage } from './language.ts';

/**
 * A newer app wrote this folder: nothing in it is opened. Says so, where everything lies and what to do, and hands out
 * the newest backup, as often as it is asked for. Ends the app. Once ready; no show can be on air here.
 */
export async function refuseToOpen(dataDir: string, mark: DataMark, here: string): Promise<void> {
  const { backups } = shellTextsOf(startLanguage(process.env.CUEDESK_LANG, null, app.getLocale()));
  const { snapshots } = libraryFolder(join(dataDir, 'library'));
  const [newest] = await snapshotNames(snapshots);
  let said = backups.newerData(mark.app, here, dataDir);
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: 'Cuedesk',
      message: backups.newerTitle,
      detail: said,
      buttons: newest === undefined ? [backups.newerQuit] : [backups.newerExport, backups.newerQuit],
      defaultId: 0,
      cancelId: newest === undefined ? 0 : 1,
      noLink: true,
    });
    if (newest === undefined || response === 1) return app.exit(0);
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: join(app.getPath('documents'), newest) });
    if (canceled || filePath === '') continue;
    said = await copyFile(join(snapshots, newest), filePath).then(
      () => backups.newerExported(filePath),
      (error: NodeJS.ErrnoException) => backups.newerNotExported(error.code ?? String(error)),
    );
  }
}
