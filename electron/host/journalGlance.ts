import type { FileHandle } from 'node:fs/promises';
import { z } from 'zod';
import { commandId, showId, takeId } from '../../shared/ids.ts';
import { instant } from '../../shared/time.ts';
import { takeIdSchema } from '../../shared/wire/schema.ts';
import { MAX_LINE } from './hashChain.ts';
import type { JournalGlance, JournalOpening } from './journal.ts';
import { endIn, lastLines, parsed } from './logEnd.ts';
import { openRegular } from './openRegular.ts';

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

/** Reads the first line and the last few, however long the log: its place in a list costs the same. */
export async function glanceAt(path: string): Promise<Omit<JournalGlance, 'putAway'>> {
  const file = await openRegular(path);
  try {
    const lines = await lastLines(file);
    const end = endIn(lines.at(-1));
    return { opening: openingIn(await firstLine(file)), head: end?.head ?? null, ended: hasEnded(lines), lastAt: end?.at ?? null };
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
