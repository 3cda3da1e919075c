import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import { commandId, showId, takeId } from '../../shared/ids.ts';
import { instant } from '../../shared/time.ts';
import { takeIdSchema } from '../../shared/wire/schema.ts';
import { MAX_LINE } from './hashChain.ts';
import type { JournalGlance, JournalOpening } from './journal.ts';

/** Bytes read at a log's end to see whether its take has ended. */
const TAIL = 16 * 1024;
const CHUNK = 64 * 1024;

// Only what a list shows: checking every plan whole would keep a show waiting while somebody opens the review.
const openingSchema = z.object({
  commandId: z.string(),
  events: z.tuple(
    [
      z.object({
        type: z.literal('takeOpened'),
        takeId: takeIdSchema,
        mode: z.enum(['live', 'rehearsal']),
        at: z.number(),
        plan: z.object({ showId: z.string(), title: z.string() }),
      }),
    ],
    z.unknown(),
  ),
});
const typesSchema = z.object({ events: z.array(z.object({ type: z.string() })) });
const lastSchema = z.object({ seq: z.number().int().min(1), sum: z.string().regex(/^[0-9a-f]{64}$/), wall: z.number() });

/** Reads the first line and the last 16 KB, however long the log: its place in a list costs the same. */
export async function glanceAt(path: string): Promise<Omit<JournalGlance, 'putAway'>> {
  const file = await open(path, 'r');
  try {
    const lines = await tailLines(file);
    const last = lastSchema.safeParse(parsed(lines.at(-1) ?? '')).data ?? null;
    return {
      opening: openingIn(await firstLine(file)),
      head: last === null ? null : { seq: last.seq, sum: last.sum },
      ended: hasEnded(lines),
      lastAt: last === null ? null : instant(last.wall),
    };
  } finally {
    await file.close();
  }
}

async function firstLine(file: FileHandle): Promise<string> {
  const parts: Buffer[] = [];
  for (let at = 0; at < MAX_LINE; ) {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK, at);
    const newline = buffer.subarray(0, bytesRead).indexOf('\n');
    parts.push(buffer.subarray(0, newline === -1 ? bytesRead : newline));
    if (newline !== -1) return Buffer.concat(parts).toString('utf8');
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return '';
}

async function tailLines(file: FileHandle): Promise<readonly string[]> {
  const { size } = await file.stat();
  const from = Math.max(0, size - TAIL);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(TAIL), 0, TAIL, from);
  const lines = buffer.subarray(0, bytesRead).toString('utf8').split('\n').slice(0, -1);
  return from === 0 ? lines : lines.slice(1);
}

/** The newest end or reopening decides; a message may stand behind it. */
function hasEnded(lines: readonly string[]): boolean | null {
  for (const line of lines.toReversed()) {
    const types = typesSchema.safeParse(parsed(line)).data?.events.map(({ type }) => type) ?? [];
    if (types.includes('takeReopened')) return false;
    if (types.includes('takeEnded')) return true;
  }
  return null;
}

export function openingIn(line: string): JournalOpening | null {
  const { data } = openingSchema.safeParse(parsed(line));
  if (data === undefined) return null;
  const [{ takeId: id, mode, at, plan }] = data.events;
  return {
    commandId: commandId(data.commandId),
    takeId: takeId(id),
    showId: showId(plan.showId),
    title: plan.title,
    mode,
    openedAt: instant(at),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
