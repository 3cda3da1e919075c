import { assertNever } from '../../assertNever.ts';
import type { Device, TakeState } from '../state.ts';
import type { ResultEvent } from './event.ts';

export function applyResult(state: TakeState, event: ResultEvent): TakeState {
  switch (event.type) {
    case 'deviceDescribed':
      return withDevice(state, event.deviceId, () => ({ details: event.details }));
    case 'deviceCounted': {
      const { figure, count } = event;
      return withDevice(state, event.deviceId, ({ figures }) => {
        const others = figures.filter((each) => each.figure !== figure);
        return { figures: count === null ? others : [...others, { figure, count }] };
      });
    }
    case 'winnerAdded': {
      const { winnerId: id, name } = event;
      return withDevice(state, event.deviceId, ({ winners }) => ({ winners: [...winners, { id, name, announcedAt: null }] }));
    }
    case 'winnerRemoved':
      return withDevice(state, event.deviceId, ({ winners }) => ({ winners: winners.filter(({ id }) => id !== event.winnerId) }));
    case 'winnersAnnounced':
      return withDevice(state, event.deviceId, ({ winners }) => ({
        winners: winners.map((winner) => ({ ...winner, announcedAt: winner.announcedAt ?? event.at })),
      }));
    case 'questionAsked': {
      const { questionId: id, text, askers, at: askedAt } = event;
      return { ...state, questions: [...state.questions, { id, text, askers, askedAt, answeredAt: null }] };
    }
    case 'questionAnswered':
      return {
        ...state,
        questions: state.questions.map((each) => (each.id === event.questionId ? { ...each, answeredAt: event.at } : each)),
      };
    case 'questionDropped':
      return { ...state, questions: state.questions.filter(({ id }) => id !== event.questionId) };
    default:
      return assertNever(event);
  }
}

/** Of one device something becomes other than it was. */
export const withDevice = (state: TakeState, id: Device['id'], patch: (device: Device) => Partial<Device>): TakeState => ({
  ...state,
  devices: state.devices.map((device) => (device.id === id ? { ...device, ...patch(device) } : device)),
});
