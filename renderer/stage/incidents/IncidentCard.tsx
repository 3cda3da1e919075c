import { useState } from 'react';
import { personIn } from '../../../shared/take/crew.ts';
import type { Incident } from '../../../shared/take/incidents/incident.ts';
import { overSince } from '../../../shared/take/incidents/pause.ts';
import { type IncidentTiming, incidentTiming, waitLeft } from '../../../shared/take/incidents/timing.ts';
import { segmentOf, takeStatus } from '../../../shared/take/state.ts';
import { wallOf } from '../../../shared/take/wall.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { hold } from '../../link/commands.ts';
import { acknowledgeIncident, dismissIncident } from '../../link/incidentCommands.ts';
import { useTake } from '../../link/takeStore.ts';
import { SaidOnce } from '../../ui/SaidOnce.tsx';
import { useText } from '../../ui/text.ts';
import { clockText } from '../../ui/wall.ts';
import { ActionKeys } from '../ActionKeys.tsx';
import { ownerText } from '../incidentWords.ts';
import { onceOnly } from '../TransportButton.tsx';
import { HoldingForm, HoldingState } from './HoldingForm.tsx';
import styles from './IncidentPanel.module.css';
import { IncidentSteps } from './IncidentSteps.tsx';
import { LevelChip } from './LevelChip.tsx';
import { OwnerFields } from './OwnerFields.tsx';
import { ResolveForm } from './ResolveForm.tsx';
import { offerReopening } from './reopenNotice.ts';
import { chooseIncident } from './sheetStore.ts';
import { useIncidentText } from './useIncidentText.ts';
import { useTakeNow } from './useTakeNow.ts';

interface CardProps {
  readonly incident: Incident;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** One open incident: what is due on it, and against which limit. Folded it is a line, with its limits still running. */
export function IncidentCard({ incident, isOpen, onOpen }: CardProps) {
  const { incidents: t } = useText().stage;
  const now = useTakeNow();
  const timing = incidentTiming(incident, now);
  return (
    <article className={styles.card} data-level={incident.level} data-open={isOpen} data-testid="incident" data-kind={incident.kind}>
      <button type="button" className={styles.head} aria-expanded={isOpen} onClick={onOpen}>
        <LevelChip level={incident.level} />
        <b>{t.names[incident.kind]}</b>
        {incident.injected && <em>{t.drill}</em>}
        {incident.carriedFrom !== null && <em data-testid="incident-carried">{t.carried}</em>}
        <Solve timing={timing} />
      </button>
      {isOpen && <Body incident={incident} now={now} />}
    </article>
  );
}

/** Until it must be solved, or how long it has been without a limit. */
function Solve({ timing: { elapsed, solved } }: { readonly timing: IncidentTiming }) {
  const { card } = useIncidentText();
  if (solved.limit === null) return <span className={styles.time}>{card.since(lengthText(elapsed))}</span>;
  const left = solved.limit - elapsed;
  return (
    <span className={styles.time} data-over={left < 0}>
      {left < 0 ? card.over(lengthText(-left)) : card.left(lengthText(left))}
    </span>
  );
}

async function dismiss(incident: Incident): Promise<void> {
  if ((await dismissIncident(incident.id)).type === 'acknowledged') offerReopening(incident, 'dismissedJustNow');
}

function Body({ incident, now }: { readonly incident: Incident; readonly now: ReturnType<typeof useTakeNow> }) {
  const { incidents: words } = useText().stage;
  const t = useIncidentText().card;
  const take = useTake((link) => link.take);
  const [form, setForm] = useState<'script' | 'resolve' | null>(null);
  const close = () => setForm(null);
  /** Chosen from then on: a worse one that comes up does not fold it. */
  const write = (next: 'script' | 'resolve') => {
    chooseIncident(incident.id);
    setForm(next);
  };
  if (take === null) return null;
  const { id, kind, level, acknowledged, resume, owner } = incident;
  const left = waitLeft(incident, overSince(take) ?? now);
  const place = resume === null ? null : segmentOf(take, resume.segmentId);
  return (
    <div className={styles.body}>
      {left !== null && (
        <p className={styles.wait} data-over={left < 0}>
          <span>{left < 0 ? t.waitOver(lengthText(-left)) : t.wait(lengthText(left))}</span>
          <SaidOnce about={`${id} ${level} ${left < 0}`}>
            {`${level} ${words.names[kind]} · ${left < 0 ? t.waitOver(lengthText(-left)) : t.wait(lengthText(left))}`}
          </SaidOnce>
          <button
            type="button"
            data-first
            data-testid="incident-acknowledge"
            onKeyDown={onceOnly}
            onClick={() => void acknowledgeIncident(id)}
          >
            {t.acknowledge}
          </button>
        </p>
      )}
      <p className={styles.who}>
        <span>{ownerText(owner, personIn(take, owner), words)}</span>
        {acknowledged !== null && <span>{t.acknowledged(acknowledged.by || t.nobody)}</span>}
      </p>
      <IncidentSteps incident={incident} now={now} />
      <HoldingState take={take} incident={incident} />
      {form === 'script' && <HoldingForm incident={incident} onClose={close} />}
      {form === 'resolve' && <ResolveForm incident={incident} onClose={close} />}
      {form === null && (
        <div className={styles.buttons}>
          <button type="button" data-main="true" data-testid="incident-resolve" onClick={() => write('resolve')}>
            {t.resolve}
          </button>
          <button type="button" data-testid="incident-script" onClick={() => write('script')}>
            {t.script}
          </button>
          {takeStatus(take) === 'running' && (
            <button type="button" data-testid="incident-hold" onKeyDown={onceOnly} onClick={() => void hold()}>
              {t.hold} <ActionKeys name="hold" />
            </button>
          )}
          <button type="button" data-testid="incident-dismiss" onKeyDown={onceOnly} onClick={() => void dismiss(incident)}>
            {t.dismiss}
          </button>
        </div>
      )}
      <OwnerFields incident={incident} />
      {incident.carriedFrom !== null && <p className={styles.quiet}>{t.carriedSince(clockText(wallOf(take, incident.declared.at)))}</p>}
      {place !== null && resume !== null && <p className={styles.quiet}>{t.resumesAt(place.title, lengthText(resume.spoken))}</p>}
    </div>
  );
}
