import { assertNever } from '../../shared/assertNever.ts';
import { fen } from '../../shared/plan/product.ts';
import { isShare, type NumberKind } from '../../shared/take/numbers/number.ts';
import { lengthText, yuanText } from '../../shared/text/format.ts';
import type { Texts } from '../../shared/text/texts.ts';
import { seconds } from '../../shared/time.ts';
import type { NumberHappened } from './happenedNumber.ts';

/** A figure as it is read: `1,284`, `¥60,333`, `7.4%`, `0:58`. */
export function figure(kind: NumberKind, value: number): string {
  if (kind === 'gmv') return yuanText(fen(value));
  if (kind === 'stay') return lengthText(seconds(value));
  return isShare(kind) ? `${value / 100}%` : value.toLocaleString('en-US');
}

export function numberWords(happened: NumberHappened, t: Texts['stage']['numbers']): string {
  switch (happened.type) {
    case 'numberEntered':
      return t.log.entered(t.kinds[happened.kind], figure(happened.kind, happened.value));
    case 'numberDropped': {
      const { number } = happened;
      return t.log.dropped(number === null ? '—' : t.log.entered(t.kinds[number.kind], figure(number.kind, number.value)));
    }
    case 'alarmRaised':
      return t.log.raised(t.alarms[happened.alarm]);
    case 'alarmSeen':
      return t.log.seen(t.alarms[happened.alarm]);
    case 'thresholdsSet':
      return t.log.thresholds;
    default:
      return assertNever(happened);
  }
}
