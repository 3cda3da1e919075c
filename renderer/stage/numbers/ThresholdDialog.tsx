import { useState } from 'react';
import {
  isThreshold,
  STANDARD_THRESHOLDS,
  THRESHOLD_KEYS,
  type ThresholdKey,
  type Thresholds,
  unitOf,
} from '../../../shared/take/numbers/thresholds.ts';
import { setSetting } from '../../library/settings.ts';
import { setThresholds } from '../../link/resultCommands.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useText } from '../../ui/text.ts';
import styles from './numbers.module.css';

type Entries = Readonly<Record<ThresholdKey, string>>;

const entriesOf = (thresholds: Thresholds): Entries =>
  Object.fromEntries(THRESHOLD_KEYS.map((key) => [key, thresholds[key] === null ? '' : String(thresholds[key])])) as Entries;

/** Blank is not set; undefined cannot stand. */
function read(entry: string): number | null | undefined {
  const text = entry.normalize('NFKC').trim();
  if (text === '') return null;
  const value = /^\d{1,7}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  return isThreshold(value) ? value : undefined;
}

/** From which figure on something is an alarm: this take's, and every later one's of this library. */
export function ThresholdDialog({ thresholds, onClose }: { readonly thresholds: Thresholds; readonly onClose: () => void }) {
  const t = useText().stage.numbers;
  const [entries, setEntries] = useState(() => entriesOf(thresholds));
  const isBad = THRESHOLD_KEYS.some((key) => read(entries[key]) === undefined);
  const [problem, setProblem] = useState<'bad' | 'unsaved' | null>(null);
  const keep = async () => {
    setProblem(isBad ? 'bad' : null);
    if (isBad) return;
    const wanted = Object.fromEntries(THRESHOLD_KEYS.map((key) => [key, read(entries[key]) ?? null])) as Thresholds;
    const answer = await setThresholds(wanted);
    if (answer.type === 'refused' && answer.reason !== 'noChange') return;
    setSetting('alarmLimits', wanted).then(onClose, () => setProblem('unsaved'));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.limits.title}
      data-testid="limits"
      actions={
        <>
          <Button data-testid="limits-reset" onClick={() => setEntries(entriesOf(STANDARD_THRESHOLDS))}>
            {t.limits.reset}
          </Button>
          <Button onClick={onClose}>{t.limits.cancel}</Button>
          <Button variant="primary" data-testid="limits-keep" onClick={() => void keep()}>
            {t.limits.keep}
          </Button>
        </>
      }
    >
      <div className={styles.limits}>
        <p>{t.limits.hint}</p>
        {THRESHOLD_KEYS.map((key) => (
          <label key={key}>
            <span>{t.thresholds[key]}</span>
            <input
              value={entries[key]}
              inputMode="decimal"
              maxLength={10}
              placeholder={t.limits.unset}
              aria-invalid={read(entries[key]) === undefined}
              data-testid={`limit-${key}`}
              onChange={(event) => setEntries({ ...entries, [key]: event.target.value })}
            />
            <em>{t.units[unitOf(key)]}</em>
          </label>
        ))}
        {problem !== null && <p role="alert">{t.limits[problem]}</p>}
      </div>
    </Dialog>
  );
}
