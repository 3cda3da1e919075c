import type { Handover } from '../../../shared/take/handover/model.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { wallOf } from '../../../shared/take/wall.ts';
import { later, useLater } from '../../hooks/later.ts';
import { useKeyText } from '../../hooks/useKeyText.ts';
import { useText } from '../../ui/text.ts';
import styles from './HostHandover.module.css';

const CARD = later(async () => (await import('../../stage/handover/HandoverCard.tsx')).HandoverCard);

interface Props {
  readonly take: TakeState;
  readonly handover: Handover;
  /** The key takes over; not while the same key answers a message. */
  readonly hasKey: boolean;
  readonly onTakeOver: () => void;
}

/** For the host who comes in: how things stand, over the script until Enter says that it was read. */
export function HostHandover({ take, handover, hasKey, onTakeOver }: Props) {
  const { incidents: t } = useText().stage;
  const keys = useKeyText()('prompter.acknowledge');
  const Card = useLater(CARD);
  return (
    <section className={styles.over} data-testid="prompter-handover">
      {Card !== null && <Card wall={(at) => wallOf(take, at)} handover={handover} />}
      <button type="button" onClick={onTakeOver}>
        {hasKey && keys !== null && <kbd>{keys}</kbd>}
        {t.takeOver}
      </button>
    </section>
  );
}
