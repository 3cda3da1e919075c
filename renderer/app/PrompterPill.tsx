import { useTake } from '../link/takeStore.ts';
import { useText } from '../ui/text.ts';
import styles from './Header.module.css';
import { toggleOutput } from './useAppActions.ts';

/** Is the host's window open? A click opens or closes it. */
export function PrompterPill() {
  const { header } = useText().common;
  const open = useTake((link) => link.outputs.prompter.open);
  // Then the pill that says so stands in its place.
  const isBlack = useTake((link) => link.outputs.prompter.blackSince !== null);
  // In a browser it is a page of its own, which nobody can close from here; the rooms say whether it is open.
  const isOurs = useTake((link) => link.info?.host === 'electron');
  if (!isOurs || isBlack) return null;
  return (
    <button
      type="button"
      className={styles.pill}
      data-tone={open ? 'good' : 'off'}
      data-testid="prompter-pill"
      aria-pressed={open}
      title={open ? header.closePrompter : header.openPrompter}
      onClick={() => toggleOutput('prompter')}
    >
      <i className={styles.dot} />
      {open ? header.prompterOpen : header.prompterClosed}
    </button>
  );
}
