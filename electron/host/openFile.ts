import { isUtf8 } from 'node:buffer';
import { basename, resolve } from 'node:path';
import type { OpenedFile } from '../../shared/wire/frame.ts';
import { openRegular } from './openRegular.ts';

/** Bytes. No show file comes near it. */
export const MAX_SHOW_FILE = 20 * 1024 * 1024;

/** A file the user named, read whole and bounded. Never rejects: what went wrong is in `problem`. */
export async function readShowFile(path: string): Promise<OpenedFile> {
  const name = basename(path);
  try {
    const { size, bytes } = await readBounded(path);
    if (bytes === null) return { name, text: null, problem: { reason: 'tooLarge', bytes: size, limit: MAX_SHOW_FILE } };
    if (!isUtf8(bytes)) return { name, text: null, problem: { reason: 'notUtf8' } };
    return { name, text: bytes.toString('utf8'), problem: null };
  } catch (error) {
    return { name, text: null, problem: { reason: 'unreadable', detail: (error as NodeJS.ErrnoException).code ?? String(error) } };
  }
}

/** `bytes` is null over the limit. */
async function readBounded(path: string): Promise<{ readonly size: number; readonly bytes: Buffer | null }> {
  const file = await openRegular(path);
  try {
    const stat = await file.stat();
    if (stat.size > MAX_SHOW_FILE) return { size: stat.size, bytes: null };
    const { buffer, bytesRead } = await file.read(Buffer.alloc(stat.size), 0, stat.size, 0);
    return { size: bytesRead, bytes: buffer.subarray(0, bytesRead) };
  } finally {
    await file.close();
  }
}

/** The show file among command-line arguments, absolute, or null. Switches are not ours to read. */
export function showFileIn(args: readonly string[], cwd: string): string | null {
  const file = args.find((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.json'));
  return file === undefined ? null : resolve(cwd, file);
}
