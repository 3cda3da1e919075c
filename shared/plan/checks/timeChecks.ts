import type { ShowScan } from '../../compliance/scan.ts';
import { type Millis, millis, seconds } from '../../time.ts';
import { lengthFromBuffer } from '../buffer.ts';
import { overBudget, phaseShare } from '../phaseBudget.ts';
import type { PlanRow } from '../planClock.ts';
import { announcedEnd } from '../planClock.ts';
import { PHASES, type Phase, type Segment } from '../segment.ts';
import type { Show } from '../show.ts';
import { speakingTime } from '../speaking.ts';
import { paceOf } from '../speech.ts';
import type { Check, Spot } from './check.ts';

/** Less than this nobody can plan or see. */
const SMALL = seconds(1);
/** A length that was made longer ends on a round figure. */
const ROUND = seconds(10);

export const rowSpot = (segment: Segment, tab: Spot['tab'] = 'segment', field: string | null = null): Spot => ({
  tab,
  segmentId: segment.id,
  productId: null,
  field,
});

/** Gaps and overlaps at pins, the announced end, the phases' budgets, and scripts that take longer than their row. */
export function timeChecks(show: Show, all: readonly PlanRow[], scan: ShowScan): readonly Check[] {
  const rows = all.filter((row) => !row.segment.skipped);
  return [
    ...rows.flatMap(pinChecks),
    ...targetChecks(show, rows),
    ...PHASES.flatMap((phase) => budgetChecks(show, phase)),
    ...rows.flatMap((row) => scriptChecks(show, row, scan)),
  ];
}

function pinChecks({ segment, gap, pinMissed }: PlanRow): readonly Check[] {
  if (gap >= SMALL)
    return [
      {
        key: `gap:${segment.id}`,
        group: 'time',
        severity: 'warning',
        problem: { type: 'gap', length: gap },
        spot: rowSpot(segment, 'segment', `pin:${segment.id}`),
        fix: { type: 'fillGap', segmentId: segment.id, length: gap },
      },
    ];
  if (pinMissed < SMALL) return [];
  return [
    {
      key: `overlap:${segment.id}`,
      group: 'time',
      severity: 'error',
      problem: { type: 'overlap', by: pinMissed },
      spot: rowSpot(segment, 'segment', `pin:${segment.id}`),
      fix: { type: 'unpin', segmentId: segment.id },
    },
  ];
}

function targetChecks(show: Show, rows: readonly PlanRow[]): readonly Check[] {
  const announced = announcedEnd(show);
  const end = rows.at(-1)?.end;
  if (announced === null || end === undefined) return [];
  const over = millis(end - announced);
  if (Math.abs(over) < SMALL) return [];
  const spot: Spot = { tab: 'show', segmentId: null, productId: null, field: 'show-target' };
  const common = { key: 'target', group: 'time', spot } as const;
  if (over < 0) return [{ ...common, severity: 'advice', problem: { type: 'underTarget', by: millis(-over) }, fix: null }];
  const canPay = slack(show.segments) >= over && rows.every((row) => row.segment.hardStart === null);
  const fix = canPay ? ({ type: 'payFromBuffers', by: over, phase: null } as const) : null;
  return [{ ...common, severity: 'warning', problem: { type: 'overTarget', by: over }, fix }];
}

/** A phase that takes longer than it was given; its own buffers may pay. One that takes less has time to spare. */
function budgetChecks({ segments, phaseBudgets }: Show, phase: Phase): readonly Check[] {
  const over = overBudget(phaseShare(segments, phaseBudgets, phase));
  if (over === null || over < SMALL) return [];
  const canPay = slack(segments.filter((segment) => segment.phase === phase)) >= over;
  return [
    {
      key: `phaseOver:${phase}`,
      group: 'time',
      severity: 'warning',
      problem: { type: 'phaseOver', phase, by: over },
      spot: { tab: 'show', segmentId: null, productId: null, field: `budget:${phase}` },
      fix: canPay ? { type: 'payFromBuffers', by: over, phase } : null,
    },
  ];
}

/** What all buffers together may still give. */
const slack = (segments: readonly Segment[]): Millis =>
  millis(segments.reduce((sum, { kind, length, flex }) => (kind === 'buffer' ? sum + Math.max(0, length - flex.min) : sum), 0));

function scriptChecks(show: Show, { segment }: PlanRow, scan: ShowScan): readonly Check[] {
  const spoken = speakingTime(scan.segments.get(segment.id)?.count ?? 0, paceOf(show, segment.owner));
  const over = millis(spoken - segment.length);
  if (over < SMALL) return [];
  const by = millis(Math.ceil(over / ROUND) * ROUND);
  const fromBuffer = lengthFromBuffer(show.segments, segment.id, millis(segment.length + by)) !== null;
  return [
    {
      key: `scriptOver:${segment.id}`,
      group: 'time',
      severity: 'warning',
      problem: { type: 'scriptOver', by: over },
      spot: rowSpot(segment, 'script'),
      fix: { type: 'lengthen', segmentId: segment.id, by, fromBuffer },
    },
  ];
}
