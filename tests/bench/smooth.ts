import type { Page } from 'playwright-core';
import type { TraceEvent } from './trace.ts';

export type ScrollPage = 'prompter' | 'empty';

/** What names the page in a trace. */
export const SCROLL_MARK = 'bench:scroll';

export const markScroll = (page: Page): Promise<void> => page.evaluate((mark) => void performance.mark(mark), SCROLL_MARK);

/**
 * The share of its frames that a moving page had on the display in time, from Chromium's own report of each: presented,
 * whole or with the compositor's part alone, against dropped while something moved. A frame in which nothing was to be
 * moved is none. Throws when there are too few for `seconds`: then the page stood still, and nothing was measured.
 */
export function smoothOf(events: readonly TraceEvent[], mark: string, seconds: number): number {
  const pid = events.find((event) => event.name === mark)?.pid;
  const presented = new Set<number>();
  const dropped = new Set<number>();
  for (const { name, ph, pid: of, args } of events) {
    const report = args.chrome_frame_reporter;
    if (name !== 'PipelineReporter' || ph !== 'b' || of !== pid || report === undefined) continue;
    if (report.state.startsWith('STATE_PRESENTED')) presented.add(report.frame_sequence);
    else if (report.state === 'STATE_DROPPED' && report.affects_smoothness) dropped.add(report.frame_sequence);
  }
  const late = [...dropped].filter((frame) => !presented.has(frame)).length;
  if (presented.size + late < seconds * 20) throw new Error(`Only ${presented.size} frames in ${seconds} s, and ${late} late`);
  return presented.size / (presented.size + late);
}
