import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { shellTextsOf } from '../shared/text/shellTexts.ts';
import type { SaveRequest } from '../shared/wire/bridge.ts';
import type { Language, OpenedFile, SaveOutcome } from '../shared/wire/frame.ts';
import { readShowFile } from './host/openFile.ts';
import { writeWhole } from './writeWhole.ts';

const EXTENSIONS: Readonly<Record<SaveRequest['kind'], readonly string[]>> = { show: ['cuedesk.json'], csv: ['csv'] };

/** Asks where to, then replaces the file there in one step. */
export async function saveFile(
  window: BrowserWindow,
  { suggestedName, text, kind }: SaveRequest,
  language: Language,
): Promise<SaveOutcome> {
  const { native } = shellTextsOf(language).actions;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), basename(suggestedName)),
    filters: [{ name: kind === 'show' ? native.showFile : native.csvFile, extensions: [...EXTENSIONS[kind]] }],
  });
  return canceled || filePath === '' ? { type: 'cancelled' } : write(filePath, text);
}

/** Puts it into the documents folder, under a name that is still free. */
export async function saveWithoutAsking({ suggestedName, text }: SaveRequest): Promise<SaveOutcome> {
  const path = join(app.getPath('documents'), basename(suggestedName));
  const dot = path.indexOf('.', path.length - basename(suggestedName).length);
  const [stem, ending] = dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot)];
  let free = path;
  for (let number = 2; existsSync(free); number += 1) free = `${stem} ${number}${ending}`;
  return write(free, text);
}

async function write(path: string, text: string): Promise<SaveOutcome> {
  try {
    await writeWhole(path, text);
    return { type: 'saved', path };
  } catch (error) {
    return { type: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Asks for a show file and reads it, within bounds; null when none was chosen. */
export async function pickShowFile(window: BrowserWindow, language: Language): Promise<OpenedFile | null> {
  const { native } = shellTextsOf(language).actions;
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: native.showFile, extensions: ['cuedesk.json', 'json'] }],
  });
  const [path] = filePaths;
  return canceled || path === undefined ? null : readShowFile(path);
}

/** Asks for a folder; null when none was chosen. */
export async function pickFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, { properties: ['openDirectory', 'createDirectory'] });
  return canceled ? null : (filePaths[0] ?? null);
}
