import type { FileHandle } from 'node:fs/promises';
import { type Instant, instant } from '../../shared/time.ts';
import type { ChainHead } from '../../shared/wire/frame.ts';
import { MAX_LINE } from './hashChain.ts';

/** Bytes read at a log's end; more only where not one whole line is among them, as after the record that holds a plan. */
const TAIL = 16 * 1024;
const MORE = 16;

/** The whole lines at a log's end, oldest first. What stands behind the last newline is still being written, or torn. */
export async function lastLines(file: FileHandle): Promise<readonly string[]> {
  const { size } = await file.stat();
  for (let length = TAIL; ; length *= MORE) {
    const from = Math.max(0, size - length);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(length, size)), 0, Math.min(length, size), from);
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n').slice(0, -1);
    const whole = from === 0 ? lines : lines.slice(1);
    if (whole.length > 0 || from === 0 || length >= MAX_LINE) return whole;
  }
}

/** What a log's last whole line says of its end; null when it is no line of a log. By hand: a start waits for no schemas. */
export function endIn(line: string | undefined): { readonly head: ChainHead; readonly at: Instant } | null {
  const { seq, sum, wall } = (line === undefined ? null : (parsed(line) as Record<string, unknown> | null)) ?? {};
  if (!Number.isInteger(seq) || Number(seq) < 1 || typeof sum !== 'string' || !/^[0-9a-f]{64}$/.test(sum)) return null;
  return typeof wall === 'number' ? { head: { seq: Number(seq), sum }, at: instant(wall) } : null;
}

/** null for what is no JSON. */
export function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
