import styles from './Displays.module.css';

export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly pressed: boolean;
  /** Why it cannot be chosen; null when it can. */
  readonly refusal: string | null;
  readonly press: () => void;
}

/** Buttons in a row of which some are down. */
export function Choices({
  label,
  choices,
  testId,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly testId: string;
}) {
  return (
    <div className={styles.choices} role="group" aria-label={label} data-testid={testId}>
      {choices.map(({ key, label: word, pressed, refusal, press }) => (
        <button
          key={key}
          type="button"
          aria-pressed={pressed}
          disabled={refusal !== null}
          title={refusal ?? undefined}
          data-choice={key}
          onClick={press}
        >
          {word}
        </button>
      ))}
    </div>
  );
}
