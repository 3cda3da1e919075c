import type { BrowserWindow } from 'electron';
import type { PrintRequest } from '../shared/wire/bridge.ts';
import type { SaveOutcome } from '../shared/wire/frame.ts';
import { writeFile } from './files.ts';
import { BACKGROUND } from './pageWindow.ts';
import { headLine, PAGE_LINE } from './printLines.ts';

/** What `window` shows to a printer, into the file that `choosePath` names, whole or not at all. */
export async function printPdf(
  window: BrowserWindow,
  { suggestedName, left, right }: PrintRequest,
  choosePath: (suggestedName: string) => Promise<string | null>,
): Promise<SaveOutcome> {
  try {
    const path = await choosePath(suggestedName);
    if (path === null) return { type: 'cancelled' };
    // Behind the page's margins lies the window's own colour: black edges on every sheet.
    window.setBackgroundColor('#ffffff');
    const bytes = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: headLine(left, right),
      footerTemplate: PAGE_LINE,
    });
    return await writeFile(path, bytes);
  } catch (error) {
    return { type: 'failed', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    if (!window.isDestroyed()) window.setBackgroundColor(BACKGROUND);
  }
}
