import { assertNever } from '../../shared/assertNever.ts';
import type { Detail, Figure } from '../../shared/take/devices/details.ts';
import type { ResultEvent } from '../../shared/take/devices/event.ts';
import type { Names } from './logNames.ts';

/** What a device's result or a question says in the log, without words. Winners' names are masked. */
export type DeviceHappened =
  | { readonly type: 'described'; readonly title: string; readonly details: readonly Detail[] }
  | { readonly type: 'counted'; readonly title: string; readonly figure: Figure; readonly count: number | null }
  | { readonly type: 'winner'; readonly what: 'added' | 'removed'; readonly title: string; readonly name: string }
  | { readonly type: 'announced'; readonly title: string }
  | { readonly type: 'question'; readonly what: 'asked' | 'answered' | 'dropped'; readonly text: string };

export function happenedToDevice(event: ResultEvent, names: Pick<Names, 'other'>): DeviceHappened {
  switch (event.type) {
    case 'deviceDescribed':
      return { type: 'described', title: names.other(event.deviceId), details: event.details };
    case 'deviceCounted':
      return { type: 'counted', title: names.other(event.deviceId), figure: event.figure, count: event.count };
    case 'winnerAdded':
      return { type: 'winner', what: 'added', title: names.other(event.deviceId), name: event.name };
    case 'winnerRemoved':
      return { type: 'winner', what: 'removed', title: names.other(event.deviceId), name: names.other(event.winnerId) };
    case 'winnersAnnounced':
      return { type: 'announced', title: names.other(event.deviceId) };
    case 'questionAsked':
      return { type: 'question', what: 'asked', text: event.text };
    case 'questionAnswered':
      return { type: 'question', what: 'answered', text: names.other(event.questionId) };
    case 'questionDropped':
      return { type: 'question', what: 'dropped', text: names.other(event.questionId) };
    default:
      return assertNever(event);
  }
}
