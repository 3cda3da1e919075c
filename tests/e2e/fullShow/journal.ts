import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A journal line as it stands on disk, read without the product's own code. */
export interface Line {
  readonly seq: number;
  readonly at: number;
  readonly commandId: string;
  readonly events: readonly { readonly type: string; readonly [key: string]: unknown }[];
}

export function journalOf(dataDir: string, mode: 'live' | 'rehearsal'): readonly Line[] {
  for (const name of readdirSync(join(dataDir, 'takes'))) {
    if (!name.endsWith('.ndjson')) continue;
    const lines = readFileSync(join(dataDir, 'takes', name), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    if (lines[0]?.events[0]?.['mode'] === mode) return lines;
  }
  return [];
}

/** What a segment did, by sums of this test's own, from the instants of the records alone. */
export interface Sums {
  planned: number;
  elapsed: number;
  held: number;
  added: number;
}

/** Walks the log once: who is on air, since when, held since when; an undo puts the clock back on the former. */
export function sumsOf(lines: readonly Line[]): {
  readonly bySegment: ReadonlyMap<string, Sums>;
  readonly undone: number;
  readonly start: number;
  readonly end: number;
} {
  const plan = lines[0]?.events[0]?.['plan'] as { segments: readonly { id: string; length: number }[] };
  const length = new Map(plan.segments.map((segment) => [segment.id, segment.length]));
  interface Stay {
    id: string;
    from: number;
    held: number;
    heldFrom: number | null;
    added: number;
    to: number | null;
  }
  let stays: Stay[] = [];
  const past: { id: string; before: Stay[] }[] = [];
  let undone = 0;
  let end = 0;
  for (const { at, commandId, events } of lines) {
    for (const event of events) {
      const last = stays.at(-1);
      if (['segmentStarted', 'segmentHeld', 'segmentResumed', 'timeAdjusted'].includes(event.type))
        past.push({ id: commandId, before: structuredClone(stays) });
      if (event.type === 'segmentStarted') {
        if (last !== undefined) last.to = at;
        stays.push({ id: String(event['segmentId']), from: at, held: 0, heldFrom: null, added: 0, to: null });
      } else if (event.type === 'segmentHeld' && last !== undefined) last.heldFrom = at;
      else if (event.type === 'segmentResumed' && last !== undefined) {
        last.held += at - (last.heldFrom ?? at);
        last.heldFrom = null;
      } else if (event.type === 'timeAdjusted' && last !== undefined) last.added += Number(event['delta']);
      else if (event.type === 'undone') {
        const entry = past.pop();
        if (entry === undefined || entry.id !== event['commandId']) throw new Error('the log undoes something else than the newest');
        if (stays.length > entry.before.length) undone += 1;
        stays = entry.before;
      } else if (event.type === 'takeEnded') {
        end = at;
        if (last !== undefined) last.to = at;
      }
    }
  }
  const bySegment = new Map<string, Sums>();
  for (const stay of stays) {
    const sums = bySegment.get(stay.id) ?? { planned: length.get(stay.id) ?? 0, elapsed: 0, held: 0, added: 0 };
    const to = stay.to ?? end;
    sums.elapsed += to - stay.from;
    sums.held += stay.held + (stay.heldFrom === null ? 0 : to - stay.heldFrom);
    sums.added += stay.added;
    bySegment.set(stay.id, sums);
  }
  return { bySegment, undone, start: stays[0]?.from ?? 0, end };
}
