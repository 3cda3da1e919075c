import { textWidth } from '../../../shared/plan/promptLines.ts';
import type { Holding } from '../../../shared/take/incidents/incident.ts';
import { useKeyText } from '../../hooks/useKeyText.ts';
import { useText } from '../../ui/text.ts';
import answer from './acknowledge.module.css';
import styles from './HoldingCard.module.css';

interface Props {
  readonly holding: Holding;
  readonly onAcknowledge: () => void;
}

/**
 * What is to be said before the script goes on: black on white where the script is white on black, over it until it is
 * taken down. Its head flashes until the host has it, steady under reduced motion.
 */
export function HoldingCard({ holding, onAcknowledge }: Props) {
  const { incidents: t } = useText().stage;
  const keys = useKeyText()('prompter.acknowledge');
  const isNew = holding.acknowledgedAt === null;
  return (
    <section className={styles.card} role="alert" data-new={isNew} data-testid="prompter-holding">
      <header>
        <b>{t.holdingTitle}</b>
        {isNew && (
          <button type="button" className={answer.acknowledge} onClick={onAcknowledge}>
            {keys !== null && <kbd>{keys}</kbd>}
            {t.holdingSeen}
          </button>
        )}
      </header>
      <p data-size={textWidth(holding.text) <= 70 ? 'large' : textWidth(holding.text) <= 150 ? 'middle' : 'small'}>{holding.text}</p>
    </section>
  );
}
