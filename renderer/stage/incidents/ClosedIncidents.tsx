import type { Incident } from '../../../shared/take/incidents/incident.ts';
import { reopenIncident } from '../../link/incidentCommands.ts';
import { useText } from '../../ui/text.ts';
import styles from './IncidentSheet.module.css';
import { chooseIncident, closeSheet } from './sheetStore.ts';
import { useIncidentText } from './useIncidentText.ts';

/** So many of those that were closed last: what is older has its own entry in the log. */
const MOST = 2;

/** What was closed a while ago and is not over, to be opened again as what it was: its steps and its time are there. */
export function ClosedIncidents({ incidents }: { readonly incidents: readonly Incident[] }) {
  const { names } = useText().stage.incidents;
  const { sheet: t } = useIncidentText();
  const closed = incidents.filter((incident) => incident.closed !== null);
  const last = closed.toSorted((a, b) => (b.closed?.take ?? 0) - (a.closed?.take ?? 0)).slice(0, MOST);
  if (last.length === 0) return null;
  const reopen = async ({ id }: Incident) => {
    closeSheet(true);
    if ((await reopenIncident(id)).type === 'acknowledged') chooseIncident(id);
  };
  return (
    <ul className={styles.closed} aria-label={t.closed} data-testid="incidents-closed">
      {last.map((incident) => (
        <li key={incident.id}>
          <span>{t.closedAs[incident.closed?.how ?? 'resolved'](names[incident.kind])}</span>
          <button type="button" data-testid="incident-reopen" onClick={() => void reopen(incident)}>
            {t.reopen}
          </button>
        </li>
      ))}
    </ul>
  );
}
