import type { Instant } from '../../time.ts';

/** What the figures that were entered say, each as of its newest figure. */
const NUMBER_ALARMS = [
  ...(['drop', 'slotDrop', 'peak', 'interaction', 'onlineFloor', 'ordersFloor'] as const),
  ...(['stay', 'unpaid', 'paid', 'refund'] as const),
] as const;
/** What the take itself says. */
const TAKE_ALARMS = ['noHook', 'overrun', 'closing', 'stock'] as const;
export const ALARM_KINDS = [...NUMBER_ALARMS, ...TAKE_ALARMS] as const;
export type AlarmKind = (typeof ALARM_KINDS)[number];

/** `since` and kind name it: the same state is one alarm for as long as it holds. */
export interface Alarm {
  readonly kind: AlarmKind;
  readonly since: Instant;
}
