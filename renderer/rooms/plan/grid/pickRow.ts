import type { PointerEvent } from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import { chosen, mark, planView, select } from '../planView.ts';
import { rangeOf } from './rangeOf.ts';

/** A press on a row: alone; with Shift the range from where the last one began; with Ctrl or ⌘ this one more or less. */
export function pickRow(event: PointerEvent, id: SegmentId, rows: readonly PlanRow[]): void {
  const view = planView.getState();
  if (event.shiftKey && view.selected !== null) {
    const anchor = view.anchor ?? view.selected;
    event.preventDefault();
    return mark(rangeOf(rows, anchor, id), id, anchor);
  }
  const all = chosen(view);
  if (event.ctrlKey || event.metaKey) {
    const rest = all.filter((each) => each !== id);
    if (rest.length === all.length) return mark([...all, id], id, id);
    const lead = rest.at(-1);
    return lead === undefined ? undefined : mark(rest, lead, lead);
  }
  // A press on one of several may begin a drag of them all; the grip decides.
  const onGrip = event.target instanceof Element && event.target.closest('[data-grip]') !== null;
  if (!(onGrip && view.marked.includes(id))) select(id);
}
