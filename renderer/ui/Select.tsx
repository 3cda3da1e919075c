import { ChevronDown } from 'lucide-react';
import { classes } from './classes.ts';
import styles from './Select.module.css';

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectProps<Value extends string> {
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  /** Needed unless it stands in a Field. */
  readonly label?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly 'data-testid'?: string;
}

/** The system's own list: keyboard, screen reader and long lists are its business. */
export function Select<Value extends string>({
  value,
  options,
  onChange,
  label,
  disabled = false,
  className,
  'data-testid': testId,
}: SelectProps<Value>) {
  return (
    <span className={classes(styles.select, className)}>
      <select
        value={value}
        aria-label={label}
        disabled={disabled}
        data-testid={testId}
        onChange={(event) => onChange(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden />
    </span>
  );
}
