import { type Millis, millis, total } from '../../time.ts';
import { type Speaking, speechOf } from '../speech.ts';
import type { Elastic } from './fit.ts';
import { fillerLength, talkLength } from './lengths.ts';
import type { Subject } from './subjects.ts';
import { type Repeats, type Slot, waveOrder } from './waveOrder.ts';

/** A slot with the length it would have, and how far that may go. */
export interface SizedSlot {
  readonly slot: Slot;
  readonly size: Elastic;
  /** Longer than its tier because of what is written for it. */
  readonly byScript: boolean;
}

function sized(slot: Slot, show: Speaking): SizedSlot {
  if (slot.type !== 'talk') return { slot, size: fillerLength(slot.type), byScript: false };
  const { row } = slot.subject;
  const { byScript, ...size } = talkLength(slot.tier, slot.isAgain || row === null ? millis(0) : speechOf(row, show));
  return { slot, size, byScript };
}

/**
 * The order that can fill `budget`: each wave opens with a 引流款 where there is time for it, and talks are repeated only
 * where the products alone would end too early. Nothing chosen is ever left out, however short the time.
 */
export function chooseOrder(subjects: readonly Subject[], budget: Millis, show: Speaking): readonly SizedSlot[] {
  const build = (repeats: Repeats) => waveOrder(subjects, repeats).map((slot) => sized(slot, show));
  const least = (slots: readonly SizedSlot[]) => total(slots.map(({ size }) => size.min));
  const most = (slots: readonly SizedSlot[]) => total(slots.map(({ size }) => size.max));
  const plain = build({ traffic: true, image: false, profit: 0 });
  if (least(plain) > budget) return build({ traffic: false, image: false, profit: 0 });
  const profits = subjects.filter((subject) => (subject.tier ?? 'profit') === 'profit').length;
  let best = plain;
  for (let profit = 0; profit <= profits && most(best) < budget; profit += 1) {
    const fuller = build({ traffic: true, image: true, profit });
    // A repeat that would not fit any more is no help.
    if (least(fuller) > budget) break;
    best = fuller;
  }
  return best;
}

/** A buffer put in where a stretch would otherwise stand empty. */
export const extraBuffer = (wave: number): SizedSlot => ({
  slot: { type: 'buffer', wave },
  size: { ...fillerLength('buffer'), length: millis(0) },
  byScript: false,
});
