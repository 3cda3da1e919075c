import { type Millis, millis, total } from '../time.ts';
import type { Report } from './report.ts';

/** planned − notAired + repeated + unplanned + deviation = elapsed, to the millisecond: why the show was as long as it was. */
export interface Balance {
  readonly planned: Millis;
  /** Planned length of segments that never ran. */
  readonly notAired: Millis;
  /** Planned length of second and later runs. */
  readonly repeated: Millis;
  /** Length of runs that the plan did not have: rows that it skipped, and rows put in on air. */
  readonly unplanned: Millis;
  readonly deviation: Millis;
  readonly elapsed: Millis;
}

/** null when nothing ran: there is no length to account for. */
export function balance({ segments, asRun, total: sums }: Report): Balance | null {
  if (sums.elapsed === null || sums.deviation === null) return null;
  const notAired = total(segments.filter((each) => each.runs.length === 0).map((each) => each.planned));
  const planned = segments.filter((each) => each.plannedStart !== null).flatMap((each) => each.runs);
  const ran = total(planned.map((run) => run.planned));
  const all = total(asRun.filter((run) => !run.undone).map((run) => run.planned));
  return {
    planned: sums.planned,
    notAired,
    repeated: millis(ran - (sums.planned - notAired)),
    unplanned: millis(all - ran),
    deviation: sums.deviation,
    elapsed: sums.elapsed,
  };
}
