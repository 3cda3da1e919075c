import type { SubCue } from '../../plan/segment.ts';
import { currentRun, currentSegment, type Device, type TakeState } from '../state.ts';
import { type DeviceKind, FIGURES_OF, isDrawn } from './details.ts';
import { figureOf, unannounced, winnersMissing } from './result.ts';

/** The plan has only a cue's words: those that name a device, in either language of the program. */
const NAMES: readonly (readonly [DeviceKind, RegExp])[] = [
  ['luckyBag', /福袋|lucky bag/i],
  ['lottery', /抽奖|raffle|lottery/i],
  ['flashSale', /秒杀|flash sale/i],
  ['coupon', /优惠券|领券|发券|coupon|voucher/i],
  ['redPacket', /红包|red packet/i],
  ['hold', /憋单|hold-back/i],
  ['connect', /连麦|guest call|call-in/i],
  ['qa', /答疑|问答|q ?& ?a/i],
];

const kindNamed = ({ title }: SubCue): DeviceKind | null => NAMES.find(([, words]) => words.test(title))?.[0] ?? null;

/** A giveaway that the plan has just called for. */
export interface PlannedDevice {
  readonly kind: DeviceKind;
  readonly cue: string;
}

/** The newest cue of the run on air that names a device, while none of that kind was started since; null: nothing is called for. */
export function plannedDevice(state: TakeState): PlannedDevice | null {
  const run = currentRun(state);
  if (run === null) return null;
  const cues = currentSegment(state)?.subCues ?? [];
  for (const spent of state.spentCues.toReversed()) {
    const cue = spent.runId === run.id ? cues.find(({ id }) => id === spent.cueId) : undefined;
    const kind = cue === undefined ? null : kindNamed(cue);
    if (cue === undefined || kind === null) continue;
    const done = state.devices.some((device) => device.kind === kind && device.startedAt >= spent.at && device.closed?.how !== 'cancelled');
    return done ? null : { kind, cue: cue.title };
  }
  return null;
}

/** It has ended, and something that belongs to its result is not written down yet. */
export function isUnfinished(device: Device): boolean {
  if (device.closed?.how !== 'ended') return false;
  if (!isDrawn(device.kind)) return FIGURES_OF[device.kind].some((figure) => figureOf(device, figure) === null);
  return device.winners.length === 0 || (winnersMissing(device) ?? 0) > 0 || unannounced(device).length > 0;
}
