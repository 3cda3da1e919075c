import { type Instant, later, latest } from '../../time.ts';
import type { TakeState } from '../state.ts';
import type { Incident } from './incident.ts';

/**
 * Since when nothing is on air any more: take time. The END may have been told for earlier than it was pressed, as after
 * a crash; a rehearsal's own clock has no way back to take time. null: it is not over.
 */
export const overSince = ({ mode, onAir: { end }, endedTakeAt }: Pick<TakeState, 'mode' | 'onAir' | 'endedTakeAt'>): Instant | null =>
  end === null || mode === 'rehearsal' ? endedTakeAt : end.at;

/**
 * Nothing was on air from `from` to `to` (take time), so nobody could take it on: what it had waited by then it has
 * waited still, and not a moment more.
 */
export function paused<Each extends Pick<Incident, 'openFrom' | 'waitsFrom' | 'graded'>>(incident: Each, from: Instant, to: Instant): Each {
  const on = (at: Instant): Instant => later(at, Math.max(0, to - latest(from, at)));
  const { openFrom, waitsFrom, graded } = incident;
  return { ...incident, openFrom: on(openFrom), waitsFrom: on(waitsFrom), graded: graded === null ? null : on(graded) };
}
