import type { ShowScan } from '../../compliance/scan.ts';
import type { PlanRow } from '../planClock.ts';
import type { Show } from '../show.ts';
import { unskipped } from '../skip.ts';
import type { TalkSplits } from '../talkSplit.ts';
import { CHECK_GROUPS, type Check, SEVERITIES, type Severity } from './check.ts';
import { productChecks } from './productChecks.ts';
import { rhythmChecks } from './rhythmChecks.ts';
import { crewChecks, showChecks } from './showChecks.ts';
import { stepChecks } from './stepChecks.ts';
import { timeChecks } from './timeChecks.ts';
import { variableChecks } from './variableChecks.ts';
import { wordChecks } from './wordChecks.ts';

/**
 * Everything worth a look, the worst first, then by group; within a group in running order. `rows` are the show's,
 * `splits` how this team divides a product talk. Of a
 * row that the plan skips nothing is asked: it will not be spoken.
 */
export function checkShow(whole: Show, rows: readonly PlanRow[], scan: ShowScan, splits: TalkSplits): readonly Check[] {
  const show = spoken(whole);
  const all = [
    ...wordChecks(show, scan),
    ...timeChecks(show, rows, scan),
    ...stepChecks(show, scan, splits),
    ...rhythmChecks(show, rows),
    ...productChecks(show),
    ...variableChecks(show, scan),
    ...showChecks(show),
    ...crewChecks(show),
  ];
  const rank = ({ severity, group }: Check) => SEVERITIES.indexOf(severity) * CHECK_GROUPS.length + CHECK_GROUPS.indexOf(group);
  return all.toSorted((a, b) => rank(a) - rank(b));
}

const spoken = (show: Show): Show => ({ ...show, segments: unskipped(show.segments) });

export type CheckCounts = Readonly<Record<Severity, number>>;

export const countChecks = (checks: readonly Check[]): CheckCounts => ({
  error: checks.filter((check) => check.severity === 'error').length,
  warning: checks.filter((check) => check.severity === 'warning').length,
  advice: checks.filter((check) => check.severity === 'advice').length,
});
