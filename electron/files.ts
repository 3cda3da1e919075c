import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import { shellTextsOf } from '../shared/text/shellTexts.ts';
import type { SaveRequest } from '../shared/wire/bridge.ts';
import type { Language, OpenedFile, SaveOutcome } from '../shared/wire/frame.ts';
import { readShowFile } from './host/openFile.ts';
import { writeWhole } from './host/writeWhole.ts';

type FileKind = SaveRequest['kind'] | 'pdf' | 'zip';

const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  show: ['cuedesk.json'],
  csv: ['csv'],
  keys: ['json'],
  xlsx: ['xlsx'],
  pdf: ['pdf'],
  zip: ['zip'],
};
const NAMES = { show: 'showFile', csv: 'csvFile', keys: 'keysFile', xlsx: 'xlsxFile', pdf: 'pdfFile', zip: 'zipFile' } as const;

/** Asks where to; null when nothing was chosen. */
export async function savePath(window: BrowserWindow, suggestedName: string, kind: FileKind, language: Language): Promise<string | null> {
  const { native } = shellTextsOf(language).actions;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), basename(suggestedName)),
    filters: [{ name: native[NAMES[kind]], extensions: [...EXTENSIONS[kind]] }],
  });
  return canceled || filePath === '' ? null : filePath;
}

/** Asks where to, then replaces the file there in one step. */
export async function saveFile(window: BrowserWindow, request: SaveRequest, language: Language): Promise<SaveOutcome> {
  const path = await savePath(window, request.suggestedName, request.kind, language);
  return path === null ? { type: 'cancelled' } : writeFile(path, contentOf(request));
}

/** Puts it into the documents folder. */
export const saveWithoutAsking = (request: SaveRequest): Promise<SaveOutcome> =>
  writeFile(freePath(request.suggestedName), contentOf(request));

const contentOf = (request: SaveRequest): string | Uint8Array => (request.kind === 'xlsx' ? request.bytes : request.text);

/** A name in the documents folder that is still free. */
export function freePath(suggestedName: string): string {
  const path = join(app.getPath('documents'), basename(suggestedName));
  const dot = path.indexOf('.', path.length - basename(suggestedName).length);
  const [stem, ending] = dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot)];
  let free = path;
  for (let number = 2; existsSync(free); number += 1) free = `${stem} ${number}${ending}`;
  return free;
}

export async function writeFile(path: string, content: string | Uint8Array): Promise<SaveOutcome> {
  try {
    await writeWhole(path, content);
    return { type: 'saved', path };
  } catch (error) {
    return { type: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Asks where a copy of an evidence file goes; its name has its ending already. */
export async function copyPath(window: BrowserWindow, suggestedName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), basename(suggestedName)),
  });
  return canceled || filePath === '' ? null : filePath;
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
