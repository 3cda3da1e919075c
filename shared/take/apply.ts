import { assertNever } from '../assertNever.ts';
import type { TakeRecord } from '../wire/record.ts';
import { applyAir } from './applyAir.ts';
import { applyClock } from './applyClock.ts';
import { applyCrew } from './applyCrew.ts';
import { applyDevice } from './applyDevice.ts';
import { applyRundown } from './applyRundown.ts';
import { applyResult } from './devices/apply.ts';
import type { TakeEvent } from './event.ts';
import { type Grouped, grouped } from './group.ts';
import { applyHandover } from './handover/handover.ts';
import { applyIncident } from './incidents/apply.ts';
import { applyMarker } from './markers/apply.ts';
import { applyNumber } from './numbers/apply.ts';
import { openedState } from './opened.ts';
import { applyProduct } from './products/apply.ts';
import { applyNote } from './records/apply.ts';
import { applyContinued } from './records/carryOn.ts';
import { applyPapers } from './records/papers.ts';
import type { TakeState } from './state.ts';
import { remember } from './undo.ts';

/**
 * State after a record. The same function runs in the host, in every window and in replay, so that they cannot
 * disagree. It trusts its record: decide refused what must not happen.
 */
export function apply(state: TakeState | null, record: TakeRecord): TakeState {
  let after = state;
  for (const event of record.events) after = applyEvent(after, event, record);
  if (after === null) throw new Error(`Record ${record.seq}: the first event of a take is takeOpened`);
  const place = { seq: record.seq, lastRecordAt: record.at };
  return state === null ? { ...after, ...place } : { ...after, ...remember(state, after, record), ...place };
}

/** State after a whole log, or null for an empty one. */
export const fold = (records: readonly TakeRecord[]): TakeState | null =>
  records.reduce<TakeState | null>((state, record) => apply(state, record), null);

function applyEvent(state: TakeState | null, event: TakeEvent, record: TakeRecord): TakeState {
  const one = grouped(event);
  if (one.group === 'opened') return openedState(one.event, record);
  if (state === null) throw new Error(`Record ${record.seq}: ${event.type} before takeOpened`);
  return applyToOpen(state, one, record);
}

function applyToOpen(state: TakeState, one: Exclude<Grouped, { group: 'opened' }>, record: TakeRecord): TakeState {
  const { person } = record.by;
  switch (one.group) {
    case 'continued':
      return applyContinued(state, one.event);
    case 'air':
      return applyAir(state, one.event, record.at);
    case 'clock':
      return applyClock(state, one.event);
    case 'rundown':
      return { ...state, ...applyRundown(state, one.event) };
    case 'device':
      return applyDevice(state, one.event, person);
    case 'result':
      return applyResult(state, one.event);
    case 'number':
      return applyNumber(state, one.event, person);
    case 'product':
      return applyProduct(state, one.event, record.by);
    case 'marker':
      return applyMarker(state, one.event, person);
    case 'note':
      return { ...state, notes: applyNote(state.notes, one.event, person) };
    case 'papers':
      return { ...state, papers: applyPapers(state.papers, one.event, person) };
    case 'crew':
      return applyCrew(state, one.event, person);
    case 'incident':
      return applyIncident(state, one.event, record);
    case 'handover':
      return applyHandover(state, one.event, person);
    default:
      return assertNever(one);
  }
}
