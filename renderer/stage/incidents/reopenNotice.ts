import type { Incident } from '../../../shared/take/incidents/incident.ts';
import { reopenIncident } from '../../link/incidentCommands.ts';
import { notify } from '../../ui/notices.ts';
import { incidentTextNow } from './useIncidentText.ts';

/** Its card is gone: what was closed too early, or was no false alarm, is opened again from here. */
export function offerReopening({ id, kind }: Incident, how: 'solvedJustNow' | 'dismissedJustNow'): void {
  notify({
    tone: 'good',
    text: (texts) => incidentTextNow().card[how](texts.stage.incidents.names[kind]),
    detail: null,
    action: { label: () => incidentTextNow().card.reopen, run: () => void reopenIncident(id) },
    staysFor: 10_000,
  });
}
