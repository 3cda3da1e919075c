import { openIncidents } from '../../../shared/take/incidents/timing.ts';
import { useTake } from '../../link/takeStore.ts';
import { classes } from '../../ui/classes.ts';
import { useText } from '../../ui/text.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import button from '../TransportButton.module.css';
import { onceOnly } from '../TransportButton.tsx';
import styles from './IncidentButton.module.css';
import { openSheet } from './sheetStore.ts';

const NONE = [] as const;

/** Declares an incident. While some are open it says how many and how bad, wherever the columns are scrolled to. */
export function IncidentButton() {
  const { incidents: t, transport } = useText().stage;
  const open = openIncidents(useTake((link) => link.take?.incidents ?? NONE));
  const worst = open[0]?.level ?? null;
  return (
    <button
      type="button"
      className={classes(button.button, styles.button)}
      data-testid="incident-open"
      data-worst={worst ?? undefined}
      onKeyDown={onceOnly}
      onClick={() => openSheet('declare')}
    >
      {worst === null ? (
        <span>{transport.incident}</span>
      ) : (
        <>
          <span className={styles.open} aria-hidden="true">
            {transport.incident} <b>{open.length}</b> <em>{worst}</em>
          </span>
          <span className="visually-hidden">{t.openSpoken(open.length, worst)}</span>
        </>
      )}
      <ActionKeys name="incident" />
    </button>
  );
}
