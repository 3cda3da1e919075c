import { assertNever } from '../assertNever.ts';
import { withDevice } from './devices/apply.ts';
import { NO_RESULT } from './devices/result.ts';
import type { DeviceEvent } from './event.ts';
import type { Promised, TakeState } from './state.ts';

/** `person` sent the record. */
export function applyDevice(state: TakeState, event: DeviceEvent, person: string): TakeState {
  switch (event.type) {
    case 'deviceStarted': {
      const { deviceId: id, kind, title, at: startedAt, endsAt } = event;
      return { ...state, devices: [...state.devices, { ...NO_RESULT, id, kind, title, startedAt, endsAt, closed: null }] };
    }
    case 'deviceExtended':
      return withDevice(state, event.deviceId, () => ({ endsAt: event.endsAt }));
    case 'deviceEnded':
      return withDevice(state, event.deviceId, () => ({ closed: { at: event.at, how: 'ended' } }));
    case 'deviceCancelled':
      return withDevice(state, event.deviceId, () => ({ closed: { at: event.at, how: 'cancelled' } }));
    case 'promiseMade': {
      const { promiseId: id, text, due, at: madeAt } = event;
      return { ...state, promises: [...state.promises, { id, text, by: person, madeAt, due, closed: null }] };
    }
    case 'promiseKept':
      return withPromise(state, event.promiseId, { at: event.at, how: 'kept', singlePerson: event.singlePerson });
    case 'promiseBroken':
      return withPromise(state, event.promiseId, { at: event.at, how: 'broken', singlePerson: false });
    default:
      return assertNever(event);
  }
}

const withPromise = (state: TakeState, id: Promised['id'], closed: Promised['closed']): TakeState => ({
  ...state,
  promises: state.promises.map((promise) => (promise.id === id ? { ...promise, closed } : promise)),
});
