import type { SegmentId, ShowId, TakeId } from '../ids.ts';
import { PHASES, type Phase, type Segment } from '../plan/segment.ts';
import type { CrewMember } from '../plan/show.ts';
import { plannedTime } from '../plan/skip.ts';
import { fold } from '../take/apply.ts';
import { showTime } from '../take/clock.ts';
import type { TakeMode } from '../take/event.ts';
import type { Handover } from '../take/handover/model.ts';
import type { TakeNotes } from '../take/records/note.ts';
import type { Papers } from '../take/records/papers.ts';
import { plannedClocks } from '../take/rows.ts';
import { deviationOf, elapsedOf, holdsOf } from '../take/run.ts';
import type { Run, TakeState } from '../take/state.ts';
import { type Void, voidOf } from '../take/void.ts';
import { wallOf } from '../take/wall.ts';
import { type Instant, type Millis, millis, total } from '../time.ts';
import type { TakeRecord } from '../wire/record.ts';
import { handoverNotes } from './handoverNotes.ts';
import { type IncidentNote, incidentNotes } from './incidentNotes.ts';
import { type DeviceNote, deviceNotes, type NumberNote, numberNotes, type QuestionNote, questionNotes } from './interaction.ts';
import { type MarkerNote, markerNotes } from './markers.ts';
import { notesOnWall } from './notesOnWall.ts';
import { type ProductNote, type PromiseNote, productNotes, promiseNotes } from './onAir.ts';

/** 复盘: what a take's log says, computed and never stored. Instants are wall instants (show time in a rehearsal). */
export interface Report {
  readonly takeId: TakeId;
  readonly showId: ShowId;
  readonly mode: TakeMode;
  readonly title: string;
  readonly crew: readonly CrewMember[];
  readonly plannedStart: Instant;
  readonly plannedEnd: Instant;
  readonly actualStart: Instant | null;
  /** null while the take has no END, and when nothing ran: what never began has no end to compare. */
  readonly actualEnd: Instant | null;
  readonly void: Void | null;
  /** Every row of the plan, those that it skipped included. */
  readonly plan: readonly PlannedRow[];
  /** In planned order, those that never ran included; a row that the plan skipped only where it was on air all the same. */
  readonly segments: readonly SegmentReport[];
  readonly phases: readonly PhaseReport[];
  readonly total: Figures;
  /** Every run in the order it was started, the undone ones marked. */
  readonly asRun: readonly AsRun[];
  /** In the order of the log. */
  readonly products: readonly ProductNote[];
  readonly promises: readonly PromiseNote[];
  readonly markers: readonly MarkerNote[];
  readonly incidents: readonly IncidentNote[];
  readonly devices: readonly DeviceNote[];
  readonly questions: readonly QuestionNote[];
  readonly numbers: readonly NumberNote[];
  readonly notes: TakeNotes;
  readonly handovers: readonly Handover[];
  readonly papers: Papers;
}

/** Sums over runs: elapsed = planned of what ran + held + added + talk. All null when nothing ran. */
export interface Figures {
  readonly planned: Millis;
  readonly elapsed: Millis | null;
  readonly deviation: Millis | null;
  readonly held: Millis | null;
  readonly added: Millis | null;
  readonly talk: Millis | null;
}

export interface PlannedRow {
  readonly segment: Segment;
  readonly index: number;
  /** null: skipped in the plan, which gives it no time either. */
  readonly plannedStart: Instant | null;
}

export interface SegmentReport extends PlannedRow, Figures {
  readonly actualStart: Instant | null;
  /** Actual start − planned start; + is late. null: one of them is missing. */
  readonly lateness: Millis | null;
  readonly runs: readonly AsRun[];
}

export interface PhaseReport extends Figures {
  readonly phase: Phase;
}

export interface AsRun extends Omit<Figures, 'planned'> {
  readonly segment: Segment;
  readonly planned: Millis;
  readonly start: Instant;
  readonly end: Instant;
  readonly cause: Run['cause'];
  readonly undone: boolean;
  readonly holds: readonly { readonly from: Instant; readonly to: Instant }[];
}

