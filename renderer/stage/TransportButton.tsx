import type { ActionName } from '../../shared/actions.ts';
import { ActionKeys } from './ActionKeys.tsx';
import styles from './TransportButton.module.css';

export interface TransportButtonProps {
  readonly testId: string;
  readonly label: string;
  /** Whose shortcut stands under the label. */
  readonly action: ActionName;
  /** Would be refused now. */
  readonly quiet: boolean;
  readonly tone: 'warn' | null;
  readonly onPress: () => void;
}

export function TransportButton({ testId, label, action, quiet, tone, onPress }: TransportButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      data-testid={testId}
      data-quiet={quiet}
      data-tone={tone}
      onKeyDown={onceOnly}
      onClick={onPress}
    >
      <span>{label}</span>
      <ActionKeys name={action} />
    </button>
  );
}

/** A key held down presses a button once. */
export function onceOnly(event: { readonly repeat: boolean; readonly preventDefault: () => void }): void {
  if (event.repeat) event.preventDefault();
}
