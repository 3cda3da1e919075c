import { type FormEvent, memo, type RefObject, useState } from 'react';
import { parseLength } from '../../../shared/plan/smartTime.ts';
import { DEVICE_KINDS, type DetailField, type DeviceKind } from '../../../shared/take/devices/details.ts';
import { millis } from '../../../shared/time.ts';
import { leaveOnEscape } from '../../hooks/leaveOnEscape.ts';
import { useOneAtATime } from '../../hooks/useOneAtATime.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { useText } from '../../ui/text.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import styles from '../RunningPanel.module.css';
import { DetailFields } from './DetailFields.tsx';
import { type Entries, readDetails } from './readDetails.ts';
import { startNumbered } from './startNow.ts';

/** Starts a giveaway or a call with its length: its countdown runs from the moment the host has it. Its fields unfold. */
export const DeviceForm = memo(function DeviceForm({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const { stage, plan } = useText();
  const t = stage.running;
  const [kind, setKind] = useState<DeviceKind>('luckyBag');
  const [entry, setEntry] = useState('3m');
  const [entries, setEntries] = useState<Entries>({});
  const [isOpen, setOpen] = useState(false);
  const [tried, setTried] = useState(false);
  const [bad, setBad] = useState<DetailField | null>(null);
  const length = parseLength(entry, { current: millis(0), untilFixed: null });
  const choose = (value: DeviceKind) => {
    setKind(value);
    setBad(null);
    if (value === 'hold') setOpen(true);
  };
  const oneAtATime = useOneAtATime();
  const start = (event: FormEvent) => {
    event.preventDefault();
    const details = readDetails(kind, entries);
    setTried(length.type === 'invalid');
    setBad('bad' in details ? details.bad : null);
    if ('bad' in details) setOpen(true);
    if (length.type === 'invalid' || 'bad' in details) return;
    void oneAtATime(async () => {
      if ((await startNumbered(kind, length.length, details)).type !== 'acknowledged') return;
      setEntries({});
      setOpen(false);
    });
  };
  return (
    <form className={styles.form} onSubmit={start} onKeyDown={leaveOnEscape} aria-label={t.startDevice}>
      <Select
        value={kind}
        options={DEVICE_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        onChange={choose}
        label={t.kind}
        data-testid="device-kind"
      />
      <input
        ref={field}
        value={entry}
        aria-label={plan.segment.length}
        data-testid="device-length"
        onChange={(event) => setEntry(event.target.value)}
      />
      <Button type="submit" data-testid="device-start">
        {t.start} <ActionKeys name="startDevice" />
      </Button>
      {tried && length.type === 'invalid' && <p className={styles.problem}>{plan.lengthProblems[length.problem]}</p>}
      {isOpen && <DetailFields kind={kind} entries={entries} bad={bad} onChange={setEntries} />}
      <Button className={styles.more} aria-expanded={isOpen} data-testid="device-fields" onClick={() => setOpen(!isOpen)}>
        {isOpen ? stage.devices.fewer : stage.devices.more}
      </Button>
    </form>
  );
});
