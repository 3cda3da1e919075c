import type { PrintOutcome, SaveRequest } from '../../shared/wire/bridge.ts';
import type { OpenedFile, SaveOutcome } from '../../shared/wire/frame.ts';
import { bytesOf } from './base64.ts';

/** Anything larger is refused unread; the show file's own limit is below. */
const MAX_BYTES = 20_000_000;

const MIME: Readonly<Record<SaveRequest['kind'], string>> = {
  show: 'application/json',
  keys: 'application/json',
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A browser saves by downloading: where to is between it and the user. */
export function downloadFile(request: SaveRequest): SaveOutcome {
  const { suggestedName, kind } = request;
  const content = request.kind === 'xlsx' ? request.bytes : request.text;
  const address = URL.createObjectURL(new Blob([content], { type: MIME[kind] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = suggestedName;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return { type: 'saved', path: suggestedName };
}

/** A browser has a print page of its own, with paper, printer and PDF: it stands before the page until it is closed. */
export function printPage(): PrintOutcome {
  window.print();
  return { type: 'printing' };
}

/** The browser's file chooser; null when nothing was chosen. */
export function chooseShowFile(): Promise<OpenedFile | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  return new Promise((resolve) => {
    input.oncancel = () => resolve(null);
    input.onchange = () => {
      const file = input.files?.[0];
      resolve(file === undefined ? null : readFile(file));
    };
    input.click();
  });
}

async function readFile(file: File): Promise<OpenedFile> {
  const { name, size } = file;
  if (size > MAX_BYTES) return { name, text: null, problem: { reason: 'tooLarge', bytes: size, limit: MAX_BYTES } };
  try {
    const bytes = await file.arrayBuffer();
    return { name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), problem: null };
  } catch (error) {
    // Only the decoder throws a TypeError.
    if (error instanceof TypeError) return { name, text: null, problem: { reason: 'notUtf8' } };
    return { name, text: null, problem: { reason: 'unreadable', detail: String(error) } };
  }
}

/** An evidence file into the browser's own downloads; it is opened by nobody here. */
export function downloadCopy(name: string, base64: string | null): SaveOutcome {
  if (base64 === null) return { type: 'failed', detail: 'ENOENT' };
  const link = document.createElement('a');
  link.download = name;
  link.href = URL.createObjectURL(new Blob([bytesOf(base64)], { type: 'application/octet-stream' }));
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return { type: 'saved', path: name };
}
