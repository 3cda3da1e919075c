import { assertNever } from '../../shared/assertNever.ts';
import type { SegmentId } from '../../shared/ids.ts';
import { isWallStep } from '../../shared/take/clock.ts';
import type { Signal } from '../../shared/take/command.ts';
import type { TakeEvent } from '../../shared/take/event.ts';
import { type Grouped, grouped } from '../../shared/take/group.ts';
import type { MarkerKind } from '../../shared/take/markers/command.ts';
import { type DeviceHappened, happenedToDevice } from './happenedDevice.ts';
import { happenedInIncident, type IncidentHappened } from './happenedIncident.ts';
import { happenedToNote, type NoteHappened } from './happenedNote.ts';
import { happenedToNumber, type NumberHappened } from './happenedNumber.ts';
import { happenedToProduct, type ProductHappened } from './happenedProduct.ts';
import type { Names } from './logNames.ts';

/** What one event says in the log, without words. */
export type Happened =
  | { readonly type: 'started'; readonly cause: 'go' | 'jump' | 'auto'; readonly title: string }
  | { readonly type: 'adjusted'; readonly delta: number }
  | { readonly type: 'undid' | 'redid'; readonly what: Happened | null }
  | { readonly type: 'rate'; readonly rate: number }
  | { readonly type: 'stepped'; readonly by: number }
  | { readonly type: 'suspended'; readonly length: number }
  | { readonly type: 'message'; readonly text: string }
  | { readonly type: 'segment'; readonly what: SegmentChange; readonly title: string }
  | { readonly type: 'caughtUp'; readonly count: number }
  | { readonly type: 'cue' | 'missedCue'; readonly title: string }
  | { readonly type: 'device'; readonly what: 'started' | 'extended' | 'ended' | 'cancelled'; readonly title: string }
  | { readonly type: 'promise'; readonly what: 'made' | 'kept' | 'broken'; readonly text: string; readonly singlePerson: boolean }
  | { readonly type: 'takeVoided'; readonly reason: string; readonly singlePerson: boolean }
  | { readonly type: 'signal'; readonly signal: Signal }
  | { readonly type: 'acknowledged' | 'signalSeen'; readonly singlePerson: boolean }
  | { readonly type: 'pace'; readonly pace: number }
  | DeviceHappened
  | NumberHappened
  | {
      readonly type: 'marker';
      readonly what: 'dropped' | 'changed' | 'struck' | 'restored';
      readonly kind: MarkerKind | null;
      readonly text: string;
    }
  | ProductHappened
  | IncidentHappened
  | NoteHappened
  | { readonly type: 'itemTicked' | 'itemUnticked'; readonly text: string }
  | { readonly type: Plain };

export type SegmentChange = 'nextSet' | 'skipped' | 'unskipped' | 'inserted' | 'moved' | 'removed' | 'edited' | 'raised';

type Plain =
  | 'opened'
  | 'held'
  | 'resumed'
  | 'ended'
  | 'voided'
  | 'unvoided'
  | 'reopened'
  | 'recovered'
  | 'cleared'
  | 'nextFreed'
  | 'suspensionHeld'
  | 'suspensionCounting'
  | 'crewChanged'
  | 'continued';

/** null: nothing of its own. `by` sent it; `known` is what each command did. */
export function happenedIn(event: TakeEvent, names: Names, by: string, known: ReadonlyMap<string, Happened>): Happened | null {
  const one = grouped(event);
  switch (one.group) {
    case 'result':
      return happenedToDevice(one.event, names);
    case 'number':
      return happenedToNumber(one.event, names);
    case 'product':
      return happenedToProduct(one.event, names, by);
    case 'note':
      return happenedToNote(one.event, names);
    case 'incident':
    case 'handover':
      return happenedInIncident(one.event, names);
    default:
      return happenedToShow(one.event, names, known);
  }
}

type ShowEvent = Exclude<Grouped, { group: 'result' | 'number' | 'product' | 'note' | 'incident' | 'handover' }>['event'];

