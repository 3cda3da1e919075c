import { type Millis, millis, total } from '../time.ts';
import type { Report } from './report.ts';

/** planned − notAired + repeated + deviation = elapsed, to the millisecond: why the show was as long as it was. */
export interface Balance {
  readonly planned: Millis;
  /** Planned length of segments that never ran. */
  readonly notAired: Millis;
  /** Planned length of second and later runs. */
  readonly repeated: Millis;
  readonly deviation: Millis;
  readonly elapsed: Millis;
}

/** null when nothing ran: there is no length to account for. */
export function balance({ segments, total: sums }: Report): Balance | null {
  if (sums.elapsed === null || sums.deviation === null) return null;
  const notAired = total(segments.filter((each) => each.runs.length === 0).map((each) => each.planned));
  const ran = total(segments.flatMap((each) => each.runs.map((run) => run.planned)));
  return {
    planned: sums.planned,
    notAired,
    repeated: millis(ran - (sums.planned - notAired)),
    deviation: sums.deviation,
    elapsed: sums.elapsed,
  };
}
