import { readFileSync, rmSync } from 'node:fs';
import type { ElectronApplication } from 'playwright-core';
import { KEY_MARK, shownMark } from './marks.ts';

/** Of Chromium's trace format. `ts` in microseconds, on one steady clock for all processes of the machine. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly ts: number;
  /** Microseconds, of complete events. */
  readonly dur?: number;
  /** Of events with a begin and an end. */
  readonly id?: string;
  readonly id2?: { readonly local?: string };
  readonly args: {
    readonly id?: string;
    /** Of a compositor's frame. */
    readonly chrome_frame_reporter?: { readonly state: string; readonly frame_sequence: number; readonly affects_smoothness: boolean };
  };
}

export const startTrace = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ contentTracing }) => contentTracing.startRecording({ included_categories: ['blink.user_timing', 'devtools.timeline'] }));

export async function stopTrace(app: ElectronApplication): Promise<readonly TraceEvent[]> {
  const path = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const { traceEvents } = JSON.parse(readFileSync(path, 'utf8')) as { readonly traceEvents: readonly TraceEvent[] };
  rmSync(path);
  return traceEvents;
}

/** One change of a page for a key, in milliseconds after the key event. */
export interface Shown {
  /** When the document had changed. */
  readonly changed: number;
  /** When the page had painted the first frame with the change in it. */
  readonly painted: number;
  /** When that frame was presented. */
  readonly presented: number;
}

/** For each key down of the trace, in order, what the page that marks `testId` showed for it; null when that is not in the trace. */
export function shownAfterKeys(events: readonly TraceEvent[], testId: string): readonly (Shown | null)[] {
  const sorted = events.toSorted((a, b) => a.ts - b.ts);
  const keys = sorted.filter((event) => event.name === KEY_MARK);
  const changes = sorted.filter((event) => event.name === shownMark(testId));
  // In a sandbox a page may count processes in a way of its own: the trace's word for it is what the marks carry.
  const frames = presentedFrames(sorted.filter((event) => event.pid === changes[0]?.pid));
  return keys.map((key, index) => {
    const until = keys[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const change = changes.find((event) => event.ts >= key.ts && event.ts < until);
    const frame = frames.find((each) => change !== undefined && each.layout >= change.ts);
    if (change === undefined || frame === undefined) return null;
    const since = (ts: number) => (ts - key.ts) / 1000;
    return { changed: since(change.ts), painted: since(frame.painted), presented: since(frame.presented) };
  });
}

interface Frame {
  /** Start of its style and layout: what changed before is in the frame, animation frame callbacks included. */
  readonly layout: number;
  /** End of its style, layout, paint and layering on the main thread. */
  readonly painted: number;
  readonly presented: number;
}

/** A page's frames that reached the screen. A frame that was dropped has no presentation, and the next one counts. */
function presentedFrames(own: readonly TraceEvent[]): readonly Frame[] {
  const presentations = new Map(
    own.filter((event) => event.name === 'AnimationFrame::Presentation').map((event) => [event.args.id, event.ts]),
  );
  const layered = own.filter((event) => event.name === 'Layerize' && event.ph === 'X');
  const frames: Frame[] = [];
  let id: string | undefined;
  for (const event of own) {
    if (event.ph !== 'b') continue;
    if (event.name === 'AnimationFrame') id = event.args.id;
    const presented = presentations.get(id);
    if (event.name !== 'AnimationFrame::StyleAndLayout' || presented === undefined) continue;
    const last = layered.find((each) => each.ts >= event.ts);
    if (last !== undefined) frames.push({ layout: event.ts, painted: last.ts + (last.dur ?? 0), presented });
  }
  return frames;
}

/** Milliseconds of the main thread for each frame of the page that marks `testId`: style, layout, paint and what the page did for it. */
export function frameTimes(events: readonly TraceEvent[], testId: string): readonly number[] {
  const page = events.find((event) => event.name === shownMark(testId))?.pid;
  const own = events.filter((event) => event.pid === page && event.name === 'AnimationFrame').toSorted((a, b) => a.ts - b.ts);
  const begun = new Map<string | undefined, number>();
  return own.flatMap((event) => {
    if (event.ph === 'b') begun.set(idOf(event), event.ts);
    const from = event.ph === 'e' ? begun.get(idOf(event)) : undefined;
    return from === undefined ? [] : [(event.ts - from) / 1000];
  });
}

const idOf = ({ id, id2 }: TraceEvent): string | undefined => id ?? id2?.local;