function happenedToShow(event: ShowEvent, names: Names, known: ReadonlyMap<string, Happened>): Happened | null {
  const segment = (what: SegmentChange, id: SegmentId): Happened => ({ type: 'segment', what, title: names.segment(id) });
  switch (event.type) {
    case 'takeOpened':
      return { type: 'opened' };
    case 'segmentStarted':
      return { type: 'started', cause: event.cause, title: names.segment(event.segmentId) };
    case 'segmentHeld':
      return { type: 'held' };
    case 'segmentResumed':
      return { type: 'resumed' };
    case 'timeAdjusted':
      return { type: 'adjusted', delta: event.delta };
    case 'subCueFired':
      return { type: 'cue', title: names.cue(event.cueId) };
    case 'subCueMissed':
      return { type: 'missedCue', title: names.cue(event.cueId) };
    case 'undone':
      return { type: 'undid', what: known.get(event.commandId) ?? null };
    case 'redone':
      return { type: 'redid', what: known.get(event.commandId) ?? null };
    case 'takeEnded':
      return { type: event.void === null ? 'ended' : 'voided' };
    case 'takeReopened':
      return { type: 'reopened' };
    case 'takeVoided':
      return { type: 'takeVoided', reason: event.reason, singlePerson: event.singlePerson };
    case 'takeUnvoided':
      return { type: 'unvoided' };
    case 'clockSet':
      return { type: 'rate', rate: event.rate };
    case 'clockStepped':
      return isWallStep(event.by) ? { type: 'stepped', by: event.by } : null;
    case 'suspended':
      return { type: 'suspended', length: event.to - event.from };
    case 'suspensionAnswered':
      return { type: event.choice === 'held' ? 'suspensionHeld' : 'suspensionCounting' };
    case 'takeRecovered':
      return { type: 'recovered' };
    // Stands beside the command that confirmed it; saying both would be saying it twice.
    case 'recoveryConfirmed':
      return null;
    case 'nextSet':
      return event.segmentId === null ? { type: 'nextFreed' } : segment('nextSet', event.segmentId);
    case 'segmentSkipped':
      return segment('skipped', event.segmentId);
    case 'segmentUnskipped':
      return segment('unskipped', event.segmentId);
    case 'segmentInserted':
      return segment('inserted', event.segment.id);
    case 'segmentMoved':
      return segment('moved', event.segmentId);
    case 'segmentRemoved':
      return segment('removed', event.segmentId);
    case 'segmentEdited':
      return segment('edited', event.segmentId);
    case 'segmentRaised':
      return segment('raised', event.segmentId);
    case 'caughtUp':
      return { type: 'caughtUp', count: event.changes.length };
    case 'deviceStarted':
      return { type: 'device', what: 'started', title: event.title };
    case 'deviceExtended':
      return { type: 'device', what: 'extended', title: names.other(event.deviceId) };
    case 'deviceEnded':
      return { type: 'device', what: 'ended', title: names.other(event.deviceId) };
    case 'deviceCancelled':
      return { type: 'device', what: 'cancelled', title: names.other(event.deviceId) };
    case 'promiseMade':
      return { type: 'promise', what: 'made', text: event.text, singlePerson: false };
    case 'promiseKept':
      return { type: 'promise', what: 'kept', text: names.other(event.promiseId), singlePerson: event.singlePerson };
    case 'promiseBroken':
      return { type: 'promise', what: 'broken', text: names.other(event.promiseId), singlePerson: false };
    case 'messageSent':
      return { type: 'message', text: event.text };
    case 'messageAcknowledged':
      return { type: 'acknowledged', singlePerson: event.singlePerson };
    case 'messageCleared':
      return { type: 'cleared' };
    case 'signalSent':
      return { type: 'signal', signal: event.signal };
    case 'signalAcknowledged':
      return { type: 'signalSeen', singlePerson: event.singlePerson };
    case 'paceSet':
      return { type: 'pace', pace: event.pace };
    case 'crewChanged':
      return { type: 'crewChanged' };
    case 'markerDropped':
      return { type: 'marker', what: 'dropped', kind: event.kind, text: event.text };
    case 'markerChanged':
      return { type: 'marker', what: 'changed', kind: event.kind, text: event.text };
    case 'markerStruck':
      return { type: 'marker', what: 'struck', kind: null, text: names.other(event.markerId) };
    case 'markerRestored':
      return { type: 'marker', what: 'restored', kind: null, text: names.other(event.markerId) };
    case 'itemTicked':
      return { type: event.done ? 'itemTicked' : 'itemUnticked', text: names.other(event.itemId) };
    // Stands beside takeOpened.
    case 'papersKept':
      return null;
    case 'takeContinued':
      return { type: 'continued' };
    default:
      return assertNever(event);
  }
}
