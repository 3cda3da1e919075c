import { useEffect } from 'react';
import { canonicalJson } from '../../../shared/canonical.ts';
import type { TakeId } from '../../../shared/ids.ts';
import { limitProblem } from '../../../shared/take/incidents/limits.ts';
import { STANDARD_THRESHOLDS, THRESHOLD_KEYS, type Thresholds, thresholdProblem } from '../../../shared/take/numbers/thresholds.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { getSetting } from '../../library/settings.ts';
import { setIncidentLimits } from '../../link/incidentCommands.ts';
import { setThresholds } from '../../link/resultCommands.ts';
import { takeStore, useTake } from '../../link/takeStore.ts';
import { notify } from '../../ui/notices.ts';

/**
 * A take opens with the standard limits; the team's own go into its log as soon as the desk sees it. One that came back
 * waits: the director's first command confirms it, and this is nobody's.
 */
export function useTeamLimits(): void {
  const takeId = useTake(({ take, role }) => (take !== null && role === 'director' && isToBring(take) ? take.takeId : null));
  useEffect(() => {
    if (takeId !== null) void bringThresholds(takeId).then(() => bringLimits(takeId));
  }, [takeId]);
}

const isToBring = ({ onAir, recoveredAt }: TakeState): boolean => onAir.end === null && recoveredAt === null;

/** Where the library cannot be read the standard holds. Limits that this take was given stay. */
async function bringThresholds(takeId: TakeId): Promise<void> {
  const kept = await getSetting('alarmLimits').catch(() => null);
  const take = stillOpen(takeId);
  if (kept === null || take === null || !isStandard(take.thresholds)) return;
  const all = { ...STANDARD_THRESHOLDS, ...kept };
  const bad = THRESHOLD_KEYS.filter((key) => thresholdProblem(key, all[key]) !== null);
  const wanted = { ...all, ...Object.fromEntries(bad.map((key) => [key, STANDARD_THRESHOLDS[key]])) };
  if (!isStandard(wanted)) await setThresholds(wanted);
  if (bad.length === 0) return;
  notify({
    tone: 'warn',
    text: ({ stage: { numbers: t } }) => t.limits.repaired(bad.map((key) => t.thresholds[key]).join(t.listMark)),
    detail: (t) => t.stage.numbers.limits.repairedHint,
    action: null,
    staysFor: null,
  });
}

async function bringLimits(takeId: TakeId): Promise<void> {
  const kept = await getSetting('incidentLimits').catch(() => null);
  const take = stillOpen(takeId);
  if (kept === null || take === null || take.incidentLimits.length > 0) return;
  const good = kept.filter((own) => limitProblem(kept, own) === null);
  if (good.length > 0) await setIncidentLimits(good);
  const lost = kept.length - good.length;
  if (lost === 0) return;
  notify({
    tone: 'warn',
    text: (t) => t.stage.numbers.limits.repairedLimits(lost),
    detail: (t) => t.stage.numbers.limits.repairedHint,
    action: null,
    staysFor: null,
  });
}

const stillOpen = (takeId: TakeId): TakeState | null => {
  const { take } = takeStore.getState();
  return take?.takeId === takeId ? take : null;
};

const isStandard = (thresholds: Thresholds): boolean => canonicalJson(thresholds) === canonicalJson(STANDARD_THRESHOLDS);
