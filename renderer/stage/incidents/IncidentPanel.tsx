import { useEffect, useRef } from 'react';
import { openIncidents } from '../../../shared/take/incidents/timing.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { useActions } from '../../hooks/useActions.ts';
import { goBack } from '../../link/incidentCommands.ts';
import { takeStore, useTake } from '../../link/takeStore.ts';
import { notify } from '../../ui/notices.ts';
import { useText } from '../../ui/text.ts';
import { ownerText } from '../incidentWords.ts';
import { BackOffer, backOfferNow } from './BackOffer.tsx';
import { IncidentCard } from './IncidentCard.tsx';
import styles from './IncidentPanel.module.css';
import { chooseIncident, openSheet, useSheet } from './sheetStore.ts';
import { incidentTextNow } from './useIncidentText.ts';

const NONE = [] as const;

/** Open incidents, the worst first and one of them unfolded; absent when there is none. Its keys work wherever it is. */
export function IncidentPanel() {
  const t = useText().stage.incidents;
  const incidents = useTake((link) => link.take?.incidents ?? NONE);
  const { chosen } = useSheet();
  const panel = useRef<HTMLElement>(null);
  useActions({
    incident: () => openSheet('declare'),
    toIncident: () => panel.current?.querySelector<HTMLElement>('[data-first], [data-testid="incident-resolve"]')?.focus(),
    backToPoint: () => {
      const offer = backOfferNow();
      if (offer !== null) void goBack(offer.incident.id);
    },
  });
  const open = openIncidents(incidents);
  const shown = open.find(({ id }) => id === chosen) ?? open[0] ?? null;
  return (
    <>
      <EscalationNotice />
      <BackOffer />
      {shown !== null && (
        <section ref={panel} className={styles.panel} aria-label={t.heading} data-testid="incidents">
          {open.map((incident) => (
            <IncidentCard
              key={incident.id}
              incident={incident}
              isOpen={incident.id === shown.id}
              onOpen={() => chooseIncident(incident.id)}
            />
          ))}
        </section>
      )}
    </>
  );
}

/** Folding the card under somebody who writes in it would lose the words, and make the next Space GO. */
const isWriting = (): boolean => document.activeElement?.closest('[data-testid="incidents"] form') != null;

/** What had risen before this take was opened was said then. */
const risenIn = ({ incidents, openedAt }: TakeState): number =>
  incidents
    .filter(({ closed }) => closed === null)
    .reduce((sum, { escalations }) => sum + escalations.filter(({ take }) => take >= openedAt).length, 0);

/** Said once when an incident rises by itself, whoever looks at what; its card comes to the front unless something is being written there. */
function EscalationNotice() {
  const risen = useTake(({ take }) => (take === null ? 0 : risenIn(take)));
  const before = useRef(risen);
  useEffect(() => {
    const isMore = risen > before.current;
    before.current = risen;
    if (!isMore) return;
    const { take } = takeStore.getState();
    const all = (take?.incidents ?? []).filter(({ closed, escalations }) => closed === null && escalations.length > 0);
    const incident = all.toSorted((a, b) => (a.escalations.at(-1)?.take ?? 0) - (b.escalations.at(-1)?.take ?? 0)).at(-1);
    const last = incident?.escalations.at(-1);
    if (take === null || incident === undefined || last === undefined) return;
    if (!isWriting()) chooseIncident(incident.id);
    const person = take.crew.find(({ role }) => role === last.owner)?.person ?? '';
    notify({
      tone: 'bad',
      text: (texts) => incidentTextNow().notice[last.why](texts.stage.incidents.names[incident.kind], last.level),
      detail: (texts) => incidentTextNow().notice.hint(ownerText(last.owner, person, texts.stage.incidents)),
      action: null,
      staysFor: 10_000,
    });
  }, [risen]);
  return null;
}
