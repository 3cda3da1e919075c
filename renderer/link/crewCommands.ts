import { type DeviceId, deviceId, type PromiseId, promiseId, type SignalId, signalId } from '../../shared/ids.ts';
import type { Signal } from '../../shared/take/command.ts';
import type { Detail, DeviceKind } from '../../shared/take/devices/details.ts';
import type { Millis } from '../../shared/time.ts';
import { command } from './commands.ts';

const fresh = () => crypto.randomUUID();

/** What runs beside the segments, and the host's signs. */
export const startDevice = (kind: DeviceKind, title: string, length: Millis, details: readonly Detail[]) =>
  command({ type: 'startDevice', deviceId: deviceId(fresh()), kind, title, length, details });
export const extendDevice = (id: DeviceId, by: Millis) => command({ type: 'extendDevice', deviceId: id, by });
export const endDevice = (id: DeviceId) => command({ type: 'endDevice', deviceId: id });
export const cancelDevice = (id: DeviceId) => command({ type: 'cancelDevice', deviceId: id });
export const makePromise = (text: string, within: Millis) => command({ type: 'makePromise', promiseId: promiseId(fresh()), text, within });
export const keepPromise = (id: PromiseId) => command({ type: 'keepPromise', promiseId: id });
export const breakPromise = (id: PromiseId) => command({ type: 'breakPromise', promiseId: id });
export const sendSignal = (signal: Signal) => command({ type: 'sendSignal', signalId: signalId(fresh()), signal });
export const acknowledgeSignal = (id: SignalId) => command({ type: 'acknowledgeSignal', signalId: id });
