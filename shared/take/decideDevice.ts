import { assertNever } from '../assertNever.ts';
import type { DeviceId, PromiseId } from '../ids.ts';
import { type Instant, later } from '../time.ts';
import type { DeviceAction, Sender } from './command.ts';
import { isOnePerson } from './crew.ts';
import { type ActionOf, accept, type Decision, refuse, unless } from './decision.ts';
import { areDetails } from './devices/details.ts';
import type { TakeEvent } from './event.ts';
import { endedRefusal } from './onAir.ts';
import type { Device, Promised, TakeState } from './state.ts';

/** Devices and promises, on show time: not of a run, so neither GO nor UNDO touches them (semantics.md §3). */
export function decideDevice(state: TakeState, action: DeviceAction, by: Sender, now: Instant): Decision {
  const first = endedRefusal(state);
  if (first !== null) return refuse(first);
  switch (action.type) {
    case 'startDevice':
      return start(state, action, now);
    case 'makePromise':
      return make(state, action, now);
    case 'extendDevice': {
      const device = openDevice(state, action.deviceId);
      if (device === null) return refuse('unknownDevice');
      const endsAt = later(device.endsAt, action.by);
      // When 憋单 releases was said on air: it may come sooner, and is never put off (domain.md §2 hold_round).
      const promised = device.kind === 'hold' && action.by > 0 ? 'releasePromised' : null;
      return unless(promised ?? (endsAt > now ? null : 'badLength'), { type: 'deviceExtended', deviceId: device.id, endsAt, at: now });
    }
    case 'endDevice':
    case 'cancelDevice': {
      const device = openDevice(state, action.deviceId);
      if (device === null) return refuse('unknownDevice');
      return accept({ type: action.type === 'endDevice' ? 'deviceEnded' : 'deviceCancelled', deviceId: device.id, at: now });
    }
    case 'keepPromise':
    case 'breakPromise': {
      const promise = openPromise(state, action.promiseId);
      if (promise === null) return refuse('unknownPromise');
      if (action.type === 'breakPromise') return accept({ type: 'promiseBroken', promiseId: promise.id, at: now });
      return accept({ type: 'promiseKept', promiseId: promise.id, singlePerson: isOnePerson(promise.by, by.person), at: now });
    }
    default:
      return assertNever(action);
  }
}

function start(state: TakeState, { deviceId, kind, title, length, details }: ActionOf<'startDevice'>, now: Instant): Decision {
  if (!(length > 0)) return refuse('badLength');
  if (!areDetails(kind, details)) return refuse('badDetails');
  if (state.devices.some((device) => device.id === deviceId)) return refuse('noChange');
  const started: TakeEvent = { type: 'deviceStarted', deviceId, kind, title, endsAt: later(now, length), at: now };
  return details.length === 0 ? accept(started) : accept(started, { type: 'deviceDescribed', deviceId, details, at: now });
}

function make(state: TakeState, { promiseId, text, within }: ActionOf<'makePromise'>, now: Instant): Decision {
  if (!(within > 0)) return refuse('badLength');
  if (state.promises.some((promise) => promise.id === promiseId)) return refuse('noChange');
  return accept({ type: 'promiseMade', promiseId, text, due: later(now, within), at: now });
}

const openDevice = (state: TakeState, id: DeviceId): Device | null =>
  state.devices.find((device) => device.id === id && device.closed === null) ?? null;

const openPromise = (state: TakeState, id: PromiseId): Promised | null =>
  state.promises.find((promise) => promise.id === id && promise.closed === null) ?? null;
