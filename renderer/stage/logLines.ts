import type { SegmentId } from '../../shared/ids.ts';
import type { FrozenPlan } from '../../shared/plan/frozen.ts';
import { isWallStep } from '../../shared/take/clock.ts';
import type { TakeEvent, TakeMode } from '../../shared/take/event.ts';
import { type Instant, later } from '../../shared/time.ts';
import type { TakeRecord } from '../../shared/wire/record.ts';

/** One line of the take's log: what happened, without words. `at` is the clock to show (wall, or show time of a rehearsal). */
export interface LogLine {
  readonly key: string;
  readonly seq: number;
  readonly at: Instant;
  readonly happened: Happened;
  /** A later undo took it back: struck through. */
  readonly undone: boolean;
}

export type Happened =
  | { readonly type: 'started'; readonly cause: 'go' | 'jump' | 'auto'; readonly title: string }
  | { readonly type: 'adjusted'; readonly delta: number }
  | { readonly type: 'undid'; readonly what: Happened | null }
  | { readonly type: 'rate'; readonly rate: number }
  | { readonly type: 'stepped'; readonly by: number }
  | { readonly type: 'message'; readonly text: string }
  | { readonly type: 'opened' | 'held' | 'resumed' | 'ended' | 'voided' | 'reopened' | 'recovered' | 'acknowledged' | 'cleared' };

/** Every line of a log, oldest first. `records` is the whole log of one take. */
export function logLines(records: readonly TakeRecord[]): readonly LogLine[] {
  const undone = new Set(records.flatMap((record) => record.events.flatMap((event) => (event.type === 'undone' ? [event.commandId] : []))));
  const known = new Map<string, Happened>();
  const opened = openedOf(records);
  if (opened === null) return [];
  let steps = 0;
  return records.flatMap((record) =>
    record.events.flatMap((event, index) => {
      if (event.type === 'clockStepped') steps += event.by;
      const happened = happenedIn(event, opened.plan, known);
      // A rehearsal's clock that the first GO sets going is part of that GO.
      if (happened === null || (event.type === 'clockSet' && record.events.length > 1)) return [];
      known.set(record.commandId, happened);
      const at = opened.mode === 'live' ? later(instantOf(event, record), steps) : instantOf(event, record);
      return [{ key: `${record.seq}.${index}`, seq: record.seq, at, happened, undone: undone.has(record.commandId) }];
    }),
  );
}

function openedOf(records: readonly TakeRecord[]): { readonly plan: FrozenPlan; readonly mode: TakeMode } | null {
  const first = records[0]?.events[0];
  return first?.type === 'takeOpened' ? first : null;
}

/** A rehearsal is opened at the first instant of its show time, whatever the wall says. */
function instantOf(event: TakeEvent, record: TakeRecord): Instant {
  if (event.type === 'takeOpened' && event.mode === 'rehearsal') return event.plan.plannedStart;
  if (event.type === 'clockSet') return event.show;
  return event.type === 'clockStepped' ? record.at : event.at;
}

function happenedIn(event: TakeEvent, plan: FrozenPlan, known: ReadonlyMap<string, Happened>): Happened | null {
  switch (event.type) {
    case 'takeOpened':
      return { type: 'opened' };
    case 'segmentStarted':
      return { type: 'started', cause: event.cause, title: titleOf(plan, event.segmentId) };
    case 'segmentHeld':
      return { type: 'held' };
    case 'segmentResumed':
      return { type: 'resumed' };
    case 'timeAdjusted':
      return { type: 'adjusted', delta: event.delta };
    case 'undone':
      return { type: 'undid', what: known.get(event.commandId) ?? null };
    case 'takeEnded':
      return { type: event.void === null ? 'ended' : 'voided' };
    case 'takeReopened':
      return { type: 'reopened' };
    case 'clockSet':
      return { type: 'rate', rate: event.rate };
    case 'clockStepped':
      return isWallStep(event.by) ? { type: 'stepped', by: event.by } : null;
    case 'takeRecovered':
      return { type: 'recovered' };
    case 'messageSent':
      return { type: 'message', text: event.text };
    case 'messageAcknowledged':
      return { type: 'acknowledged' };
    case 'messageCleared':
      return { type: 'cleared' };
    // Stands beside the command that confirmed it; saying both would be saying it twice.
    case 'recoveryConfirmed':
      return null;
  }
}

const titleOf = (plan: FrozenPlan, id: SegmentId): string => plan.segments.find((segment) => segment.id === id)?.title ?? '—';
