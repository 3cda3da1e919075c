import { useEffect, useRef } from 'react';
import type { SegmentId } from '../../../../shared/ids.ts';
import type { PlanRow } from '../../../../shared/plan/planClock.ts';
import type { Wave } from '../../../../shared/plan/rhythm/waves.ts';
import { unfold } from '../planView.ts';
import { foldsOver } from './displayRows.ts';

/** A row that is chosen elsewhere, in the strip or from a check, is unfolded; one the user folds away stays so. */
export function useUnfolded(selected: SegmentId | null, rows: readonly PlanRow[], waves: readonly Wave[]): void {
  const latest = useRef({ rows, waves });
  latest.current = { rows, waves };
  useEffect(() => {
    const row = latest.current.rows.find(({ segment }) => segment.id === selected);
    if (row !== undefined) unfold(foldsOver(row, latest.current.rows, latest.current.waves));
  }, [selected]);
}
