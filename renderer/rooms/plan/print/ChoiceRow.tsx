import styles from './print.module.css';

export interface ChoiceRowProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all of them in view. The arrows move within it. */
export function ChoiceRow<Value extends string>({ label, values, names, value, onChange }: ChoiceRowProps<Value>) {
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
      {values.map((each) => (
        <label key={each} data-chosen={each === value}>
          <input type="radio" name={label} checked={each === value} onChange={() => onChange(each)} data-testid={`print-${each}`} />
          {names[each]}
        </label>
      ))}
    </fieldset>
  );
}
