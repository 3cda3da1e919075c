import { Undo2 } from 'lucide-react';
import { backOffer } from '../../../shared/take/incidents/back.ts';
import { currentRun, segmentOf } from '../../../shared/take/state.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { goBack } from '../../link/incidentCommands.ts';
import { takeStore, useTake } from '../../link/takeStore.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import { onceOnly } from '../TransportButton.tsx';
import styles from './IncidentPanel.module.css';
import { useIncidentText } from './useIncidentText.ts';

/** What the key would go back to now; null: nothing. */
export function backOfferNow() {
  const { take } = takeStore.getState();
  return take === null ? null : backOffer(take);
}

/** After an incident: one key to where the show was when it began. Offered, never taken by itself. */
export function BackOffer() {
  const t = useIncidentText().back;
  const take = useTake((link) => link.take);
  const offer = take === null ? null : backOffer(take);
  if (take === null || offer === null) return null;
  const { incident, point } = offer;
  const isHeldThere = currentRun(take)?.segmentId === point.segmentId;
  const words = t[isHeldThere ? 'resume' : 'jump'](segmentOf(take, point.segmentId)?.title ?? '—', lengthText(point.spoken));
  return (
    <button type="button" className={styles.back} data-testid="incident-back" onKeyDown={onceOnly} onClick={() => void goBack(incident.id)}>
      <Undo2 size={15} aria-hidden="true" />
      <span>{words}</span>
      <ActionKeys name="backToPoint" />
    </button>
  );
}
