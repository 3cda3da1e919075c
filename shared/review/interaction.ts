import type { QuestionId } from '../ids.ts';
import type { Detail, DeviceKind, Figure } from '../take/devices/details.ts';
import { answeredIn } from '../take/devices/questions.ts';
import type { Alarm } from '../take/numbers/alarm.ts';
import type { EnteredNumber } from '../take/numbers/number.ts';
import type { TakeState } from '../take/state.ts';
import { wallOf } from '../take/wall.ts';
import type { Instant } from '../time.ts';

/** A giveaway or call as it ran, with its result. Wall instants (show time in a rehearsal). */
export interface DeviceNote {
  readonly kind: DeviceKind;
  readonly title: string;
  readonly start: Instant;
  /** When it was to end, as last put off. */
  readonly due: Instant;
  /** null: nobody closed it before the end of the show. */
  readonly end: Instant | null;
  readonly cancelled: boolean;
  readonly details: readonly Detail[];
  readonly figures: readonly { readonly figure: Figure; readonly count: number }[];
  /** Masked. */
  readonly winners: readonly { readonly name: string; readonly announcedAt: Instant | null }[];
  /** Of a 问答; null of all others. */
  readonly answered: number | null;
}

export const deviceNotes = (state: TakeState): readonly DeviceNote[] =>
  state.devices.map((device) => ({
    kind: device.kind,
    title: device.title,
    start: wallOf(state, device.startedAt),
    due: wallOf(state, device.endsAt),
    end: device.closed === null ? null : wallOf(state, device.closed.at),
    cancelled: device.closed?.how === 'cancelled',
    details: device.details,
    figures: device.figures,
    winners: device.winners.map(({ name, announcedAt }) => ({
      name,
      announcedAt: announcedAt === null ? null : wallOf(state, announcedAt),
    })),
    answered: device.kind === 'qa' ? answeredIn(state, device) : null,
  }));

export interface QuestionNote {
  readonly id: QuestionId;
  readonly text: string;
  readonly askers: number | null;
  readonly askedAt: Instant;
  /** null: nobody answered it. */
  readonly answeredAt: Instant | null;
}

export const questionNotes = (state: TakeState): readonly QuestionNote[] =>
  state.questions.map(({ id, text, askers, askedAt, answeredAt }) => ({
    ...{ id, text, askers, askedAt: wallOf(state, askedAt) },
    answeredAt: answeredAt === null ? null : wallOf(state, answeredAt),
  }));

/** A figure that was typed in, or an alarm: when it came up, and when somebody had seen it. */
export type NumberNote =
  | ({ readonly type: 'number' } & Pick<EnteredNumber, 'kind' | 'value' | 'at' | 'by'>)
  | ({ readonly type: 'alarm'; readonly at: Instant; readonly seen: { readonly at: Instant; readonly by: string } | null } & Pick<
      Alarm,
      'kind'
    >);

/** In order of time. An alarm that only the take itself says stands here when somebody acknowledged it. */
export function numberNotes(state: TakeState): readonly NumberNote[] {
  const seenOf = ({ kind, since }: Alarm) => state.alarmsSeen.find((seen) => seen.kind === kind && seen.since === since) ?? null;
  const isRaised = ({ kind, since }: Alarm) => state.alarmsRaised.some((raised) => raised.kind === kind && raised.since === since);
  const silent = state.alarmsSeen.filter((seen) => !isRaised(seen)).map(({ kind, since }) => ({ kind, since, at: since }));
  const alarms = [...state.alarmsRaised, ...silent].map((alarm): NumberNote => {
    const seen = seenOf(alarm);
    const by = seen === null ? null : { at: wallOf(state, seen.at), by: seen.by };
    return { type: 'alarm', kind: alarm.kind, at: wallOf(state, alarm.at), seen: by };
  });
  const numbers = state.numbers.map(({ kind, value, at, by }): NumberNote => ({ type: 'number', kind, value, at: wallOf(state, at), by }));
  return [...numbers, ...alarms].toSorted((a, b) => a.at - b.at);
}
