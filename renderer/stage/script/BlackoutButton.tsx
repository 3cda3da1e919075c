import { MonitorOff } from 'lucide-react';
import { runAction } from '../../hooks/actionStore.ts';
import { useTake } from '../../link/takeStore.ts';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import styles from './ScriptPanel.module.css';

/** Beside the script on the prompter: the way to black it out, and back. Since when it is black the header says in every room. */
export function BlackoutButton() {
  const { common } = useText();
  const { open, blackSince } = useTake((link) => link.outputs.prompter);
  if (!open && blackSince === null) return null;
  return (
    <button
      type="button"
      className={styles.edit}
      data-black={blackSince !== null}
      data-testid="black-prompter"
      title={blackSince === null ? undefined : common.black.since(clockText(blackSince))}
      onClick={() => runAction('blackPrompter')}
    >
      <MonitorOff size={12} />
      {blackSince === null ? common.black.out : common.black.back}
      <ActionKeys name="blackPrompter" />
    </button>
  );
}
