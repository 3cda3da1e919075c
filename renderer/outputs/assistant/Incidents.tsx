import { personIn } from '../../../shared/take/crew.ts';
import type { Incident } from '../../../shared/take/incidents/incident.ts';
import { incidentTiming, openIncidents, stepLeft } from '../../../shared/take/incidents/timing.ts';
import type { TakeState } from '../../../shared/take/state.ts';
import { wallOf } from '../../../shared/take/wall.ts';
import { lengthText } from '../../../shared/text/format.ts';
import { acknowledgeIncident, takeOver, tickStep } from '../../link/incidentCommands.ts';
import { HandoverCard } from '../../stage/handover/HandoverCard.tsx';
import { LevelChip } from '../../stage/incidents/LevelChip.tsx';
import { useIncidentText } from '../../stage/incidents/useIncidentText.ts';
import { useTakeNow } from '../../stage/incidents/useTakeNow.ts';
import { ownerText } from '../../stage/incidentWords.ts';
import { useText } from '../../ui/text.ts';
import styles from './Incidents.module.css';

/** Open incidents, the worst first: all may be seen; what is the assistant's is taken on and ticked here. */
export function Incidents({ take }: { readonly take: TakeState }) {
  return openIncidents(take.incidents).map((incident) => <One key={incident.id} take={take} incident={incident} />);
}

function One({ take, incident }: { readonly take: TakeState; readonly incident: Incident }) {
  const { incidents: t } = useText().stage;
  const { card, kinds } = useIncidentText();
  const now = useTakeNow();
  const { id, kind, level, owner, acknowledged, steps, solve, carriedFrom } = incident;
  const { elapsed } = incidentTiming(incident, now);
  const left = solve === null ? null : solve - elapsed;
  return (
    <section className={styles.incident} data-level={level} data-testid="assistant-incident" aria-label={t.names[kind]}>
      <h2>
        <LevelChip level={level} />
        <b>{t.names[kind]}</b>
        <span data-over={left !== null && left < 0}>
          {left === null ? card.since(lengthText(elapsed)) : left < 0 ? card.over(lengthText(-left)) : card.left(lengthText(left))}
        </span>
      </h2>
      <p>
        {ownerText(owner, personIn(take, owner), t)}
        {carriedFrom !== null && <small>{t.carried}</small>}
        {acknowledged !== null && <em>{card.acknowledged(acknowledged.by || card.nobody)}</em>}
      </p>
      {acknowledged === null && owner === 'assistant' && (
        <button type="button" className={styles.mine} data-testid="assistant-acknowledge" onClick={() => void acknowledgeIncident(id)}>
          {card.acknowledge}
        </button>
      )}
      {steps
        .filter((step) => step.owner === 'assistant')
        .map((step) => {
          const limit = stepLeft(incident, step, now);
          return (
            <button
              key={step.id}
              type="button"
              role="checkbox"
              aria-checked={step.done !== null}
              className={styles.step}
              data-testid={`assistant-step-${step.id}`}
              onClick={() => void tickStep(id, step.id, step.done === null)}
            >
              <i aria-hidden="true" />
              <span>{kinds[kind].steps[step.id] ?? step.id}</span>
              {limit !== null && <small data-over={limit < 0}>{limit < 0 ? card.over(lengthText(-limit)) : lengthText(limit)}</small>}
            </button>
          );
        })}
    </section>
  );
}

/** For the assistant who comes in: how things stand, until it is read. */
export function AssistantHandover({ take }: { readonly take: TakeState }) {
  const { incidents: t } = useText().stage;
  const handover = take.handovers.find(({ role, taken }) => role === 'assistant' && taken === null);
  if (handover === undefined) return null;
  return (
    <section className={styles.handover} data-testid="assistant-handover">
      <HandoverCard wall={(at) => wallOf(take, at)} handover={handover} />
      <button type="button" className={styles.mine} onClick={() => void takeOver(handover.id)}>
        {t.takeOver}
      </button>
    </section>
  );
}
