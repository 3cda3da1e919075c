import { type FormEvent, memo, type RefObject, useState } from 'react';
import { parseLength } from '../../shared/plan/smartTime.ts';
import { DEVICE_KINDS, type DeviceKind } from '../../shared/take/devices/details.ts';
import { millis } from '../../shared/time.ts';
import { startDevice } from '../link/crewCommands.ts';
import { takeStore } from '../link/takeStore.ts';
import { Select } from '../ui/Select.tsx';
import { useText } from '../ui/text.ts';
import { ActionKeys } from './ActionKeys.tsx';
import styles from './RunningPanel.module.css';

/** How many of this kind the take has had. */
const startedOf = (kind: DeviceKind): number => takeStore.getState().take?.devices.filter((device) => device.kind === kind).length ?? 0;

/** Starts a giveaway with its length: its countdown runs from the moment the host has it. */
export const DeviceForm = memo(function DeviceForm({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const { stage, plan } = useText();
  const t = stage.running;
  const [kind, setKind] = useState<DeviceKind>('luckyBag');
  const [entry, setEntry] = useState('3m');
  const [tried, setTried] = useState(false);
  const length = parseLength(entry, { current: millis(0), untilFixed: null });
  const start = (event: FormEvent) => {
    event.preventDefault();
    setTried(length.type === 'invalid');
    if (length.type === 'invalid') return;
    void startDevice(kind, t.numbered(t.kinds[kind], startedOf(kind) + 1), length.length, []);
  };
  return (
    <form className={styles.form} onSubmit={start} aria-label={t.startDevice}>
      <Select value={kind} options={DEVICE_KINDS.map((value) => ({ value, label: t.kinds[value] }))} onChange={setKind} label={t.kind} />
      <input
        ref={field}
        value={entry}
        aria-label={plan.segment.length}
        data-testid="device-length"
        onChange={(event) => setEntry(event.target.value)}
      />
      <button type="submit" data-testid="device-start">
        {t.start} <ActionKeys name="startDevice" />
      </button>
      {tried && length.type === 'invalid' && <p className={styles.problem}>{plan.lengthProblems[length.problem]}</p>}
    </form>
  );
});
