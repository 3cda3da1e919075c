import { type Instant, type Millis, millis } from '../time.ts';
import type { Device, Promised, TakeState } from './state.ts';

/** over: its end has passed and nobody has closed it. */
export type DevicePhase = 'running' | 'over' | 'ended' | 'cancelled';

export interface DeviceTiming {
  readonly device: Device;
  readonly phase: DevicePhase;
  /** Until its end, negative once it is over; null when it is closed. */
  readonly remaining: Millis | null;
}

/** `now` is show time. A hold stops none of them (semantics.md §3). */
export const deviceTimings = (state: TakeState, now: Instant): readonly DeviceTiming[] =>
  state.devices.map((device) => {
    if (device.closed !== null) return { device, phase: device.closed.how, remaining: null };
    return { device, phase: now < device.endsAt ? 'running' : 'over', remaining: millis(device.endsAt - now) };
  });

export type PromisePhase = 'open' | 'overdue' | 'kept' | 'broken';

export interface PromiseTiming {
  readonly promise: Promised;
  readonly phase: PromisePhase;
  /** Until it is due, negative once overdue; null when it was kept or broken. */
  readonly remaining: Millis | null;
}

export const promiseTimings = (state: TakeState, now: Instant): readonly PromiseTiming[] =>
  state.promises.map((promise) => {
    if (promise.closed !== null) return { promise, phase: promise.closed.how, remaining: null };
    return { promise, phase: now < promise.due ? 'open' : 'overdue', remaining: millis(promise.due - now) };
  });
