import { useEffect, useMemo } from 'react';
import { closingDue } from '../../shared/take/closingDue.ts';
import { wallOf } from '../../shared/take/wall.ts';
import { lengthText } from '../../shared/text/format.ts';
import type { Instant } from '../../shared/time.ts';
import { setNext } from '../link/rundownCommands.ts';
import { useSettled } from '../link/useSettled.ts';
import { notify } from '../ui/notices.ts';
import { clockText } from '../ui/wall.ts';

/** Says when the closing must begin for the show to end as planned, and takes it back when that is over. Closed by hand it stays closed. */
export function ClosingNotice() {
  const { take, timing } = useSettled();
  const due = useMemo(() => (take === null ? null : closingDue(take)), [take]);
  const isTime = take !== null && timing !== null && due !== null && isWithin(wallOf(take, timing.now), due.at, take.plan.plannedEnd);
  const isNext = due !== null && timing?.next?.segment.id === due.first.id;
  useEffect(() => {
    if (!isTime || due === null || take === null) return;
    const { first, length } = due;
    const end = clockText(take.plan.plannedEnd);
    return notify({
      tone: 'warn',
      text: (t) => t.stage.closing.due,
      detail: (t) => t.stage.closing.hint(lengthText(length), end),
      action: isNext ? null : { label: (t) => t.stage.closing.setNext(first.title), run: () => void setNext(first.id) },
      staysFor: null,
    });
    // Once for each time that it falls due: a new length or title of the same closing says nothing new.
  }, [isTime, isNext]);
  return null;
}

/** Behind the planned end there is nothing left to propose: the header says how late it is. */
const isWithin = (wall: Instant, from: Instant, to: Instant): boolean => wall >= from && wall < to;
