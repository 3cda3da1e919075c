import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { OpenedFile } from '../../shared/wire/frame.ts';

/** Bytes. No show file comes near it. */
export const MAX_SHOW_FILE = 20 * 1024 * 1024;

/** A file the user named, read whole and bounded. Never rejects: what went wrong is in `problem`. */
export async function readShowFile(path: string): Promise<OpenedFile> {
  const name = basename(path);
  try {
    const { bytes, text } = await readBounded(path);
    if (text === null) return { name, text: null, problem: { reason: 'tooLarge', bytes, limit: MAX_SHOW_FILE } };
    return { name, text, problem: null };
  } catch (error) {
    return { name, text: null, problem: { reason: 'unreadable', detail: (error as NodeJS.ErrnoException).code ?? String(error) } };
  }
}

/** `text` is null over the limit. */
async function readBounded(path: string): Promise<{ readonly bytes: number; readonly text: string | null }> {
  const file = await open(path, 'r');
  try {
    const stat = await file.stat();
    // A pipe or a device has no end to wait for.
    if (!stat.isFile()) throw Object.assign(new Error('Not a file'), { code: 'ENOTFILE' });
    if (stat.size > MAX_SHOW_FILE) return { bytes: stat.size, text: null };
    const { buffer, bytesRead } = await file.read(Buffer.alloc(stat.size), 0, stat.size, 0);
    return { bytes: bytesRead, text: buffer.subarray(0, bytesRead).toString('utf8') };
  } finally {
    await file.close();
  }
}

/** The show file among command-line arguments, absolute, or null. Switches are not ours to read. */
export function showFileIn(args: readonly string[], cwd: string): string | null {
  const file = args.find((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.json'));
  return file === undefined ? null : resolve(cwd, file);
}
