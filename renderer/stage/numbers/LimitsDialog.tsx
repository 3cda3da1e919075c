import { useState } from 'react';
import { canonicalJson } from '../../../shared/canonical.ts';
import { STANDARD_THRESHOLDS } from '../../../shared/take/numbers/thresholds.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { setSetting } from '../../library/settings.ts';
import { setIncidentLimits } from '../../link/incidentCommands.ts';
import { setThresholds } from '../../link/resultCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { useText } from '../../ui/text.ts';
import { useIncidentText } from '../incidents/useIncidentText.ts';
import { IncidentLimitFields } from './IncidentLimitFields.tsx';
import { badEntries, badWords, limitEntries, readLimits } from './limitEntries.ts';
import styles from './limits.module.css';
import { ThresholdFields } from './ThresholdFields.tsx';
import { firstProblem, readThresholds, thresholdEntries } from './thresholdEntries.ts';

/** From which figure on something is an alarm, and how long an incident may take: this take's, and every later one's of this library. */
export function LimitsDialog({ take, onClose }: { readonly take: TakeState; readonly onClose: () => void }) {
  const { numbers: t, incidents } = useText().stage;
  const incidentText = useIncidentText();
  const [tab, setTab] = useState<'alarms' | 'incidents'>('alarms');
  const [alarms, setAlarms] = useState(() => thresholdEntries(take.thresholds));
  const [limits, setLimits] = useState(() => limitEntries(take.incidentLimits));
  const [problem, setProblem] = useState<string | null>(null);
  const keep = async () => {
    const badAlarm = firstProblem(alarms, t);
    const badLimit = [...badEntries(limits).values()][0];
    if (badAlarm !== null) setTab('alarms');
    else if (badLimit !== undefined) setTab('incidents');
    const bad = badAlarm ?? (badLimit === undefined ? null : badWords(badLimit, incidentText, incidents.names));
    setProblem(bad);
    if (bad !== null) return;
    const [wantedAlarms, wantedLimits] = [readThresholds(alarms), readLimits(limits)];
    const isNew = (before: unknown, wanted: unknown) => canonicalJson(before) !== canonicalJson(wanted);
    const changes = [
      ...(isNew(take.thresholds, wantedAlarms) ? [() => setThresholds(wantedAlarms)] : []),
      ...(isNew(take.incidentLimits, wantedLimits) ? [() => setIncidentLimits(wantedLimits)] : []),
    ];
    for (const change of changes) if ((await change()).type === 'refused') return;
    const kept = Promise.all([setSetting('alarmLimits', wantedAlarms), setSetting('incidentLimits', wantedLimits)]);
    kept.then(onClose, () => setProblem(t.limits.unsaved));
  };
  const reset = () => {
    setProblem(null);
    if (tab === 'alarms') setAlarms(thresholdEntries(STANDARD_THRESHOLDS));
    else setLimits(limitEntries([]));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.limits.title}
      width={560}
      data-testid="limits"
      actions={
        <>
          <Button data-testid="limits-reset" onClick={reset}>
            {t.limits.reset}
          </Button>
          <Button onClick={onClose}>{t.limits.cancel}</Button>
          <Button variant="primary" data-testid="limits-keep" onClick={() => void keep()}>
            {t.limits.keep}
          </Button>
        </>
      }
    >
      <Tabs
        label={t.limits.title}
        selected={tab}
        onSelect={setTab}
        tabs={(['alarms', 'incidents'] as const).map((name) => ({ name, label: t.limits.tabs[name] }))}
      />
      {tab === 'alarms' ? (
        <ThresholdFields take={take} entries={alarms} onChange={setAlarms} />
      ) : (
        <IncidentLimitFields entries={limits} onChange={setLimits} />
      )}
      {problem !== null && (
        <p role="alert" className={styles.problem} data-testid="limits-problem">
          {problem}
        </p>
      )}
    </Dialog>
  );
}
