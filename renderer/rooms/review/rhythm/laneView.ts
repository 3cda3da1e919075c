import type { SegmentId } from '../../../../shared/ids.ts';
import type { Phase, SegmentKind, Tier } from '../../../../shared/plan/segment.ts';
import type { MarkerNote } from '../../../../shared/review/markers.ts';
import { CLEARLY_LATE } from '../../../../shared/review/punctual.ts';
import type { AsRun, Report } from '../../../../shared/review/report.ts';
import { instant, type Millis, millis } from '../../../../shared/time.ts';
import { placeOf, type Span } from './axis.ts';

/** One segment or run as drawn. Positions are per cent of the shared scale. */
export interface LaneBox {
  readonly key: string;
  readonly segmentId: SegmentId;
  /** Which of the segment's runs it is; null in the planned lane. */
  readonly run: number | null;
  readonly from: number;
  readonly width: number;
  readonly title: string;
  readonly tier: Tier | null;
  readonly kind: SegmentKind;
  readonly aired: boolean;
}

export interface LaneLink {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly late: boolean;
}

export interface LaneMark {
  readonly key: string;
  readonly at: number;
  readonly width: number;
  readonly run: AsRun;
  readonly from: number;
  readonly to: number;
  /** False where the next mark stands too close for words. */
  readonly worded: boolean;
}

/** A place that was marked. */
export interface LaneMarker {
  readonly at: number;
  readonly note: MarkerNote;
  readonly worded: boolean;
}

export interface LaneView {
  readonly span: Span;
  /** How far the plan is drawn from where it was, so that plan and show overlap; usually 0. */
  readonly shift: Millis;
  readonly planned: readonly LaneBox[];
  readonly actual: readonly LaneBox[];
  readonly links: readonly LaneLink[];
  readonly holds: readonly LaneMark[];
  readonly undone: readonly LaneMark[];
  readonly markers: readonly LaneMarker[];
  readonly phases: readonly { readonly key: number; readonly phase: Phase; readonly from: number; readonly width: number }[];
  readonly plannedEnd: number;
}

/** Both lanes of a report on one scale. A show run at quite another time of day is compared with its plan moved to it. */
export function laneView(report: Report): LaneView {
  const shift = shiftOf(report);
  const plannedFrom = report.plannedStart + shift;
  const plannedTo = report.plannedEnd + shift;
  const ends = report.asRun.map((run) => run.end);
  const starts = [...report.asRun.map((run) => run.start), ...report.markers.map(({ at }) => at)];
  const span: Span = { from: instant(least(plannedFrom, starts)), to: instant(most(plannedTo, ends)) };
  const place = (at: number) => placeOf(span, at);
  return {
    span,
    shift,
    planned: onClock(report).map(({ segment, plannedStart, planned, runs }) => ({
      ...colours(segment),
      key: segment.id,
      segmentId: segment.id,
      run: null,
      from: place(plannedStart + shift),
      width: place(plannedStart + shift + planned) - place(plannedStart + shift),
      aired: runs.length > 0,
    })),
    actual: report.segments
      .flatMap(({ segment, runs }) =>
        runs.map((run, index) => ({
          ...colours(segment),
          key: `${segment.id} ${index}`,
          segmentId: segment.id,
          run: index,
          from: place(run.start),
          width: place(run.end) - place(run.start),
          aired: true,
        })),
      )
      .sort((a, b) => a.from - b.from),
    links: onClock(report).flatMap(({ segment, plannedStart, actualStart, lateness }) =>
      actualStart === null
        ? []
        : [
            {
              key: segment.id,
              from: place(plannedStart + shift),
              to: place(actualStart),
              late: lateness !== null && lateness >= CLEARLY_LATE,
            },
          ],
    ),
    holds: marks(
      report.asRun.filter((run) => !run.undone).flatMap((run) => run.holds.map((hold) => ({ run, ...hold }))),
      place,
    ),
    undone: marks(
      report.asRun.filter((run) => run.undone).map((run) => ({ run, from: run.start, to: run.end })),
      place,
    ),
    markers: laneMarkers(report, place),
    phases: phaseSpans(report, shift, place),
    plannedEnd: place(plannedTo),
  };
}

/** 0 unless plan and show do not meet at all. */
function shiftOf({ plannedStart, plannedEnd, actualStart, asRun }: Report): Millis {
  const lastEnd = asRun.at(-1)?.end ?? null;
  if (actualStart === null || lastEnd === null || (actualStart < plannedEnd && lastEnd > plannedStart)) return millis(0);
  return millis(actualStart - plannedStart);
}

/** Rows that have a place in the planned lane: what the plan skipped has none. */
const onClock = ({ segments }: Report) =>
  segments.flatMap(({ plannedStart, ...row }) => (plannedStart === null ? [] : [{ ...row, plannedStart }]));

const colours = ({ title, tier, kind }: Report['segments'][number]['segment']) => ({ title, tier, kind });

const least = (start: number, all: readonly number[]) => all.reduce((low, at) => Math.min(low, at), start);
const most = (start: number, all: readonly number[]) => all.reduce((high, at) => Math.max(high, at), start);

/** Room a mark's words take, in per cent of the lane. */
const WORDS = 4.5;

function marks(
  found: readonly { readonly run: AsRun; readonly from: number; readonly to: number }[],
  place: (at: number) => number,
): readonly LaneMark[] {
  const sorted = [...found].sort((a, b) => a.from - b.from);
  return sorted.map(({ run, from, to }, index) => {
    const next = sorted[index + 1];
    return {
      key: `${from} ${index}`,
      at: place(from),
      width: place(to) - place(from),
      run,
      from,
      to,
      worded: next === undefined || place(next.from) - place(from) >= WORDS,
    };
  });
}

function laneMarkers({ markers: notes }: Report, place: (at: number) => number): readonly LaneMarker[] {
  const sorted = notes.toSorted((a, b) => a.at - b.at);
  return sorted.map((note, index) => {
    const next = sorted[index + 1];
    return { note, at: place(note.at), worded: next === undefined || place(next.at) - place(note.at) >= WORDS };
  });
}

/** Stretches of one phase, as planned. */
function phaseSpans(report: Report, shift: Millis, place: (at: number) => number): LaneView['phases'] {
  const stretches: { phase: Phase; from: number; to: number }[] = [];
  for (const { segment, plannedStart, planned } of onClock(report)) {
    const last = stretches.at(-1);
    const to = plannedStart + shift + planned;
    if (last?.phase === segment.phase) last.to = to;
    else stretches.push({ phase: segment.phase, from: plannedStart + shift, to });
  }
  return stretches.map(({ phase, from, to }, key) => ({ key, phase, from: place(from), width: place(to) - place(from) }));
}
