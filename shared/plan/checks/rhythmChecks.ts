import { later, millis } from '../../time.ts';
import { type PlanRow, planSums } from '../planClock.ts';
import { HOOK_LIMIT, hookGaps } from '../rhythm/hooks.ts';
import { waves } from '../rhythm/waves.ts';
import type { Segment } from '../segment.ts';
import type { Show } from '../show.ts';
import type { Check } from './check.ts';
import { rowSpot } from './timeChecks.ts';

/** 利润款's share of the product minutes that a wave of middle lengths gives; a wish, never a rule (domain.md §10 C9). */
const PROFIT_TARGET = 65;

/** 引流 → 利润 → 利润 → 活动 → 利润 → 形象, hooks at least every quarter of an hour, and what 利润款 gets of it. */
export function rhythmChecks(show: Show, rows: readonly PlanRow[]): readonly Check[] {
  const gaps = gapChecks(rows);
  // The wave is a habit of shops: homes are not shown in tiers (domain.md §10 C26).
  if (show.products.some((product) => product.property !== null)) return gaps;
  const order = waves(rows).flatMap(({ from, to }) => orderChecks(rows.slice(from, to).map(({ segment }) => segment)));
  return [...gaps, ...order, ...shareChecks(show, rows)];
}

function gapChecks(rows: readonly PlanRow[]): readonly Check[] {
  return hookGaps(rows).flatMap(({ start, end, length, index }): readonly Check[] => {
    const row = rows[index];
    if (row === undefined) return [];
    // In the row in which the limit passes, where it passes: as late as it may come.
    const offset = millis(Math.max(0, Math.min(later(start, HOOK_LIMIT) - row.start, row.segment.length - 1000)));
    return [
      {
        key: `hookGap:${row.segment.id}`,
        group: 'rhythm',
        severity: 'warning',
        problem: { type: 'hookGap', start, end, length },
        spot: rowSpot(row.segment),
        fix: row.segment.length > 1000 ? { type: 'addHook', segmentId: row.segment.id, offset } : null,
      },
    ];
  });
}

/** In a wave nothing but 引流 comes before its first 利润: what is cheap or rare is wasted on viewers who have just come. */
function orderChecks(wave: readonly Segment[]): readonly Check[] {
  const tiered = wave.filter(({ kind, tier, skipped }) => kind === 'product' && tier !== null && !skipped);
  const first = tiered.findIndex(({ tier }) => tier === 'profit');
  return tiered.slice(0, Math.max(0, first)).flatMap((segment): readonly Check[] => {
    const { tier } = segment;
    if (tier === null || tier === 'traffic') return [];
    const problem = { type: 'tierOrder', tier } as const;
    return [{ key: `tierOrder:${segment.id}`, group: 'rhythm', severity: 'advice', problem, spot: rowSpot(segment), fix: null }];
  });
}

function shareChecks(show: Show, rows: readonly PlanRow[]): readonly Check[] {
  const { profitShare } = planSums(show, rows);
  if (profitShare === null || show.segments.every(({ tier }) => tier !== 'profit')) return [];
  const percent = Math.round(profitShare * 100);
  if (percent >= PROFIT_TARGET) return [];
  return [
    {
      key: 'profitShare',
      group: 'rhythm',
      severity: 'advice',
      problem: { type: 'profitShare', percent, target: PROFIT_TARGET },
      spot: { tab: 'show', segmentId: null, productId: null, field: null },
      fix: null,
    },
  ];
}
