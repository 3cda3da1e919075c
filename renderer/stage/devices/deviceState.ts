import { isDrawn } from '../../../shared/take/devices/details.ts';
import { isUnfinished } from '../../../shared/take/devices/offer.ts';
import { unannounced } from '../../../shared/take/devices/result.ts';
import type { Device } from '../../../shared/take/state.ts';
import type { Texts } from '../../../shared/text/texts.ts';

/** How far its result is, in a word or two; '' when there is nothing to say. */
export function deviceState(device: Device, t: Texts['stage']['devices']): string {
  const all = device.winners.length;
  if (isDrawn(device.kind) && all > 0) {
    const waiting = unannounced(device).length;
    return waiting === 0 ? t.saidAll(all) : t.toSay(waiting, all);
  }
  return isUnfinished(device) ? t.toNote : '';
}
