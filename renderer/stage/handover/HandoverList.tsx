import { useEffect, useRef } from 'react';
import type { Handover } from '../../../shared/take/handover/model.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { wallOf } from '../../../shared/take/wall.ts';
import { takeOver } from '../../link/incidentCommands.ts';
import { useTake } from '../../link/takeStore.ts';
import { useText } from '../../ui/text.ts';
import { useIncidentText } from '../incidents/useIncidentText.ts';
import { onceOnly } from '../TransportButton.tsx';
import { HandoverCard } from './HandoverCard.tsx';
import styles from './HandoverList.module.css';

/** Cards that nobody has read yet: the director's own, and those that the host or the assistant has on another screen. */
export function HandoverList() {
  const take = useTake((link) => link.take);
  const waiting = (take?.handovers ?? []).filter(({ taken }) => taken === null);
  if (take === null || waiting.length === 0) return null;
  return waiting.map((handover) => <Waiting key={handover.id} take={take} handover={handover} />);
}

function Waiting({ take, handover }: { readonly take: TakeState; readonly handover: Handover }) {
  const { stage } = useText();
  const { handover: t } = useIncidentText();
  const card = useRef<HTMLElement>(null);
  // Somebody has just handed over: wherever the column was scrolled to, the card is what comes next.
  useEffect(() => void card.current?.scrollIntoView?.({ block: 'nearest' }), []);
  return (
    <section ref={card} className={styles.panel} data-testid="handover-waiting">
      <HandoverCard wall={(at) => wallOf(take, at)} handover={handover} />
      {handover.role !== 'director' && <p className={styles.waiting}>{t.waiting(handover.to)}</p>}
      <div className={styles.buttons}>
        <button
          type="button"
          data-main={handover.role === 'director'}
          data-testid="take-over"
          onKeyDown={onceOnly}
          onClick={() => void takeOver(handover.id)}
        >
          {stage.incidents.takeOver}
        </button>
      </div>
    </section>
  );
}
