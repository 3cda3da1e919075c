import type { CommandId } from '../../shared/ids.ts';
import type { TakeEvent, TakeOpened } from '../../shared/take/event.ts';
import { type Instant, later } from '../../shared/time.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { type Happened, happenedIn } from './happened.ts';
import { logNames, type Names } from './logNames.ts';

/** One line of the take's log: what happened, without words. `at` is the clock to show (wall, or show time of a rehearsal). */
export interface LogLine {
  readonly key: string;
  readonly commandId: CommandId;
  readonly at: Instant;
  readonly happened: Happened;
  /** A later undo took it back, and no redo put it back: struck through. */
  readonly undone: boolean;
}

/** A log as far as it was read. What it has named so far grows with the reading: only the newest one can be gone on with. */
interface Reading {
  /** So many records, and the last of them. */
  readonly count: number;
  readonly newest: TakeRecord | null;
  readonly lines: readonly LogLine[];
  readonly names: Names;
  /** What each command did. */
  readonly known: Map<string, Happened>;
  /** Σ of the wall's steps. */
  readonly steps: number;
}

/** A log only grows, and is asked for again at every GO: what it says already is not read twice. */
let last: Reading | null = null;

/** Every line of a log, oldest first. `records` is the whole log of one take. */
export function logLines(records: readonly TakeRecord[]): readonly LogLine[] {
  const opened = openedOf(records);
  if (opened === null) return [];
  const before = last !== null && isBeginning(last, records) ? last : unread();
  last = null;
  const reading = readOn(before, records, opened.mode === 'live');
  last = reading;
  return reading.lines;
}

const unread = (): Reading => ({ count: 0, newest: null, lines: [], names: logNames(), known: new Map(), steps: 0 });

/** Records are never made anew: the same one in the same place has the same ones before it. */
const isBeginning = ({ count, newest }: Reading, records: readonly TakeRecord[]): boolean => records[count - 1] === newest;

function readOn(before: Reading, records: readonly TakeRecord[], live: boolean): Reading {
  const { names, known } = before;
  const lines = [...before.lines];
  let { steps } = before;
  for (const record of records.slice(before.count)) {
    for (const [index, event] of record.events.entries()) {
      if (event.type === 'clockStepped') steps += event.by;
      names.learn(event);
      if (event.type === 'undone' || event.type === 'redone') strike(lines, event.commandId, event.type === 'undone');
      const happened = happenedIn(event, names, record.by.person, known);
      // A rehearsal's clock that the first GO sets going is part of that GO.
      if (happened === null || (event.type === 'clockSet' && record.events.length > 1)) continue;
      known.set(record.commandId, happened);
      const at = later(instantOf(event, record), live ? steps : 0);
      lines.push({ key: `${record.seq}.${index}`, commandId: record.commandId, at, happened, undone: false });
    }
  }
  return { count: records.length, newest: records.at(-1) ?? null, lines, names, known, steps };
}

/** The lines of one command stand together, mostly near the end. */
function strike(lines: LogLine[], commandId: CommandId, undone: boolean): void {
  const isIts = (line: LogLine | undefined): line is LogLine => line?.commandId === commandId;
  let place = lines.findLastIndex(isIts);
  for (let line = lines[place]; isIts(line); line = lines[place]) {
    lines[place] = { ...line, undone };
    place -= 1;
  }
}

function openedOf(records: readonly TakeRecord[]): TakeOpened | null {
  const first = records[0]?.events[0];
  return first?.type === 'takeOpened' ? first : null;
}

/** A rehearsal is opened at the first instant of its show time, whatever the wall says. */
function instantOf(event: TakeEvent, record: TakeRecord): Instant {
  if (event.type === 'takeOpened' && event.mode === 'rehearsal') return event.plan.plannedStart;
  if (event.type === 'clockSet') return event.show;
  return event.type === 'clockStepped' ? record.at : event.at;
}
