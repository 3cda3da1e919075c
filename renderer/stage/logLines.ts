import type { CommandId } from '../../shared/ids.ts';
import type { TakeEvent, TakeOpened } from '../../shared/take/event.ts';
import { type Instant, later } from '../../shared/time.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';
import { type Happened, happenedIn } from './happened.ts';
import { logNames } from './logNames.ts';

/** One line of the take's log: what happened, without words. `at` is the clock to show (wall, or show time of a rehearsal). */
export interface LogLine {
  readonly key: string;
  readonly seq: number;
  readonly at: Instant;
  readonly happened: Happened;
  /** A later undo took it back, and no redo put it back: struck through. */
  readonly undone: boolean;
}

/** Every line of a log, oldest first. `records` is the whole log of one take. */
export function logLines(records: readonly TakeRecord[]): readonly LogLine[] {
  const undone = undoneIds(records);
  const known = new Map<string, Happened>();
  const names = logNames();
  const opened = openedOf(records);
  if (opened === null) return [];
  let steps = 0;
  return records.flatMap((record) =>
    record.events.flatMap((event, index) => {
      if (event.type === 'clockStepped') steps += event.by;
      names.learn(event);
      const happened = happenedIn(event, names, record.by.person, known);
      // A rehearsal's clock that the first GO sets going is part of that GO.
      if (happened === null || (event.type === 'clockSet' && record.events.length > 1)) return [];
      known.set(record.commandId, happened);
      const at = opened.mode === 'live' ? later(instantOf(event, record), steps) : instantOf(event, record);
      return [{ key: `${record.seq}.${index}`, seq: record.seq, at, happened, undone: undone.has(record.commandId) }];
    }),
  );
}

function undoneIds(records: readonly TakeRecord[]): ReadonlySet<CommandId> {
  const ids = new Set<CommandId>();
  for (const event of records.flatMap((record) => record.events)) {
    if (event.type === 'undone') ids.add(event.commandId);
    if (event.type === 'redone') ids.delete(event.commandId);
  }
  return ids;
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
