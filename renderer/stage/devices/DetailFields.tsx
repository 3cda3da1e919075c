import { CHOICES, type DetailField, type DeviceKind, FIELDS_OF } from '../../../shared/take/devices/details.ts';
import { Select } from '../../ui/Select.tsx';
import { useText } from '../../ui/text.ts';
import styles from './devices.module.css';
import { type Entries, isChoiceField, keyboardOf } from './readDetails.ts';

interface DetailFieldsProps {
  readonly kind: DeviceKind;
  readonly entries: Entries;
  readonly bad: DetailField | null;
  readonly onChange: (entries: Entries) => void;
}

/** The fields of one kind. Nothing but the condition of 憋单 has to be filled in. */
export function DetailFields({ kind, entries, bad, onChange }: DetailFieldsProps) {
  const t = useText().stage.devices;
  const set = (field: DetailField) => (value: string) => onChange({ ...entries, [field]: value });
  return (
    <div className={styles.fields}>
      {FIELDS_OF[kind].map((field) => (
        <label key={field} data-bad={field === bad} data-kind={keyboardOf(field)}>
          <span>{t.fields[field]}</span>
          {isChoiceField(field) ? (
            <Select
              value={entries[field] ?? ''}
              options={['', ...CHOICES[field]].map((value) => ({ value, label: value === '' ? '—' : choiceWord(t.choices, value) }))}
              onChange={set(field)}
              data-testid={`device-${field}`}
            />
          ) : (
            <input
              value={entries[field] ?? ''}
              maxLength={200}
              inputMode={keyboardOf(field)}
              aria-invalid={field === bad}
              data-testid={`device-${field}`}
              onChange={(event) => set(field)(event.target.value)}
            />
          )}
        </label>
      ))}
      {bad !== null && (
        <p className={styles.problem} role="alert">
          {bad === 'condition' ? t.needsCondition : t.badField(t.fields[bad])}
        </p>
      )}
    </div>
  );
}

const choiceWord = (words: Readonly<Record<string, string>>, value: string): string => words[value] ?? value;
