import { useEffect } from 'react';
import { canonicalJson } from '../../../shared/canonical.ts';
import type { TakeId } from '../../../shared/ids.ts';
import { STANDARD_THRESHOLDS } from '../../../shared/take/numbers/thresholds.ts';
import { getSetting } from '../../library/settings.ts';
import { setThresholds } from '../../link/resultCommands.ts';
import { takeStore, useTake } from '../../link/takeStore.ts';

/** A take opens with the standard limits; the team's own go into its log as soon as the desk sees it. */
export function useTeamLimits(): void {
  const takeId = useTake(({ take, role }) => (take === null || role !== 'director' || take.onAir.end !== null ? null : take.takeId));
  useEffect(() => {
    if (takeId !== null) void bring(takeId);
  }, [takeId]);
}

/** Where the library cannot be read the standard holds. Limits that this take was given stay. */
async function bring(takeId: TakeId): Promise<void> {
  const limits = await getSetting('alarmLimits').catch(() => null);
  const { take } = takeStore.getState();
  if (limits === null || take?.takeId !== takeId || !isStandard(take.thresholds) || isStandard(limits)) return;
  await setThresholds({ ...STANDARD_THRESHOLDS, ...limits });
}

const isStandard = (thresholds: typeof STANDARD_THRESHOLDS): boolean => canonicalJson(thresholds) === canonicalJson(STANDARD_THRESHOLDS);