/** The report of a log; null when the log is empty. A take without END is reported as of its last record. */
export function report(records: readonly TakeRecord[]): Report | null {
  const state = fold(records);
  if (state === null) return null;
  const asOf = state.onAir.end?.at ?? showTime(state.clock, state.lastRecordAt);
  const asRun = asRunList(state, asOf);
  const played = playedOf(plannedRows(state), asRun);
  const end = state.onAir.end;
  return {
    takeId: state.takeId,
    showId: state.plan.showId,
    mode: state.mode,
    title: state.plan.title,
    crew: state.crew,
    plannedStart: state.plan.plannedStart,
    plannedEnd: state.plan.plannedEnd,
    actualEnd: end === null || played.actualStart === null ? null : wallOf(state, end.at),
    void: voidOf(state),
    products: productNotes(state, records),
    promises: promiseNotes(state),
    markers: markerNotes(state),
    incidents: incidentNotes(state),
    devices: deviceNotes(state),
    questions: questionNotes(state),
    numbers: numberNotes(state),
    notes: notesOnWall(state),
    handovers: handoverNotes(state),
    papers: state.papers,
    ...played,
  };
}

/** What ran against what was planned. `asRun` in the order it was started, the undone runs marked. */
export function playedOf(
  plan: readonly PlannedRow[],
  asRun: readonly AsRun[],
): Pick<Report, 'plan' | 'actualStart' | 'segments' | 'phases' | 'total' | 'asRun'> {
  const counted = asRun.filter((run) => !run.undone);
  const segments = plan
    .map((row) => segmentReport(row, counted))
    .filter(({ plannedStart, runs }) => plannedStart !== null || runs.length > 0);
  return {
    plan,
    actualStart: counted[0]?.start ?? null,
    segments,
    phases: PHASES.map((phase) => ({
      phase,
      ...figures(
        total(segments.filter((each) => each.segment.phase === phase).map((each) => each.planned)),
        counted.filter((run) => run.segment.phase === phase),
      ),
    })),
    total: figures(total(segments.map((each) => each.planned)), counted),
    asRun,
  };
}

function asRunList(state: TakeState, asOf: Instant): readonly AsRun[] {
  const bySegment = new Map<SegmentId, Segment>(state.rundown.map((segment) => [segment.id, segment]));
  const counted = state.onAir.runs.flatMap((run) => {
    const segment = bySegment.get(run.segmentId);
    return segment === undefined ? [] : [oneRun(state, run, segment, false, asOf)];
  });
  const undone = state.undoneRuns.map((run) => oneRun(state, run, run.segment, true, asOf));
  return [...counted, ...undone].sort((a, b) => a.start - b.start);
}

function oneRun(state: TakeState, run: Run, segment: Segment, undone: boolean, asOf: Instant): AsRun {
  const split = deviationOf(run, asOf);
  return {
    segment,
    planned: run.planned,
    start: wallOf(state, run.startedAt),
    end: wallOf(state, run.endedAt ?? asOf),
    cause: run.cause,
    undone,
    elapsed: elapsedOf(run, asOf),
    deviation: split.total,
    held: split.held,
    added: split.added,
    talk: split.talk,
    holds: holdsOf(run, asOf).map((hold) => ({ from: wallOf(state, hold.from), to: wallOf(state, hold.to) })),
  };
}

function plannedRows(state: TakeState): readonly PlannedRow[] {
  const clocks = plannedClocks(state.plan.plannedStart, state.plan.segments);
  return state.plan.segments.map((segment, index) => ({ segment, index, plannedStart: clocks.get(segment.id)?.start ?? null }));
}

function segmentReport({ segment, index, plannedStart }: PlannedRow, counted: readonly AsRun[]): SegmentReport {
  const runs = counted.filter((run) => run.segment.id === segment.id);
  const actualStart = runs[0]?.start ?? null;
  const lateness = actualStart === null || plannedStart === null ? null : millis(actualStart - plannedStart);
  return { segment, index, plannedStart, actualStart, lateness, runs, ...figures(plannedTime(segment), runs) };
}

/** Deviation is the sum over runs of elapsed − planned; a segment that never ran deviates by nothing it can be told by. */
function figures(planned: Millis, runs: readonly AsRun[]): Figures {
  if (runs.length === 0) return { planned, elapsed: null, deviation: null, held: null, added: null, talk: null };
  const sum = (of: (run: AsRun) => number | null) => total(runs.map((run) => of(run) ?? 0));
  return {
    planned,
    elapsed: sum((run) => run.elapsed),
    deviation: sum((run) => run.deviation),
    held: sum((run) => run.held),
    added: sum((run) => run.added),
    talk: sum((run) => run.talk),
  };
}
