import type { Detail, DeviceKind } from '../../../shared/take/devices/details.ts';
import { type Millis, minutes } from '../../../shared/time.ts';
import { startDevice } from '../../link/crewCommands.ts';
import { takeStore } from '../../link/takeStore.ts';
import { currentTexts } from '../../ui/text.ts';

/** What a giveaway lasts when nobody says. */
export const USUAL_LENGTH = minutes(3);

/** Starts a device, numbered after those of its kind that the take has had. */
export function startNumbered(kind: DeviceKind, length: Millis, details: readonly Detail[]) {
  const t = currentTexts().stage.running;
  const before = takeStore.getState().take?.devices.filter((device) => device.kind === kind).length ?? 0;
  return startDevice(kind, t.numbered(t.kinds[kind], before + 1), length, details);
}
