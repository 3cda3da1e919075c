import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** 0–1; past 1 the bar is full and red, and the caller says the word. */
  readonly value: number;
  readonly tone?: 'neutral' | 'accent' | 'next' | 'warn';
  readonly label: string;
}

export function ProgressBar({ value, tone = 'accent', label }: ProgressBarProps) {
  const part = Math.min(1, Math.max(0, value));
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(part * 100)}
    >
      <i className={value > 1 ? styles.over : styles[tone]} style={{ width: `${part * 100}%` }} />
    </div>
  );
}
