import { ROLES } from '../../../shared/plan/segment.ts';
import { personIn } from '../../../shared/take/crew.ts';
import type { Incident } from '../../../shared/take/incidents/incident.ts';
import { type IncidentLevel, LEVELS } from '../../../shared/take/incidents/kind.ts';
import { assignIncident, gradeIncident } from '../../link/incidentCommands.ts';
import { useTake } from '../../link/takeStore.ts';
import { Select } from '../../ui/Select.tsx';
import { useText } from '../../ui/text.ts';
import { ownerText } from '../incidentWords.ts';
import styles from './IncidentPanel.module.css';
import { useIncidentText } from './useIncidentText.ts';

const NOBODY = [] as const;

/** How bad it is, and whose: both can be changed at any time. */
export function OwnerFields({ incident: { id, level, owner } }: { readonly incident: Incident }) {
  const { incidents: words } = useText().stage;
  const t = useIncidentText().card;
  const crew = useTake((link) => link.take?.crew ?? NOBODY);
  return (
    <div className={styles.fields}>
      <div className={styles.levels} role="group" aria-label={t.level}>
        {LEVELS.map((each: IncidentLevel) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === level}
            data-level={each}
            title={words.levels[each]}
            onClick={() => each !== level && void gradeIncident(id, each)}
          >
            {each}
          </button>
        ))}
      </div>
      <Select
        className={styles.owner ?? ''}
        value={owner}
        options={ROLES.map((role) => ({ value: role, label: ownerText(role, personIn({ crew }, role), words) }))}
        onChange={(role) => void assignIncident(id, role)}
        label={t.owner}
        data-testid="incident-owner"
      />
    </div>
  );
}
