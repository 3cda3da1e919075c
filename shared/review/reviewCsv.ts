import { type Cell, csvText } from '../csv.ts';
import type { Phase, SegmentKind, Tier } from '../plan/segment.ts';
import type { StartCause, TakeMode } from '../take/event.ts';
import type { MarkerKind } from '../take/markers/command.ts';
import type { Instant } from '../time.ts';
import type { ChainHead } from '../wire/frame.ts';
import { chainText } from './chainText.ts';
import type { MarkerNote } from './markers.ts';
import type { AsRun, Figures, Report, SegmentReport } from './report.ts';

/** Words of the table, in the language it is written in. */
export interface ReviewCsvWords {
  readonly headers: (mode: TakeMode) => readonly string[];
  /** broughtBack: on air though the plan had skipped it. */
  readonly states: { readonly aired: string; readonly undone: string; readonly notAired: string; readonly broughtBack: string };
  readonly causes: Readonly<Record<StartCause, string>>;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly kinds: Readonly<Record<SegmentKind, string>>;
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly phaseTotal: (phase: string) => string;
  readonly total: string;
  readonly chainHead: string;
  /** What stands as the state of a marker's row. */
  readonly marker: string;
  readonly markerKinds: Readonly<Record<MarkerKind, string>>;
  /** A length as a person says it. */
  readonly length: (ms: number) => string;
  /** Late, early or on time, in words. */
  readonly lateness: (ms: number) => string;
  /** Longer, shorter or as planned, in words. */
  readonly deviation: (ms: number) => string;
}

/**
 * The review as a spreadsheet: a row a run in planned order, undone runs marked and outside every sum, a row for each
 * segment that never ran, then phases and total, markers, and last the end of each log's hash chain, by which the log can
 * be checked later (none: not all of it was on disk). Lengths stand twice, as seconds and in words; `wall` writes a clock.
 */
export function reviewCsv(report: Report, words: ReviewCsvWords, wall: (at: Instant) => string, chains: readonly ChainHead[]): string {
  const pen: Pen = { words, wall };
  const undone = report.asRun.filter((run) => run.undone);
  return csvText([
    words.headers(report.mode),
    ...report.segments.flatMap((row) =>
      segmentRows(
        row,
        undone.filter((run) => run.segment.id === row.segment.id),
        pen,
      ),
    ),
    ...report.phases.map((each) => [
      ...sumNames(words.phaseTotal(words.phases[each.phase]), words.phases[each.phase]),
      ...NO_CLOCKS,
      ...figureCells(each, pen),
      null,
    ]),
    [...sumNames(words.total, null), ...showClocks(report, pen), ...figureCells(report.total, pen), null],
    ...report.markers.map((marker) => markerRow(marker, pen, words.headers(report.mode).length)),
    ...chains.map((chain) => chainRow(chain, pen, words.headers(report.mode).length)),
  ]);
}

interface Pen {
  readonly words: ReviewCsvWords;
  readonly wall: (at: Instant) => string;
}

type Cells = readonly Cell[];

/** Planned start, actual start, actual end, lateness twice. */
const NO_CLOCKS: Cells = [null, null, null, null, null];

function segmentRows(row: SegmentReport, undone: readonly AsRun[], pen: Pen): readonly Cells[] {
  const aired = row.runs.map((run, index) => runRow(row, run, index + 1, pen));
  const struck = undone.map((run) => runRow(row, run, null, pen));
  return [...(aired.length === 0 ? [notAiredRow(row, pen)] : aired), ...struck];
}

/** `count` null: an undone run, which is none. Only the first run has a planned clock to be late against. */
function runRow(row: SegmentReport, run: AsRun, count: number | null, pen: Pen): Cells {
  const { states, causes } = pen.words;
  const aired = row.plannedStart === null ? states.broughtBack : states.aired;
  return [
    ...nameCells(row, count === null ? states.undone : aired, count, pen),
    clockCell(row.plannedStart, pen),
    pen.wall(run.start),
    pen.wall(run.end),
    ...lateCells(count === 1 ? row.lateness : null, pen),
    ...figureCells(run, pen),
    causes[run.cause],
  ];
}

const notAiredRow = (row: SegmentReport, pen: Pen): Cells => [
  ...nameCells(row, pen.words.states.notAired, null, pen),
  clockCell(row.plannedStart, pen),
  null,
  null,
  ...lateCells(null, pen),
  ...figureCells(row, pen),
  null,
];

const nameCells = ({ segment, index }: SegmentReport, state: string, count: number | null, { words }: Pen): Cells => [
  index + 1,
  words.phases[segment.phase],
  segment.title,
  words.kinds[segment.kind],
  segment.tier === null ? null : words.tiers[segment.tier],
  state,
  count,
];

/** A row as wide as all others, the head where the clocks begin. */
const chainRow = (chain: ChainHead, { words }: Pen, width: number): Cells => {
  const cells = [...sumNames(words.chainHead, null), chainText(chain)];
  return [...cells, ...Array.from({ length: width - cells.length }, () => null)];
};

/** A marker: its words and what was on air as the title, its kind, and its instant where a run begins. */
const markerRow = ({ at, kind, text, title }: MarkerNote, { words, wall }: Pen, width: number): Cells => {
  const named = [text, title ?? ''].filter((part) => part !== '').join(' · ');
  const cells = [null, null, named, words.markerKinds[kind], null, words.marker, null, null, wall(at)];
  return [...cells, ...Array.from({ length: width - cells.length }, () => null)];
};

const sumNames = (title: string, phase: string | null): Cells => [null, phase, title, null, null, null, null];

function showClocks({ plannedStart, actualStart, actualEnd }: Report, pen: Pen): Cells {
  return [
    clockCell(plannedStart, pen),
    clockCell(actualStart, pen),
    clockCell(actualEnd, pen),
    ...lateCells(actualStart === null ? null : actualStart - plannedStart, pen),
  ];
}

const clockCell = (at: Instant | null, { wall }: Pen): Cell => (at === null ? null : wall(at));

const lateCells = (ms: number | null, { words }: Pen): Cells => [inSeconds(ms), ms === null ? null : words.lateness(ms)];

function figureCells({ planned, elapsed, deviation, held, added, talk }: Figures, { words }: Pen): Cells {
  return [
    inSeconds(planned),
    words.length(planned),
    inSeconds(elapsed),
    elapsed === null ? null : words.length(elapsed),
    inSeconds(deviation),
    deviation === null ? null : words.deviation(deviation),
    inSeconds(held),
    inSeconds(added),
    inSeconds(talk),
  ];
}

/** Seconds with at most three decimals. */
const inSeconds = (ms: number | null): number | null => (ms === null ? null : Math.round(ms) / 1000);
